using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Hours;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

/// <summary>
/// Hours and alcohol of a place go on with its licences when a person joins one to it, or takes one from it. An officer's value stands: one that is
/// not what the licences said before. Within the caller's transaction.
/// </summary>
[Operation]
public sealed class FollowJoined(PremisesWatchDb db, TimeProvider clock, SetHours setHours)
{
    private const string Came = "Joined to its licence";
    private const string Went = "Not of that licence";

    public Task Join(Guid premisesId, Licence licence, CancellationToken cancel = default) => Run(premisesId, licence, isJoined: true, cancel);

    public async Task Leave(Guid premisesId, Licence licence, CancellationToken cancel = default)
    {
        var left = await Run(premisesId, licence, isJoined: false, cancel);
        var silent = new[] { left.Hours is null ? nameof(Premises.Hours) : null, left.SellsAlcohol is null ? nameof(Premises.SellsAlcohol) : null }.OfType<string>().ToArray();
        await db.PremisesCorrections.Where(known => known.PremisesId == premisesId && silent.Contains(known.Field)).ExecuteDeleteAsync(cancel);
    }

    /// <returns>What the licences of the place say now.</returns>
    private async Task<Licensed> Run(Guid premisesId, Licence licence, bool isJoined, CancellationToken cancel)
    {
        var premises = await db.Premises.AsNoTracking().Include(known => known.Hours).SingleAsync(known => known.Id == premisesId, cancel);
        var others = await db.Licences.AsNoTracking().Where(known => known.PremisesId == premisesId && known.Id != licence.Id).Take(200).ToListAsync(cancel);
        Licence[] all = [.. others, licence];
        var (ours, were, are) = (Licensed.Of(premises), Said(premisesId, isJoined ? others : all), Said(premisesId, isJoined ? all : others));
        var hours = ours.HoursInWords != were.HoursInWords ? ours.Hours
            : are.Hours ?? (await CameFromLicences(premisesId, nameof(Premises.Hours), cancel) ? null : ours.Hours);
        var alcohol = ours.SellsAlcohol != were.SellsAlcohol ? ours.SellsAlcohol
            : are.SellsAlcohol ?? (await CameFromLicences(premisesId, nameof(Premises.SellsAlcohol), cancel) ? null : ours.SellsAlcohol);
        await setHours.Run(premisesId, ours.InWords, new Licensed(hours, alcohol), isJoined ? Came : Went, cancel);
        return are;
    }

    private Licensed Said(Guid premisesId, IEnumerable<Licence> licences)
    {
        var (hours, alcohol) = LicencesSay.Of(licences, clock.UkToday());
        return new Licensed(
            hours?.Select(stretch => new LicensedInterval
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premisesId, Activity = stretch.Activity, Weekday = stretch.Weekday, Opens = stretch.Opens, Closes = stretch.Closes,
            }).ToList(),
            alcohol);
    }

    /// <summary>What an officer had entered before, and licences only repeated, is not taken away with them.</summary>
    private async Task<bool> CameFromLicences(Guid premisesId, string field, CancellationToken cancel) =>
        await db.PremisesChanges.AsNoTracking().Where(change => change.PremisesId == premisesId && change.Field == field)
            .OrderByDescending(change => change.ChangedAt).ThenByDescending(change => change.Id).FirstOrDefaultAsync(cancel) is { } last
        && (last.ImportRunId is not null || last.Reason is Came or Went);
}
