using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Data.Mappings;

internal static class VisitsMapping
{
    public static void MapVisits(this ModelBuilder model)
    {
        model.HasSequence("visit_reference", Schemas.Monitoring);
        model.Entity<PlannedVisit>(plan =>
        {
            plan.ToTable("planned_visit", Schemas.Monitoring);
            plan.Property(p => p.Version).IsRowVersion();
            plan.HasOne<Premises>().WithMany().HasForeignKey(p => p.PremisesId);
            plan.HasIndex(p => new { p.OfficerId, p.State, p.PlannedOn });
            plan.HasIndex(p => p.PremisesId);
        });
        model.Entity<Visit>(MapVisit);
        model.Entity<VisitControl>().ToTable("visit_control", Schemas.Monitoring).HasKey(c => new { c.VisitId, c.ControlCode });
        model.Entity<VisitFactor>().ToTable("visit_factor", Schemas.Monitoring).HasKey(f => new { f.VisitId, f.FactorCode });
        model.Entity<Amendment>(amendment =>
        {
            amendment.ToTable("amendment", Schemas.Monitoring);
            amendment.HasOne<Visit>().WithMany().HasForeignKey(a => a.VisitId);
            amendment.HasOne<Visit>().WithMany().HasForeignKey(a => a.ReplacedById);
            amendment.HasIndex(a => a.VisitId).IsUnique();
        });
        model.Entity<VisitDraft>(draft =>
        {
            draft.ToTable("visit_draft", Schemas.Monitoring).HasKey(d => d.SubmissionId);
            draft.Property(d => d.Fields).HasColumnType("jsonb");
            draft.HasIndex(d => d.PersonId);
            draft.HasIndex(d => d.KeptAt);
        });
        model.Entity<Observation>(observation =>
        {
            observation.ToTable("observation", Schemas.Monitoring);
            observation.HasOne<Premises>().WithMany().HasForeignKey(o => o.PremisesId);
            observation.HasIndex(o => new { o.PremisesId, o.ObservedAt });
            observation.HasIndex(o => o.VisitId);
            observation.HasIndex(o => o.RecordedAt, "ix_observation_told_of_itself").HasFilter($"provenance_code = '{Provenance.ThePremises}'").HasDatabaseName("ix_observation_told_of_itself");
            observation.HasIndex(o => o.PremisesId).HasDatabaseName("ix_observation_severity5").HasFilter("severity = 5 and withdrawn_at is null");
        });
    }

    private static void MapVisit(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("visit", Schemas.Monitoring);
        visit.HasIndex(v => v.SubmissionId).IsUnique();
        visit.HasIndex(v => new { v.Reference, v.VersionNumber }).IsUnique();
        visit.HasIndex(v => new { v.PremisesId, v.ArrivedAt });
        visit.HasIndex(v => new { v.OfficerId, v.ArrivedAt });
        visit.HasOne<Premises>().WithMany().HasForeignKey(v => v.PremisesId);
        visit.HasMany(v => v.Controls).WithOne().HasForeignKey(c => c.VisitId);
        visit.HasMany(v => v.Factors).WithOne().HasForeignKey(f => f.VisitId);
        visit.HasMany(v => v.Observations).WithOne().HasForeignKey(o => o.VisitId);
    }
}
