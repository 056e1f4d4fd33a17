using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Listing;

/// <summary>A person looked at a place that is gone from the food register, and it is still there.</summary>
[Operation]
public sealed class StillTrades(PremisesWatchDb db, SaveChanges save)
{
    public Task<bool> Run(Guid id, string reason, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        await db.LockPremises(id, cancel);
        if (await db.Premises.SingleOrDefaultAsync(premises => premises.Id == id, cancel) is not { NoLongerListedOn: { } since } premises)
        {
            return false;
        }

        premises.NoLongerListedOn = null;
        await save.Run(premises, [(nameof(Premises.NoLongerListedOn), since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "Looked at: still there")], reason, cancel);
        return true;
    }, cancel);
}
