using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Data.Mappings;

internal static class ReferenceMapping
{
    public static void MapReference(this ModelBuilder model)
    {
        model.Entity<PremisesType>().ToTable("premises_type", Schemas.Reference).HasKey(type => type.Code);
        model.Entity<ReferenceScheme>().ToTable("reference_scheme", Schemas.Reference).HasKey(scheme => scheme.Code);
        model.Entity<Indicator>().ToTable("indicator", Schemas.Reference).HasKey(i => new { i.CatalogueVersion, i.Code });
        model.Entity<ProtectiveFactor>().ToTable("protective_factor", Schemas.Reference).HasKey(f => new { f.CatalogueVersion, f.Code });
        model.Entity<BasisOfEntry>().ToTable("basis_of_entry", Schemas.Reference).HasKey(basis => basis.Code);
        model.Entity<Agency>().ToTable("agency", Schemas.Reference).HasKey(agency => agency.Code);
        model.Entity<LadderStep>().ToTable("ladder_step", Schemas.Reference).HasKey(s => new { s.Kind, s.Step, s.Role });
        model.Entity<RiskPolicyVersion>(policy =>
        {
            policy.ToTable("risk_policy", Schemas.Reference).HasKey(p => p.Version);
            policy.Property(p => p.Version).ValueGeneratedNever();
            policy.Property(p => p.Document).HasColumnType("jsonb");
        });
        model.Entity<FhrsBusinessType>(type =>
        {
            type.ToTable("fhrs_business_type", Schemas.Reference);
            type.Property(t => t.Id).ValueGeneratedNever();
            type.HasOne<PremisesType>().WithMany().HasForeignKey(t => t.PremisesTypeCode);
        });
    }
}
