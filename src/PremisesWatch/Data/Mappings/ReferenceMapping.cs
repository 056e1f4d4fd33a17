using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class ReferenceMapping
{
    public static void MapReference(this ModelBuilder model)
    {
        model.Entity<PremisesType>().ToTable("premises_type", Schemas.Reference).HasKey(type => type.Code);
        model.Entity<ReferenceScheme>().ToTable("reference_scheme", Schemas.Reference).HasKey(scheme => scheme.Code);
        model.Entity<FhrsBusinessType>(type =>
        {
            type.ToTable("fhrs_business_type", Schemas.Reference);
            type.Property(t => t.Id).ValueGeneratedNever();
            type.HasOne<PremisesType>().WithMany().HasForeignKey(t => t.PremisesTypeCode);
        });
    }
}
