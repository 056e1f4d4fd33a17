using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Intelligence;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.Decide;

/// <param name="Whom">Names of those it reached, or the roles it will.</param>
/// <param name="At">When it was taken, or will be.</param>
public sealed record Rung(int Step, string Whom, DateTimeOffset At, bool Taken);

public sealed record Evidence(string Indicator, string Wording, int Severity, string Provenance, string? WhatWasSeen, DateTimeOffset ObservedAt, Guid? VisitId, Guid? ItemId = null);

/// <param name="SomethingRestricted">Something adds to the figure of the place that this person may not read.</param>
public sealed record FlagFile(
    Flag Flag, Premises Premises, PremisesStanding? Standing, IReadOnlyList<Rung> Ladder, IReadOnlyList<Evidence> Evidence, bool SomethingRestricted, string? DecidedBy);

/// <summary>Reads all that a decision needs, and marks the person's items of the flag as read.</summary>
[Operation]
public sealed class ReadFlag(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, Risk.CurrentPolicy currentPolicy, ReadSigns readSigns)
{
    public async Task<FlagFile?> Run(Guid id, CancellationToken cancel = default)
    {
        var me = person.Id;
        var flag = await db.FlagsFor(person).AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel);
        var mine = await db.EscalationItems.AnyAsync(item => item.FlagId == id && item.PersonId == me, cancel);
        if (flag is null || !(mine || person.Is(Role.Cplo, Role.Manager, Role.PoliceLiaison)))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        await db.EscalationItems.Where(item => item.FlagId == id && item.PersonId == me && item.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.ReadAt, now), cancel);
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(standing => standing.PremisesId == flag.PremisesId, cancel);
        return new FlagFile(
            flag,
            await db.Premises.AsNoTracking().SingleAsync(premises => premises.Id == flag.PremisesId, cancel),
            standing,
            await Ladder(flag, cancel),
            [.. await Seen(flag, cancel), .. await Told(flag, cancel)],
            standing is not null && await readSigns.SomethingRestrictedAdds(standing.LinesOfId, cancel),
            flag.DecidedBy is null ? null
                : await db.Users.Where(decider => decider.Id == flag.DecidedBy).Select(decider => decider.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere);
    }

    private async Task<List<Rung>> Ladder(Flag flag, CancellationToken cancel)
    {
        var steps = await db.LadderSteps.Where(step => step.Kind == flag.Kind).OrderBy(step => step.Step).ThenBy(step => step.Role).ToListAsync(cancel);
        var taken = await db.EscalationSteps.Where(step => step.FlagId == flag.Id).ToDictionaryAsync(step => step.Step, cancel);
        var told = await (
            from item in db.EscalationItems
            join known in db.Users on item.PersonId equals known.Id into reaching
            from reached in reaching.DefaultIfEmpty()
            join before in db.Users on item.HandedOnFrom equals before.Id into givers
            from giver in givers.DefaultIfEmpty()
            where item.FlagId == flag.Id
            select new
            {
                item.StepId,
                Name = (reached == null ? PersonWords.FromElsewhere : reached.Name) + (item.HandedOnFrom == null ? "" : " (handed on from " + (giver == null ? PersonWords.FromElsewhere : giver.Name) + ")"),
            }).Take(500).ToListAsync(cancel);
        var begins = Begins(flag, steps);
        return steps.GroupBy(step => step.Step)
            .Select(rung => taken.TryGetValue(rung.Key, out var done)
                ? new Rung(rung.Key, Names(told.Where(item => item.StepId == done.Id).Select(item => item.Name)), done.TakenAt, true)
                : new Rung(rung.Key, Roles(rung), begins.AddHours(rung.First().AfterHours), false))
            .ToList();
    }

    /// <summary>From when the rungs still to come count: earlier than the flag was raised where steps that reached nobody were passed over.</summary>
    private static DateTimeOffset Begins(Flag flag, List<LadderStep> steps) =>
        steps.Find(step => step.Step == flag.NextStep) is { } next ? flag.NextStepAt!.Value.AddHours(-next.AfterHours) : flag.RaisedAt;

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order()) is { Length: > 0 } known ? known : "nobody: passed on at once";

    private static string Roles(IEnumerable<LadderStep> rung) => string.Join(" and ", rung.Select(step => step.Reach switch
    {
        Reach.Everyone => $"every {RoleWords.Of(step.Role)}",
        Reach.Assigned => "the assigned officer",
        _ => $"the {RoleWords.Of(step.Role)} on cover",
    }));

    /// <summary>By police items that this person may read; of a flag that an observation raised, none.</summary>
    private async Task<IEnumerable<Evidence>> Told(Flag flag, CancellationToken cancel) => flag.ObservationId is not null ? []
        : (await readSigns.At(flag.PremisesId, cancel)).Where(sign => flag.Kind != FlagKind.Severity5 || flag.CauseKey == RiskFlags.OfSign + sign.Id).Take(20)
            .Select(sign => new Evidence(
                sign.IndicatorCode, sign.Wording, sign.Severity, $"Police item {sign.Reference}, graded {sign.Grade}", null, sign.ObservedAt, null, sign.ItemId));

    /// <summary>What raised it; for a rise or repeated signs, the signs of the last 90 days.</summary>
    private async Task<List<Evidence>> Seen(Flag flag, CancellationToken cancel)
    {
        var since = flag.RaisedAt.AddDays(-90);
        var found = await (
            from observation in db.Observations
            join indicator in db.Indicators on new { observation.IndicatorCode, observation.CatalogueVersion } equals new { IndicatorCode = indicator.Code, indicator.CatalogueVersion }
            where observation.PremisesId == flag.PremisesId && observation.WithdrawnAt == null
                && (flag.ObservationId == null ? flag.Kind != FlagKind.Severity5 && observation.ObservedAt >= since && observation.ObservedAt <= flag.RaisedAt : observation.Id == flag.ObservationId)
            orderby observation.ObservedAt descending
            select new { observation, indicator.Wording }).Take(20).ToListAsync(cancel);
        var policy = await currentPolicy.Get(cancel);
        return found.ConvertAll(seen => new Evidence(
            seen.observation.IndicatorCode, seen.Wording, seen.observation.Severity,
            policy.Signal.Provenances.FirstOrDefault(known => known.Code == seen.observation.ProvenanceCode)?.Name ?? "",
            seen.observation.WhatWasSeen, seen.observation.ObservedAt, seen.observation.VisitId));
    }
}
