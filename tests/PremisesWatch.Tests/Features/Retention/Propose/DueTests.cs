using CsCheck;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Platform.Time;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Retention.Propose;

/// <summary>What the nightly statement finds, held against the rule said plainly.</summary>
public sealed class DueTests : RetentionTests
{
    private sealed record Drawn(int Kind, int Years, int Days, int Minutes, bool Held);

    private static readonly Gen<Drawn> AnyRecord = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 4].Select(pick => new[] { 0, 1, 4, 7, 10 }[pick]), Gen.Int[-2, 2], Gen.Int[0, 1439], Gen.Int[0, 4],
        (kind, years, days, minutes, held) => new Drawn(kind, years, days, minutes, held == 0));

    /// <summary>Ends of February, and a night on which the clocks change.</summary>
    private static readonly DateTime[] Days = [new(2027, 2, 28), new(2026, 11, 3), new(2028, 2, 29), new(2027, 3, 28)];

    [Fact]
    public Task The_night_finds_what_the_rule_finds() => Gen.Select(AnyRecord.List[60], Gen.Int[0, 2].Select(pick => new[] { 12, 48, 84 }[pick]), Gen.Int[0, 3].Select(pick => Days[pick]))
        .SampleAsync(async (records, months, day) => await Holds(records, months, day), iter: 6, threads: 1);

    private async Task Holds(List<Drawn> records, int months, DateTime day)
    {
        await App.Raw("truncate monitoring.retention_review, monitoring.retention_progress, monitoring.legal_hold, monitoring.visit, monitoring.observation, monitoring.flag, intelligence.item cascade");
        await App.Raw($"update reference.retention_class set months = {months} where code = 'visit-plain'");
        var moment = new DateTimeOffset(day.AddHours(3), TimeSpan.Zero);
        if (moment > App.Clock.GetUtcNow())
        {
            App.Clock.SetUtcNow(moment);
        }

        var today = App.Clock.UkToday();
        var facts = new Dictionary<Guid, RecordFacts>();
        foreach (var drawn in records)
        {
            var at = new DateTimeOffset(today.AddYears(-drawn.Years).AddDays(drawn.Days).ToDateTime(TimeOnly.MinValue).AddMinutes(drawn.Minutes), TimeSpan.Zero);
            var (id, kind, condition) = await Make(drawn.Kind, at);
            facts[id] = new RecordFacts(kind, condition, condition != RetentionCondition.Plain, at.UkDate(), drawn.Held);
            if (drawn.Held)
            {
                await Hold(record: id);
            }
        }

        await Nightly();
        var classes = await App.WithDb(db => db.RetentionClasses.AsNoTracking().ToListAsync(Cancel));
        var expected = facts.Select(fact => (fact.Key, Class: classes.SingleOrDefault(known => RetentionRules.IsDue(known, fact.Value, today)), fact.Value)).Where(due => due.Class is not null)
            .Select(due => (due.Key, due.Class!.Code, RetentionRules.DueOn(due.Class, due.Value)!.Value, RetentionRules.SuggestsDisposal(due.Class, due.Value))).Order();
        Assert.Equal(expected, (await Queue()).Select(found => (found.RecordId, found.ClassCode, found.DueOn, found.Suggestion == RetentionSuggestion.Dispose)).Order());
    }

    private async Task<(Guid, RecordKind, RetentionCondition)> Make(int kind, DateTimeOffset at) => kind switch
    {
        0 => ((await OldVisit(at)).Id, RecordKind.Visit, RetentionCondition.Plain),
        1 => ((await OldVisit(at, sign: true)).Id, RecordKind.Visit, RetentionCondition.Sign),
        2 => ((await OldSign(at)).Id, RecordKind.Observation, RetentionCondition.Any),
        3 => ((await OldItem(at)).Id, RecordKind.IntelligenceItem, RetentionCondition.Graded),
        4 => ((await OldFlag(at)).Id, RecordKind.Flag, RetentionCondition.Any),
        _ => ((await OldItem(at, graded: false)).Id, RecordKind.IntelligenceItem, RetentionCondition.Ungraded),
    };
}
