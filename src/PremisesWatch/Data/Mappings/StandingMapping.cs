using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Data.Mappings;

internal static class StandingMapping
{
    public static void MapStanding(this ModelBuilder model)
    {
        model.Entity<PremisesStanding>(standing =>
        {
            standing.ToTable("premises_standing", Schemas.Monitoring).HasKey(s => s.PremisesId);
            standing.Property(s => s.Band).HasMaxLength(1);
            standing.HasOne<Premises>().WithOne().HasForeignKey<PremisesStanding>(s => s.PremisesId);
            standing.HasIndex(s => new { s.AuthorityId, s.NextDueOn });
            standing.HasIndex(s => new { s.AuthorityId, s.Band });
            standing.HasIndex(s => s.LinesOfId);

            // The order of the whole register, for those who see every authority.
            standing.HasIndex(s => s.Band);
            standing.HasIndex(s => s.NextDueOn);
            standing.HasIndex(s => s.LastVisitAt);
        });
        model.Entity<SettingNote>(note =>
        {
            note.ToTable("setting_note", Schemas.Monitoring).HasKey(n => n.PremisesId);
            note.HasOne<Premises>().WithOne().HasForeignKey<SettingNote>(n => n.PremisesId);
        });
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("assignment", Schemas.Monitoring).HasKey(a => a.PremisesId);
            assignment.HasOne<Premises>().WithOne().HasForeignKey<Assignment>(a => a.PremisesId);
            assignment.HasIndex(a => a.OfficerId);
        });
        model.Entity<WardOfficer>(officer =>
        {
            officer.ToTable("ward_officer", Schemas.Monitoring).HasKey(w => w.WardId);
            officer.Property(w => w.WardId).ValueGeneratedNever();
            officer.HasOne<Ward>().WithOne().HasForeignKey<WardOfficer>(w => w.WardId);
        });
    }
}
