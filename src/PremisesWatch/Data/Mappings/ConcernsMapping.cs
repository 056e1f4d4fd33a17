using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PremisesWatch.Domain.Concerns;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class ConcernsMapping
{
    public static void MapConcerns(this ModelBuilder model) => model.Entity<Concern>(concern =>
    {
        concern.ToTable("concern", Schemas.Concerns, Bounds);
        concern.HasIndex(c => c.Reference).IsUnique();
        concern.HasIndex(c => new { c.AuthorityId, c.ReceivedAt });
        concern.HasOne<Authority>().WithMany().HasForeignKey(c => c.AuthorityId);
        concern.HasOne<Licence>().WithMany().HasForeignKey(c => c.LicenceId);
    });

    /// <summary>Held by the table too: whoever has the public side's password has no form before it.</summary>
    private static void Bounds(TableBuilder<Concern> table)
    {
        table.HasCheckConstraint("ck_concern_reference", $"length(reference) between 1 and {Concern.LongestReference}");
        table.HasCheckConstraint("ck_concern_place", $"length(place) between 1 and {Concern.LongestPlace}");
        table.HasCheckConstraint("ck_concern_text", $"length(text) between 1 and {Concern.LongestText}");
        table.HasCheckConstraint("ck_concern_contact", $"length(contact) between 1 and {Concern.LongestContact}");
        table.HasCheckConstraint("ck_concern_somewhere", "licence_id is not null or place is not null");
    }
}
