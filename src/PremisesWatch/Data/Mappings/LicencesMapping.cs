using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class LicencesMapping
{
    public static void MapLicences(this ModelBuilder model)
    {
        model.Entity<Licence>(MapLicence);
        model.Entity<LicenceStaging>(staging =>
        {
            staging.ToTable("licence_staging", Schemas.Register).IsUnlogged().HasKey(s => new { s.ImportRunId, s.Ordinal });
            staging.Property(s => s.Ordinal).ValueGeneratedNever();
            staging.Property(s => s.Point).HasColumnType("geometry(Point)");
            staging.Property(s => s.Hours).HasColumnType("jsonb");
        });
        model.Entity<LicenceMapping>(mapping =>
        {
            mapping.ToTable("licence_mapping", Schemas.Register);
            mapping.Property(m => m.Name).HasMaxLength(100);
            mapping.HasOne<Authority>().WithMany().HasForeignKey(m => m.AuthorityId);
            mapping.HasIndex(m => new { m.AuthorityId, m.Name }).IsUnique();
        });
        model.Entity<LicenceUpload>(upload =>
        {
            upload.ToTable("licence_upload", Schemas.Register);
            upload.HasOne<Authority>().WithMany().HasForeignKey(u => u.AuthorityId);
            upload.HasIndex(u => u.UploadedAt);
        });
        model.Entity<LicenceLayoutColumn>().ToTable("licence_layout_column", Schemas.Reference).HasKey(column => new { column.Layout, column.Position });
        model.Entity<LicenceWord>().ToTable("licence_word", Schemas.Reference).HasKey(word => new { word.Kind, word.Word });
    }

    private static void MapLicence(EntityTypeBuilder<Licence> licence)
    {
        licence.ToTable("licence", Schemas.Register);
        licence.Property(l => l.Number).HasMaxLength(100);
        licence.Property(l => l.Point).HasColumnType("geometry(Point,27700)");
        licence.Ignore(l => l.DisplayName);
        licence.OwnsMany(l => l.Hours, hours =>
        {
            hours.ToJson("hours");
            hours.Property(h => h.Weekday).HasConversion<int>();
        });
        licence.HasOne<Authority>().WithMany().HasForeignKey(l => l.AuthorityId);
        licence.HasOne<Premises>().WithMany().HasForeignKey(l => l.PremisesId);
        licence.HasIndex(l => new { l.AuthorityId, l.Number }).IsUnique();
        licence.HasIndex(l => l.PremisesId);
        licence.HasIndex(l => new { l.AuthorityId, l.State, l.PremisesName });
        licence.HasIndex(l => l.LastImportId);
    }
}
