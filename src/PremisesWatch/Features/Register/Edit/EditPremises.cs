using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Edit;

/// <param name="Theirs">What somebody else saved meanwhile; null where it went through.</param>
/// <param name="Version">Of the place as it stands.</param>
public sealed record EditResult(PremisesDetails? Theirs, uint Version, int Changed);

/// <summary>Changes a place, unless somebody else changed one of its details since the form was opened.</summary>
[Operation]
public sealed class EditPremises(PremisesWatchDb db, ApplyDetails apply, SaveChanges save)
{
    /// <param name="was">The details as the form showed them.</param>
    /// <returns>Null where there is no such place for this person.</returns>
    public async Task<EditResult?> Run(
        Guid id, uint version, PremisesDetails was, PremisesDetails yours, string? reason, CancellationToken cancel = default)
    {
        try
        {
            return await db.InTransaction(() => Edit(id, version, was, yours, reason, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await Find(id).AsNoTracking().SingleAsync(cancel);
            return new EditResult(PremisesDetails.Of(now), now.Version, 0);
        }
    }

    private async Task<EditResult?> Edit(
        Guid id, uint version, PremisesDetails was, PremisesDetails yours, string? reason, CancellationToken cancel)
    {
        await db.LockPremises(id, cancel);
        if (await Find(id).SingleOrDefaultAsync(cancel) is not { } premises)
        {
            return null;
        }

        var theirs = PremisesDetails.Of(premises);
        if (premises.Version != version && DetailField.All.Any(field => field.Get(was) != field.Get(theirs)))
        {
            return new EditResult(theirs, premises.Version, 0);
        }

        var changes = await apply.Run(premises, yours, cancel);
        if (changes.Count > 0)
        {
            await save.Run(premises, changes, reason, cancel);
        }

        return new EditResult(null, premises.Version, changes.Count);
    }

    private IQueryable<Premises> Find(Guid id) => db.Premises.Include(premises => premises.Operator).Where(premises => premises.Id == id);
}
