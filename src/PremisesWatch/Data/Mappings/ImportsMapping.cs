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
        });
        model.Entity<FhrsStaging>(staging =>
        {
            staging.ToTable("fhrs_staging", Schemas.Register).IsUnlogged().HasKey(s => new { s.ImportRunId, s.Record });
            staging.Property(s => s.Record).ValueGeneratedNever();
            staging.HasIndex(s => new { s.ImportRunId, s.FhrsId }).IsUnique();
        });
        model.Entity<ImportRun>(run =>
        {
            run.ToTable("import_run", Schemas.Register);
            run.Property(r => r.Counts).HasColumnType("jsonb");
            run.HasIndex(r => r.StartedAt);
        });
        model.Entity<ImportRowProblem>(problem =>
        {
            problem.ToTable("import_row_problem", Schemas.Register);
            problem.HasOne<ImportRun>().WithMany().HasForeignKey(p => p.ImportRunId);
            problem.HasIndex(p => new { p.ImportRunId, p.Record });
        });
    }
}
