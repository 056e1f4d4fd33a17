using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Data.Mappings;

internal static class RiskMapping
{
    public static void MapRisk(this ModelBuilder model)
    {
        model.Entity<RiskAssessment>(assessment =>
        {
            assessment.ToTable("risk_assessment", Schemas.Monitoring);
            assessment.HasOne<Premises>().WithMany().HasForeignKey(a => a.PremisesId);
            assessment.HasIndex(a => new { a.PremisesId, a.AssessedAt });
        });
        model.Entity<BandOverride>(hold =>
        {
            hold.ToTable("band_override", Schemas.Monitoring);
            hold.HasOne<Premises>().WithMany().HasForeignKey(h => h.PremisesId);
            hold.HasIndex(h => h.PremisesId);
        });
    }
}
