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
        model.Entity<StoredRiskLine>(line =>
        {
            line.ToTable("risk_line", Schemas.Monitoring).HasKey(l => new { l.AssessmentId, l.Ordinal });
            line.Property(l => l.Ordinal).ValueGeneratedNever();
            line.HasOne<RiskAssessment>().WithMany().HasForeignKey(l => l.AssessmentId);
            line.ComplexProperty(l => l.Line, columns =>
            {
                columns.Property(l => l.HoldsBand).HasMaxLength(1);
                foreach (var property in columns.Metadata.ComplexType.GetProperties())
                {
                    property.SetColumnName(ColumnName(property.Name));
                }
            });
        });
        model.Entity<PolicyMove>(move =>
        {
            move.ToTable("policy_move", Schemas.Monitoring).HasKey(m => new { m.PolicyVersion, m.PremisesId });
            move.Property(m => m.Was).HasMaxLength(1);
            move.Property(m => m.Now).HasMaxLength(1);
            move.HasOne<RiskPolicyVersion>().WithMany().HasForeignKey(m => m.PolicyVersion);
            move.HasOne<Premises>().WithMany().HasForeignKey(m => m.PremisesId);
        });
        model.Entity<BandOverride>(hold =>
        {
            hold.ToTable("band_override", Schemas.Monitoring);
            hold.HasOne<Premises>().WithMany().HasForeignKey(h => h.PremisesId);
            hold.HasIndex(h => h.PremisesId);
        });
    }

    private static string ColumnName(string name) => name switch
    {
        nameof(RiskLine.From) => "from_at",
        nameof(RiskLine.Until) => "until_at",
        _ => string.Concat(name.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? "_" : "") + char.ToLowerInvariant(letter))),
    };
}
