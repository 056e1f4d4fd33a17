using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class EscalationMapping
{
    public static void MapEscalation(this ModelBuilder model)
    {
        model.HasSequence("flag_reference", Schemas.Monitoring);
        model.Entity<Flag>(flag =>
        {
            flag.ToTable("flag", Schemas.Monitoring);
            flag.Property(f => f.Version).IsRowVersion();
            flag.HasOne<Premises>().WithMany().HasForeignKey(f => f.PremisesId);
            flag.HasIndex(f => f.Reference).IsUnique();
            flag.HasIndex(f => new { f.PremisesId, f.Kind, f.CauseKey }).IsUnique();
            flag.HasIndex(f => f.NextStepAt).HasFilter("decided_at is null and next_step is not null");
            flag.HasIndex(f => new { f.AuthorityId, f.RaisedAt }).HasFilter("decided_at is null");
        });
        model.Entity<EscalationStep>(step =>
        {
            step.ToTable("escalation_step", Schemas.Monitoring);
            step.HasOne<Flag>().WithMany().HasForeignKey(s => s.FlagId);
            step.HasIndex(s => new { s.FlagId, s.Step }).IsUnique();
        });
        model.Entity<EscalationItem>(item =>
        {
            item.ToTable("escalation_item", Schemas.Monitoring);
            item.HasOne<EscalationStep>().WithMany().HasForeignKey(i => i.StepId);
            item.HasOne<Flag>().WithMany().HasForeignKey(i => i.FlagId);
            item.HasIndex(i => new { i.StepId, i.PersonId }).IsUnique();
            item.HasIndex(i => new { i.PersonId, i.ReadAt });
        });
        model.Entity<Cover>(cover =>
        {
            cover.ToTable("cover", Schemas.Monitoring);
            cover.HasOne<Authority>().WithMany().HasForeignKey(c => c.AuthorityId);
            cover.HasIndex(c => new { c.AuthorityId, c.Role, c.From });
        });
    }
}
