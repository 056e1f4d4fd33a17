using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Data.Mappings;

internal static class RetentionMapping
{
    public static void MapRetention(this ModelBuilder model)
    {
        model.Entity<RetentionClass>().ToTable("retention_class", Schemas.Reference, table =>
            table.HasCheckConstraint("ck_one_period", "(months is null or hours is null) and coalesce(months, hours, 1) > 0")).HasKey(known => known.Code);
        model.Entity<RetentionReview>(review =>
        {
            review.ToTable("retention_review", Schemas.Monitoring, table =>
            {
                table.HasCheckConstraint("ck_proposed_by_somebody", "state <> 'Proposed' or (proposed_by is not null and proposed_at is not null and reason_code is not null and record_print is not null)");
                table.HasCheckConstraint("ck_no_disposal_suggested_of_a_child", "not (touches_a_child and suggestion = 'Dispose')");
            });
            review.Property(r => r.Version).IsRowVersion();
            review.HasOne<Authority>().WithMany().HasForeignKey(r => r.AuthorityId);
            review.HasOne<RetentionClass>().WithMany().HasForeignKey(r => r.ClassCode);
            review.HasIndex(r => new { r.RecordKind, r.RecordId }).IsUnique();
            review.HasIndex(r => new { r.AuthorityId, r.State, r.DueOn, r.Id });
            review.HasIndex(r => r.ReviewOn).HasFilter("state = 'Kept'");
        });
        model.Entity<LegalHold>(hold =>
        {
            hold.ToTable("legal_hold", Schemas.Monitoring, table => table.HasCheckConstraint("ck_record_held_by_kind", "record_id is null or record_kind is not null"));
            hold.HasOne<Authority>().WithMany().HasForeignKey(h => h.AuthorityId);
            hold.HasOne<Premises>().WithMany().HasForeignKey(h => h.PremisesId);
            hold.HasIndex(h => new { h.AuthorityId, h.PlacedAt });
        });
        model.MapTombstones();
        model.Entity<RetentionProgress>(progress =>
        {
            progress.ToTable("retention_progress", Schemas.Monitoring).HasKey(p => new { p.AuthorityId, p.ClassCode });
            progress.HasOne<Authority>().WithMany().HasForeignKey(p => p.AuthorityId);
            progress.HasOne<RetentionClass>().WithMany().HasForeignKey(p => p.ClassCode);
        });
        model.IndexByAge();
    }

    private static void MapTombstones(this ModelBuilder model)
    {
        model.Entity<Tombstone>(tombstone =>
        {
            tombstone.ToTable("tombstone", Schemas.Monitoring, table => table.HasCheckConstraint("ck_disposed_by_two", "proposed_by <> confirmed_by"));
            tombstone.HasOne<Authority>().WithMany().HasForeignKey(t => t.AuthorityId);
            tombstone.HasOne<RetentionClass>().WithMany().HasForeignKey(t => t.ClassCode);
            tombstone.HasIndex(t => new { t.AuthorityId, t.DisposedAt, t.Id });
            tombstone.HasIndex(t => new { t.DisposedAt, t.Id });
        });
        model.Entity<TombstonePart>(part =>
        {
            part.ToTable("tombstone_part", Schemas.Monitoring).HasKey(p => p.RecordId);
            part.HasOne<Tombstone>().WithMany().HasForeignKey(p => p.TombstoneId);
        });
    }

    /// <summary>What the nightly job reads along.</summary>
    private static void IndexByAge(this ModelBuilder model)
    {
        model.Entity<Visit>().HasIndex(v => new { v.AuthorityId, v.RecordedAt, v.Id });
        model.Entity<Observation>().HasIndex(o => new { o.AuthorityId, o.RecordedAt, o.Id }).HasFilter("visit_id is null");
        model.Entity<IntelligenceItem>().HasIndex(i => new { i.AuthorityId, i.GradedAt, i.Id }).HasFilter("graded_at is not null");
        model.Entity<Flag>().HasIndex(f => new { f.AuthorityId, f.DecidedAt, f.Id }).HasFilter("decided_at is not null and visit_id is null and observation_id is null");
    }
}
