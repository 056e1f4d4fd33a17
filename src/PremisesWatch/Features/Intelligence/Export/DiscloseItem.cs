using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Features.Intelligence.Disclosures;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.Export;

/// <summary>Codes of <see cref="DisclosureWord"/>.</summary>
public sealed record DisclosureGiven(string Organisation, string Role, string Purpose, string Basis);

/// <summary>
/// Puts on record that what police let others read of an item leaves the program: to whom, what for and by which law, in a table of its
/// own and in the audit, in one transaction. Where it cannot be written, nothing leaves.
/// </summary>
[Operation]
public sealed class DiscloseItem(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AuditLog audit)
{
    private const string Item = "intelligence.item";

    /// <returns>The disclosure's id; null where the item may not leave now.</returns>
    public Task<Guid?> Run(ItemToExport item, DisclosureGiven given, DisclosureWords words, CancellationToken cancel = default) =>
        item.Answer != ExportAnswer.Yes ? Task.FromResult<Guid?>(null) : db.InTransaction(() => Disclose(item.Text, given, words, cancel), cancel);

    private async Task<Guid?> Disclose(SanitisedText text, DisclosureGiven given, DisclosureWords words, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var disclosure = new Disclosure
        {
            Id = Guid.CreateVersion7(now),
            ItemId = text.ItemId,
            PremisesId = text.PremisesId,
            AuthorityId = text.AuthorityId,
            Reference = text.Reference,
            Grade = Grading.CodeOf(text.Source, text.Assessment, text.Handling),
            ReleasedAt = text.ReleasedAt,
            Conditions = text.Conditions,
            PersonId = person.Id,
            DisclosedAt = now,
            Organisation = given.Organisation,
            RecipientRole = given.Role,
            Purpose = given.Purpose,
            LegalBasis = given.Basis,
        };
        db.Add(disclosure);
        await db.SaveChangesAsync(cancel);
        var purpose = $"{words.WithCitation(DisclosureWords.Purpose, given.Purpose)}; {words.WithCitation(DisclosureWords.Basis, given.Basis)}";
        await audit.Disclosed(Item, text.ItemId.ToString(), words.Recipient(given.Organisation, given.Role), purpose, cancel);
        return disclosure.Id;
    }
}
