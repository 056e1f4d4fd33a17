using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Features.Register.Overview;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Hours;

/// <summary>What is licensed at a place.</summary>
/// <param name="Hours">All there are; null where they are not known.</param>
public sealed record Licensed(IReadOnlyCollection<LicensedInterval>? Hours, bool? SellsAlcohol)
{
    public static Licensed Of(Premises premises) => new(premises.HoursKnown ? premises.Hours : null, premises.SellsAlcohol);

    /// <summary>In words: what the history keeps, and how two versions are told apart.</summary>
    public string HoursInWords => Hours switch
    {
        null => "not known",
        { Count: 0 } => "none",
        _ => string.Join(" | ", WeekGrid.InWords(Hours)),
    };

    public string AlcoholInWords => YesNo.Say(SellsAlcohol);

    public string InWords => $"{HoursInWords}. Sells alcohol: {AlcoholInWords}";
}

/// <param name="Theirs">In words, what somebody else saved meanwhile; null where this was saved.</param>
public sealed record HoursResult(string? Theirs);

/// <summary>Sets the licensed hours and alcohol of a place, unless somebody else changed them since the form was opened.</summary>
[Operation]
public sealed class SetHours(PremisesWatchDb db, SaveChanges save)
{
    /// <param name="was">In words, what the form showed.</param>
    /// <returns>Null where there is no such place for this person.</returns>
    public Task<HoursResult?> Run(Guid id, string? was, Licensed licensed, string? reason, CancellationToken cancel = default) =>
        db.InTransaction<HoursResult?>(async () =>
        {
            await db.LockPremises(id, cancel);
            if (await db.Premises.Include(known => known.Hours).SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } premises)
            {
                return null;
            }

            var before = Licensed.Of(premises);
            if (before.InWords != was)
            {
                return new HoursResult(before.InWords);
            }

            await Put(premises, before, licensed, reason, cancel);
            return new HoursResult(null);
        }, cancel);

    private async Task Put(Premises premises, Licensed before, Licensed licensed, string? reason, CancellationToken cancel)
    {
        var (hoursWas, alcoholWas) = (before.HoursInWords, before.AlcoholInWords);
        var changes = new List<(string, string?, string?)>();
        if (hoursWas != licensed.HoursInWords)
        {
            changes.Add((nameof(Premises.Hours), hoursWas, licensed.HoursInWords));
            db.LicensedIntervals.RemoveRange(premises.Hours);
            db.LicensedIntervals.AddRange((licensed.Hours ?? []).Select(hours => new LicensedInterval
            {
                Id = hours.Id, PremisesId = premises.Id, Activity = hours.Activity, Weekday = hours.Weekday, Opens = hours.Opens, Closes = hours.Closes,
            }));
            premises.HoursKnown = licensed.Hours is not null;
        }

        if (alcoholWas != licensed.AlcoholInWords)
        {
            changes.Add((nameof(Premises.SellsAlcohol), alcoholWas, licensed.AlcoholInWords));
            premises.SellsAlcohol = licensed.SellsAlcohol;
        }

        if (changes.Count > 0)
        {
            await save.Run(premises, changes, reason, cancel);
        }
    }
}
