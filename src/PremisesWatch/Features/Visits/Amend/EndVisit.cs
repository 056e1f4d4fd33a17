using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Amend;

public sealed record Ending(AmendmentKind Kind, string Reason, Guid? ReplacedById = null);

/// <summary>Ends a version of a visit and withdraws its signs, within the caller's transaction. The version itself stays as it was written.</summary>
[Operation]
public sealed class EndVisit(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <returns>False where it had ended before.</returns>
    public async Task<bool> Run(Visit visit, Ending ending, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var ended = await db.Visits.Where(known => known.Id == visit.Id && known.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.EndedAt, now), cancel);
        if (ended == 0)
        {
            return false;
        }

        await db.Observations.Where(seen => seen.VisitId == visit.Id && seen.WithdrawnAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(seen => seen.WithdrawnAt, now).SetProperty(seen => seen.WithdrawnBecause, $"Its visit was {ending.Kind.ToString().ToLowerInvariant()}"), cancel);
        db.Amendments.Add(new Amendment
        {
            Id = Guid.CreateVersion7(now),
            AuthorityId = visit.AuthorityId,
            VisitId = visit.Id,
            ReplacedById = ending.ReplacedById,
            Kind = ending.Kind,
            Reason = ending.Reason,
            MadeBy = person.Id,
            MadeAt = now,
        });
        return true;
    }
}
