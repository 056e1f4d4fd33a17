using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Hours;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Licence;

/// <summary>Takes what the licences of a place say in the place of an officer's value, which is followed from now on.</summary>
[Operation]
public sealed class FollowLicences(PremisesWatchDb db, TimeProvider clock, SetHours setHours)
{
    /// <returns>What stands and what the licences say; null of the second where they say nothing else, or nothing at all.</returns>
    public async Task<(Licensed Ours, Licensed? Theirs)> Compare(Premises premises, CancellationToken cancel = default)
    {
        var licences = await db.Licences.AsNoTracking().Where(licence => licence.PremisesId == premises.Id).Take(200).ToListAsync(cancel);
        var (hours, alcohol) = LicencesSay.Of(licences, clock.UkToday());
        var ours = Licensed.Of(premises);
        var theirs = new Licensed(hours is null ? ours.Hours : [.. hours.Select(stretch => Of(premises.Id, stretch))], alcohol ?? ours.SellsAlcohol);
        return (ours, theirs.InWords == ours.InWords ? null : theirs);
    }

    /// <returns>False where there is no such place for this person, or its licences say nothing else.</returns>
    public Task<bool> Run(Guid id, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        await db.LockPremises(id, cancel);
        var premises = await db.Premises.AsNoTracking().Include(known => known.Hours).SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (premises is null || await Compare(premises, cancel) is not (var ours, { } theirs))
        {
            return false;
        }

        await setHours.Run(id, ours.InWords, theirs, "As its licences say", cancel);
        await db.PremisesCorrections.Where(known => known.PremisesId == id && (known.Field == nameof(Premises.Hours) || known.Field == nameof(Premises.SellsAlcohol))).ExecuteDeleteAsync(cancel);
        return true;
    }, cancel);

    private LicensedInterval Of(Guid premisesId, LicenceHours stretch) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premisesId, Activity = stretch.Activity, Weekday = stretch.Weekday, Opens = stretch.Opens, Closes = stretch.Closes,
    };
}
