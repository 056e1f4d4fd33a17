using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class RegisterMapping
{
    /// <summary>Generated from the point, so that a tile is cut without transforming anything (EPSG:3857).</summary>
    public const string TilePoint = "tile_point";

    /// <summary>Generated from the boundary, for the same reason.</summary>
    private const string TileBoundary = "tile_boundary";

    /// <summary>The words that search finds a place or an operator by.</summary>
    private const string Search = "search";

    /// <summary>Runs past 23:00: TradingHours.TradesAfter23 in SQL, minutes counted from 05:00.</summary>
    private const string PastEleven = "past_eleven";

    public static void MapRegister(this ModelBuilder model)
    {
        model.HasSequence("premises_reference", Schemas.Register);
        model.Entity<Authority>(authority =>
        {
            authority.ToTable("authority", Schemas.Register);
            authority.HasIndex(a => a.Code).IsUnique();
            authority.HasIndex(a => a.FhrsCode).IsUnique();
        });
        model.Entity<Ward>(ward =>
        {
            ward.ToTable("ward", Schemas.Register);
            ward.HasOne<Authority>().WithMany().HasForeignKey(w => w.AuthorityId);
            ward.HasIndex(w => w.Code).IsUnique();
            ward.Property(w => w.Boundary).HasColumnType("geometry(MultiPolygon,27700)");
            ward.HasIndex(w => w.Boundary).HasMethod("gist");
            ward.Property<MultiPolygon>(TileBoundary).HasColumnName(TileBoundary).HasColumnType("geometry(MultiPolygon,3857)")
                .HasComputedColumnSql("st_transform(boundary, 3857)", stored: true);
            ward.HasIndex(TileBoundary).HasMethod("gist");
        });
        model.Entity<Operator>(MapOperator);
        model.Entity<Premises>(MapPremises);
        model.Entity<LicensedInterval>(MapInterval);
        model.Entity<ExternalReference>(reference =>
        {
            reference.ToTable("external_reference", Schemas.Register);
            reference.Property(r => r.Value).HasMaxLength(100);
            reference.HasOne<Premises>().WithMany(p => p.References).HasForeignKey(r => r.PremisesId);
            reference.HasOne<ReferenceScheme>().WithMany().HasForeignKey(r => r.SchemeCode);
            reference.HasIndex(r => new { r.PremisesId, r.SchemeCode, r.Value }).IsUnique();
            reference.HasIndex(r => new { r.SchemeCode, r.Value });
            reference.HasIndex(r => r.Value).HasMethod("gin").HasOperators("gin_trgm_ops");
        });
        MapHistory(model);
    }

    private static void MapOperator(EntityTypeBuilder<Operator> runs)
    {
        runs.ToTable("operator", Schemas.Register);
        runs.HasIndex(o => o.Name).HasMethod("gin").HasOperators("gin_trgm_ops");
        runs.Property<NpgsqlTsVector>(Search).HasColumnName(Search).HasComputedColumnSql("to_tsvector('simple', register.fold(name))", stored: true);
        runs.HasIndex(Search).HasMethod("gin");
    }

    private static void MapPremises(EntityTypeBuilder<Premises> premises)
    {
        premises.ToTable("premises", Schemas.Register);
        premises.HasIndex(p => p.Reference).IsUnique();
        premises.Property(p => p.Reference).HasMaxLength(20);
        premises.Property(p => p.Name).HasMaxLength(200);
        premises.Property(p => p.TradingName).HasMaxLength(200);
        premises.Property(p => p.Postcode).HasMaxLength(10);
        premises.Property(p => p.Version).IsRowVersion();
        premises.Property(p => p.Point).HasColumnType("geometry(Point,27700)");
        premises.Property<Point?>(TilePoint).HasColumnName(TilePoint).HasColumnType("geometry(Point,3857)")
            .HasComputedColumnSql("st_transform(point, 3857)", stored: true);
        premises.Property<NpgsqlTsVector>(Search).HasColumnName(Search).HasComputedColumnSql(
            "register.search_document(name, trading_name, address_line1, address_line2, address_line3, address_line4, postcode)", stored: true);
        premises.HasIndex(Search).HasMethod("gin");
        premises.HasIndex(p => p.Point).HasMethod("gist");
        premises.HasIndex(TilePoint).HasMethod("gist");
        premises.HasIndex(p => new { p.AuthorityId, p.Name, p.Id });
        premises.HasIndex(p => new { p.Name, p.Id });
        premises.HasIndex(p => p.WardId);
        premises.HasIndex(p => p.Postcode);
        premises.HasIndex(p => p.OperatorId);
        premises.HasOne<Authority>().WithMany().HasForeignKey(p => p.AuthorityId);
        premises.HasOne<Ward>().WithMany().HasForeignKey(p => p.WardId);
        premises.HasOne<PremisesType>().WithMany().HasForeignKey(p => p.TypeCode);
        premises.HasOne(p => p.Operator).WithMany().HasForeignKey(p => p.OperatorId);
    }

    private static void MapInterval(EntityTypeBuilder<LicensedInterval> interval)
    {
        interval.ToTable("licensed_interval", Schemas.Register);
        interval.Property(i => i.Weekday).HasConversion<int>();
        interval.Property<bool>(PastEleven).HasColumnName(PastEleven).HasComputedColumnSql(
            "mod(extract(epoch from closes)::int / 60 + 1140, 1440) > 1080 "
            + "or mod(extract(epoch from closes)::int / 60 + 1140, 1440) <= mod(extract(epoch from opens)::int / 60 + 1140, 1440)",
            stored: true);
        interval.HasIndex(i => i.PremisesId);
        interval.HasIndex(i => i.PremisesId, "ix_licensed_interval_night").HasFilter(PastEleven).HasDatabaseName("ix_licensed_interval_night");
        interval.HasOne<Premises>().WithMany(p => p.Hours).HasForeignKey(i => i.PremisesId);
    }

    private static void MapHistory(ModelBuilder model)
    {
        model.Entity<PremisesCorrection>(correction =>
        {
            correction.ToTable("premises_correction", Schemas.Register).HasKey(c => new { c.PremisesId, c.Field });
            correction.HasOne<Premises>().WithMany().HasForeignKey(c => c.PremisesId);
        });
        model.Entity<PremisesChange>(change =>
        {
            change.ToTable("premises_change", Schemas.Register);
            change.HasOne<Premises>().WithMany().HasForeignKey(c => c.PremisesId);
            change.HasIndex(c => new { c.PremisesId, c.ChangedAt });
        });
    }
}
