using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class ImportsMapping
{
    public static void MapImports(this ModelBuilder model)
    {
        model.Entity<FhrsListing>(listing =>
        {
            listing.ToTable("fhrs_listing", Schemas.Register).HasKey(l => l.FhrsId);
            listing.Property(l => l.FhrsId).ValueGeneratedNever();
            listing.HasOne<Authority>().WithMany().HasForeignKey(l => l.AuthorityId);
            listing.HasOne<Premises>().WithMany().HasForeignKey(l => l.PremisesId);
            listing.HasOne<Premises>().WithMany().HasForeignKey(l => l.LikelyPremisesId);
            listing.HasIndex(l => new { l.AuthorityId, l.State, l.BusinessName });
            listing.HasIndex(l => l.PremisesId);
            listing.HasIndex(l => l.AuthorityId, "ix_fhrs_listing_gone").HasFilter("no_longer_listed_on is not null").HasDatabaseName("ix_fhrs_listing_gone");
        });
        model.Entity<FhrsStaging>(staging =>
        {
            staging.ToTable("fhrs_staging", Schemas.Register).IsUnlogged().HasKey(s => new { s.ImportRunId, s.Ordinal });
            staging.Property(s => s.Ordinal).ValueGeneratedNever();
        });
        MapRuns(model);
        MapAreas(model);
    }

    private static void MapAreas(ModelBuilder model)
    {
        model.Entity<Postcode>(postcode =>
        {
            postcode.ToTable("postcode", Schemas.Register).HasKey(p => p.Code);
            postcode.Property(p => p.Code).HasMaxLength(10);
            postcode.Property(p => p.Point).HasColumnType("geometry(Point,27700)");
        });
        model.Entity<PostcodeStaging>(staging =>
        {
            staging.ToTable("postcode_staging", Schemas.Register).IsUnlogged().HasKey(s => new { s.ImportRunId, s.Ordinal });
            staging.Property(s => s.Ordinal).ValueGeneratedNever();
        });
        model.Entity<Area>(area =>
        {
            area.ToTable("area", Schemas.Register).HasKey(a => a.Code);
            area.Property(a => a.Boundary).HasColumnType("geometry(MultiPolygon,27700)");
            area.HasIndex(a => a.Boundary).HasMethod("gist");
        });
        model.Entity<AreaStaging>(staging =>
        {
            staging.ToTable("area_staging", Schemas.Register).IsUnlogged().HasKey(s => new { s.ImportRunId, s.Ordinal });
            staging.Property(s => s.Ordinal).ValueGeneratedNever();
            staging.Property(s => s.Boundary).HasColumnType("geometry");
        });
    }

    private static void MapRuns(ModelBuilder model)
    {
        model.Entity<ImportRun>(run =>
        {
            run.ToTable("import_run", Schemas.Register);
            run.Property(r => r.Counts).HasColumnType("jsonb");
            run.HasIndex(r => r.StartedAt);
        });
        model.Entity<ImportPart>(part =>
        {
            part.ToTable("import_part", Schemas.Register).HasKey(p => new { p.ImportRunId, p.Number });
            part.Property(p => p.Number).ValueGeneratedNever();
            part.Property(p => p.Counts).HasColumnType("jsonb");
            part.HasOne<ImportRun>().WithMany().HasForeignKey(p => p.ImportRunId);
            part.HasIndex(p => p.AuthorityCodes).HasMethod("gin");
        });
        model.Entity<ImportVerdict>(verdict =>
        {
            verdict.ToTable("import_verdict", Schemas.Register).IsUnlogged().HasKey(v => new { v.ImportRunId, v.Ordinal });
            verdict.Property(v => v.Ordinal).ValueGeneratedNever();
        });
        model.Entity<ImportSeen>(seen =>
        {
            seen.ToTable("import_seen", Schemas.Register).IsUnlogged().HasKey(s => new { s.ImportRunId, s.Part });
            seen.Property(s => s.Part).ValueGeneratedNever();
        });
        model.Entity<ImportAbsent>(absent =>
        {
            absent.ToTable("import_absent", Schemas.Register).IsUnlogged().HasKey(a => new { a.ImportRunId, a.Part, a.Key });
            absent.Property(a => a.Part).ValueGeneratedNever();
            absent.Property(a => a.Key).ValueGeneratedNever();
        });
        model.Entity<ImportRowProblem>(problem =>
        {
            problem.ToTable("import_row_problem", Schemas.Register);
            problem.HasOne<ImportRun>().WithMany().HasForeignKey(p => p.ImportRunId);
            problem.HasIndex(p => new { p.ImportRunId, p.Part, p.Record });
        });
    }
}
