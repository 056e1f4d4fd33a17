using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Details;

/// <summary>
/// Ends every change of a place by a person: its history, the food register's value beside what was corrected, and the figure anew
/// where a fact of the Setting changed. Within the caller's transaction.
/// </summary>
[Operation]
public sealed class SaveChanges(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    private static readonly string[] Facts = [nameof(Premises.TypeCode), nameof(Premises.Hours), nameof(Premises.SellsAlcohol), nameof(Premises.Status)];

    public async Task Run(
        Premises premises, IReadOnlyCollection<(string Field, string? Was, string? Now)> changes, string? reason, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        premises.UpdatedAt = now;
        db.PremisesChanges.AddRange(changes.Select(change => new PremisesChange
        {
            Id = Guid.CreateVersion7(now),
            PremisesId = premises.Id,
            ChangedAt = now,
            ChangedBy = person.Id,
            Field = change.Field,
            Was = change.Was,
            Now = change.Now,
            Reason = ReasonCheck.Tidy(reason),
        }));
        await db.SaveChangesAsync(cancel);
        var listed = DetailField.All.Where(field => field.Listed).Select(field => field.Field).Intersect(changes.Select(change => change.Field)).ToArray();
        if (listed.Length > 0)
        {
            await CorrectionSql.Keeps(db, premises.Id, listed, person.Id, now, cancel);
        }

        if (changes.Any(change => Facts.Contains(change.Field)))
        {
            await assess.Run(premises.Id, "fact", null, cancel);
        }
    }
}
