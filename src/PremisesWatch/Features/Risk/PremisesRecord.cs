using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk;

/// <summary>What is on record of one premises and feeds its figure.</summary>
public sealed record PremisesRecord(Premises Premises, PremisesStanding? Standing, RiskInputs Inputs, bool TradesAfter23, VisitDates Visits);

/// <summary>Of completed visits that stand.</summary>
/// <param name="GoAgainOn">Asked for by a visit, made since the last completed one, that was not completed.</param>
public sealed record VisitDates(DateTimeOffset? Last, DateTimeOffset? LastAtNight, DateOnly? GoAgainOn);

/// <summary>Reads a <see cref="PremisesRecord"/>.</summary>
[Operation]
public sealed class ReadPremisesRecord(PremisesWatchDb db, TimeProvider clock)
{
    private const int MostVisits = 500;
    private const int MostSigns = 2000;

    public async Task<PremisesRecord> Read(Guid premisesId, CancellationToken cancel = default) => (await ReadMany([premisesId], cancel)).Single();

    /// <summary>Those of some hundreds of places, with as many queries as of one.</summary>
    public async Task<List<PremisesRecord>> ReadMany(Guid[] ids, CancellationToken cancel = default)
    {
        var places = await db.Premises.AsNoTracking().Include(p => p.Hours).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancel);
        var types = await db.PremisesTypes.AsNoTracking().ToDictionaryAsync(type => type.Code, cancel);
        var notes = await db.SettingNotes.Where(note => ids.Contains(note.PremisesId)).ToDictionaryAsync(note => note.PremisesId, cancel);
        var standings = await db.Standings.Where(standing => ids.Contains(standing.PremisesId)).ToDictionaryAsync(standing => standing.PremisesId, cancel);
        var visits = (await db.Visits.AsNoTracking().Include(visit => visit.Controls).Include(visit => visit.Factors).AsSplitQuery()
            .Where(visit => ids.Contains(visit.PremisesId) && visit.EndedAt == null)
            .OrderByDescending(visit => visit.ArrivedAt).ThenBy(visit => visit.Id).Take(MostVisits * ids.Length).ToListAsync(cancel)).ToLookup(visit => visit.PremisesId);
        var signs = await Signs(ids, cancel);
        var restricted = await Restricted(ids, cancel);
        var overrides = await Overrides(ids, cancel);
        return places.ConvertAll(place =>
        {
            List<Visit> all = [.. visits[place.Id]];
            var completed = all.FindAll(visit => visit.Outcome == VisitOutcome.Completed);
            var facts = SettingFacts.Of(place, types[place.TypeCode], notes.GetValueOrDefault(place.Id));
            var inputs = new RiskInputs(
                types[place.TypeCode].HasAccommodation, facts, Controls(completed), [.. signs[place.Id], .. restricted[place.Id]], Credits(completed), [.. overrides[place.Id]]);
            return new PremisesRecord(place, standings.GetValueOrDefault(place.Id), inputs, place.HoursKnown && place.Hours.TradesAfter23(), Dates(all, completed));
        });
    }

    private static List<ControlFound> Controls(List<Visit> completed)
    {
        var last = completed.FirstOrDefault()?.Id;
        return (from visit in completed
                from control in visit.Controls
                where control.Finding != ControlFinding.NotChecked
                group (visit, control) by control.ControlCode into found
                let latest = found.MaxBy(pair => pair.visit.ArrivedAt)
                select new ControlFound(
                    found.Key, latest.control.Finding == ControlFinding.Sound, latest.visit.ArrivedAt, latest.visit.Id == last)).ToList();
    }

    private static List<CreditSeen> Credits(List<Visit> completed) =>
        [.. completed.SelectMany(visit => visit.Factors.Select(factor => new CreditSeen(factor.FactorCode, visit.ArrivedAt)))];

    private async Task<ILookup<Guid, Sign>> Signs(Guid[] ids, CancellationToken cancel) => (await (
        from observation in db.Observations
        where ids.Contains(observation.PremisesId) && observation.WithdrawnAt == null
        join flag in db.Flags.Where(flag => flag.DecidedAt != null) on observation.Id equals flag.ObservationId into flags
        from decided in flags.DefaultIfEmpty()
        orderby observation.ObservedAt descending
        select new
        {
            observation.PremisesId,
            Sign = new Sign(
                observation.Id, observation.IndicatorCode, observation.Severity, observation.ProvenanceCode, observation.SourceKey,
                observation.ObservedAt, decided == null ? null : decided.DecidedAt),
        }).Take(MostSigns * ids.Length).ToListAsync(cancel)).ToLookup(row => row.PremisesId, row => row.Sign);

    /// <summary>Of police items: whoever may not read them assesses under a name of the program that does.</summary>
    private async Task<ILookup<Guid, Sign>> Restricted(Guid[] ids, CancellationToken cancel) => (await (
        from sign in db.ItemSigns
        where ids.Contains(sign.PremisesId)
        join flag in db.Flags.Where(flag => flag.Restricted && flag.DecidedAt != null) on RiskFlags.OfSign + sign.Id.ToString() equals flag.CauseKey into flags
        from decided in flags.DefaultIfEmpty()
        orderby sign.ObservedAt descending
        select new
        {
            sign.PremisesId,
            Sign = new Sign(
                sign.Id, sign.IndicatorCode, sign.Severity, Provenance.Police, sign.SourceKey, sign.ObservedAt,
                decided == null ? null : decided.DecidedAt, new ItemGrade(sign.Source, sign.Assessment)),
        }).Take(MostSigns * ids.Length).ToListAsync(cancel)).ToLookup(row => row.PremisesId, row => row.Sign);

    private async Task<ILookup<Guid, BandHeld>> Overrides(Guid[] ids, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var held = await db.BandOverrides.Where(held => ids.Contains(held.PremisesId)).InForce(now)
            .Select(held => new { held.PremisesId, Band = new BandHeld(held.Band, held.IsDown, held.Until) }).ToListAsync(cancel);
        return held.ToLookup(row => row.PremisesId, row => row.Band);
    }

    private static VisitDates Dates(List<Visit> visits, List<Visit> completed)
    {
        var last = completed.FirstOrDefault()?.ArrivedAt;
        var goAgain = visits.FirstOrDefault() is { Outcome: not VisitOutcome.Completed } latest ? latest.GoAgainOn : null;
        return new VisitDates(last, completed.FirstOrDefault(visit => visit.AtNight)?.ArrivedAt, goAgain);
    }
}
