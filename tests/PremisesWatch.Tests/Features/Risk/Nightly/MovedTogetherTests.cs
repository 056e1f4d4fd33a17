using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.Features.Risk.Schedule;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Nightly;

/// <summary>What follows a band that the clock moved is worked out for all of them at once, and for each as if it had been alone.</summary>
public sealed class MovedTogetherTests : AppTests
{
    private static readonly Gen<Moving> AnyMoving =
        from night in Gen.Bool
        from known in Gen.Bool
        from closed in Gen.Int[0, 9]
        from rises in Gen.Bool
        from roseDaysAgo in Gen.Int[0, 400].Nullable()
        from dueIn in Gen.Int[-300, 300].Nullable()
        from visits in Gen.Select(Gen.Double[0, 800], Gen.Int[0, 2], Gen.Bool, Gen.Int[-60, 60].Nullable(), (daysAgo, outcome, atNight, goAgain) => (daysAgo, outcome, atNight, goAgain)).Array[0, 4]
        from signs in Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3], Gen.Double[-1, 60], Gen.Bool, (indicator, source, daysAgo, withdrawn) => (indicator, source, daysAgo, withdrawn)).Array[0, 6]
        from flagDaysAgo in Gen.Int[0, 90].Nullable()
        select new Moving(night, known, closed == 0, rises, roseDaysAgo, dueIn, visits, signs, flagDaysAgo);

    private static readonly (string Code, int Severity)[] Indicators = [("T04", 4), ("T09", 3), ("T06", 5), ("T18", 4), ("H16", 3)];

    private Authority _here = null!;
    private RiskPolicy _policy = null!;

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    [Fact]
    public async Task Next_visits_and_flags_of_all_that_moved_are_those_of_each_alone()
    {
        _policy = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel)));
        var places = await Load(AnyMoving.Array[120].Single(_ => true, "0004jpnQrk41"));
        var expected = new Dictionary<Guid, (PremisesStanding Standing, DateOnly Earliest, DateOnly? Latest, List<string> Flags)>();
        foreach (var place in places)
        {
            expected[place] = await Alone(place);
        }

        var moved = await App.Run((MoveBands move) => move.Run(null, Cancel));

        Assert.Equal(places.Count, moved.Rose + moved.Fell);
        var after = await App.WithDb(db => db.Standings.AsNoTracking().ToDictionaryAsync(standing => standing.PremisesId, Cancel));
        var flags = (await App.WithDb(db => db.Flags.AsNoTracking().Where(flag => flag.RaisedAt == Now).ToListAsync(Cancel))).ToLookup(flag => flag.PremisesId, Say);
        foreach (var (place, (standing, earliest, latest, raised)) in expected)
        {
            Assert.Equal((standing.DueBecause, standing.NextDueAtNight, standing.FromTakeOn), (after[place].DueBecause, after[place].NextDueAtNight, after[place].FromTakeOn));
            Assert.Equal(standing.RoseAt, after[place].RoseAt);
            if (latest is null)
            {
                Assert.Equal(standing.NextDueOn, after[place].NextDueOn);
            }
            else
            {
                Assert.InRange(after[place].NextDueOn!.Value, earliest, latest.Value);
            }

            Assert.Equal(raised.Order(), flags[place].Order());
        }

        Assert.Superset(new HashSet<FlagKind> { FlagKind.RiseToA, FlagKind.RepeatedSigns, FlagKind.Severity5 }, (await Kinds()).ToHashSet());
        Assert.True(await App.WithDb(db => db.Flags.CountAsync(flag => flag.RaisedAt == Now && flag.Restricted && flag.Kind == FlagKind.RepeatedSigns, Cancel)) > 0, "none of items");
        Assert.True(expected.Values.Count(place => place.Latest is not null) > 20, "too few were visited to tell");
    }

    private Task<List<FlagKind>> Kinds() => App.WithDb(db => db.Flags.Where(flag => flag.RaisedAt == Now).Select(flag => flag.Kind).Distinct().ToListAsync(Cancel));

    /// <summary>By the operations that assess one place, as it will stand.</summary>
    private async Task<(PremisesStanding Standing, DateOnly Earliest, DateOnly? Latest, List<string> Flags)> Alone(Guid id)
    {
        var place = await App.Run((ReadPremisesRecord read) => read.Read(id, Cancel));
        var standing = place.Standing!;
        var was = standing.Band;
        standing.Band = was == Band.C ? Band.A : Band.E;
        standing.RoseAt = was == Band.C ? Now : standing.RoseAt;
        var next = NextVisitRule.Apply(
            standing, new VisitFacts(place.Premises.Status == PremisesStatus.Closed, place.TradesAfter23, place.Visits), DateOnly.FromDateTime(Now.UtcDateTime), _policy);
        var assessment = new RiskAssessment { Id = Guid.NewGuid(), PremisesId = id, AuthorityId = _here.Id, Band = standing.Band, Cause = "clock" };
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        await using var undone = await db.Database.BeginTransactionAsync(Cancel);
        await scope.ServiceProvider.GetRequiredService<RaiseRiskFlags>().Run(place, assessment, was, _policy, Cancel);
        var flags = await db.Flags.AsNoTracking().Where(flag => flag.PremisesId == id && flag.RaisedAt == Now).ToListAsync(Cancel);
        return (standing, next?.Earliest ?? default, next?.Latest, flags.ConvertAll(Say));
    }

    /// <summary>Without the id of the assessment, which each run makes anew.</summary>
    private static string Say(Flag flag) =>
        $"{flag.Kind} {(flag.CauseKey.StartsWith("assessment", StringComparison.Ordinal) ? "assessment" : flag.CauseKey)} {flag.Sentence} {flag.ObservationId} {flag.VisitId} {flag.RaisedBy} {flag.Restricted}";

    private async Task<List<Guid>> Load(Moving[] places)
    {
        _here = await App.Build.Authority("here");
        List<Guid> ids = [];
        await App.WithDb(async db =>
        {
            foreach (var place in places)
            {
                ids.Add(Guid.CreateVersion7(Now));
                db.Premises.Add(Premises(ids[^1], ids.Count, place));
                db.Visits.AddRange(place.Visits.Select((visit, number) => Visit(ids[^1], visit, number)));
                db.Observations.AddRange(place.Signs.Where(sign => sign.Source != 2).Select(sign => Observation(ids[^1], sign)));
                db.AddRange(place.Signs.Where(sign => sign.Source == 2).SelectMany(sign => Item(ids[^1], sign)));
                db.Flags.AddRange(Flag(ids[^1], place.FlagDaysAgo));
                db.RiskAssessments.Add(new RiskAssessment { Id = ids[^1], PremisesId = ids[^1], AuthorityId = _here.Id, PolicyVersion = 1, AssessedAt = Now.AddDays(-1), Cause = "first", LinesOfId = ids[^1] });
                db.RiskLines.Add(new StoredRiskLine { AssessmentId = ids[^1], Ordinal = 0, Line = new RiskLine { Block = RiskBlock.Guard, Code = "X", HoldsBand = place.Rises ? Band.A : Band.E } });
                db.Standings.Add(new PremisesStanding
                {
                    PremisesId = ids[^1], AuthorityId = _here.Id, Band = place.Rises ? Band.C : Band.D, AssessmentId = ids[^1], LinesOfId = ids[^1],
                    RoseAt = place.RoseDaysAgo is { } rose ? Now.AddDays(-1000 - rose) : null, LastVisitAt = Now.AddDays(-900),
                    NextDueOn = place.DueIn is { } due ? DateOnly.FromDateTime(Now.AddDays(due).UtcDateTime) : null, FromTakeOn = place.Night,
                });
            }

            await db.SaveChangesAsync(Cancel);
        });
        return ids;
    }

    private Premises Premises(Guid id, int number, Moving place)
    {
        var premises = new Premises
        {
            Id = id, Reference = $"P-{number}", AuthorityId = _here.Id, TypeCode = "takeaway", Name = "Any", HoursKnown = place.HoursKnown, CreatedAt = Now, UpdatedAt = Now,
            Status = place.Closed ? PremisesStatus.Closed : PremisesStatus.Open,
        };
        premises.Hours.Add(new LicensedInterval { Id = Guid.NewGuid(), PremisesId = id, Opens = new(18, 0), Closes = place.Night ? new(2, 0) : new(22, 0) });
        return premises;
    }

    /// <summary>No two at the same moment, of which neither would be the latest.</summary>
    private Visit Visit(Guid place, (double DaysAgo, int Outcome, bool AtNight, int? GoAgain) visit, int number) => new()
    {
        Id = Guid.NewGuid(), Reference = $"V-{Guid.NewGuid()}", SubmissionId = Guid.NewGuid(), ContentHash = "", PremisesId = place, AuthorityId = _here.Id,
        Outcome = visit.Outcome > 0 ? VisitOutcome.Completed : VisitOutcome.EntryRefused, ArrivedAt = Now.AddDays(-visit.DaysAgo).AddSeconds(-number), LeftAt = Now, AtNight = visit.AtNight,
        GoAgainOn = visit.GoAgain is { } days ? DateOnly.FromDateTime(Now.AddDays(days).UtcDateTime) : null, BasisOfEntry = "consent",
        EndedAt = visit.Outcome == 2 && visit.AtNight ? Now : null,
    };

    private Observation Observation(Guid place, (int Indicator, int Source, double DaysAgo, bool Withdrawn) sign) => new()
    {
        Id = Guid.NewGuid(), PremisesId = place, AuthorityId = _here.Id, IndicatorCode = Indicators[sign.Indicator].Code, CatalogueVersion = 1,
        Severity = Indicators[sign.Indicator].Severity, ProvenanceCode = "officer", SourceKey = $"source:{sign.Source}", ObservedAt = Now.AddDays(-sign.DaysAgo), RecordedAt = Now,
        RecordedBy = Guid.NewGuid(), WithdrawnAt = sign.Withdrawn ? Now : null,
    };

    private IEnumerable<object> Item(Guid place, (int Indicator, int Source, double DaysAgo, bool Withdrawn) sign)
    {
        var item = new IntelligenceItem { Id = Guid.NewGuid(), AuthorityId = _here.Id, Reference = $"I-{Guid.NewGuid()}", SubmittedAt = Now };
        return
        [
            item,
            new ItemSign
            {
                Id = Guid.NewGuid(), ItemId = item.Id, PremisesId = place, AuthorityId = _here.Id, IndicatorCode = Indicators[sign.Indicator].Code, CatalogueVersion = 1,
                Severity = Indicators[sign.Indicator].Severity, Source = SourceGrade.Untested, Assessment = sign.Withdrawn ? AssessmentGrade.E : AssessmentGrade.B,
                SourceKey = "item:2", ObservedAt = Now.AddDays(-sign.DaysAgo),
            },
        ];
    }

    /// <summary>One of repeated signs, raised so many days ago and decided since.</summary>
    private IEnumerable<Flag> Flag(Guid place, int? daysAgo) => daysAgo is { } days
        ? [new Flag
        {
            Id = Guid.NewGuid(), Reference = $"F-{place}", PremisesId = place, AuthorityId = _here.Id, Kind = FlagKind.RepeatedSigns, CauseKey = "before", Sentence = "Before",
            RaisedAt = Now.AddDays(-days - 0.5), DecidedAt = days % 5 == 0 ? null : Now.AddHours(-1),
        }]
        : [];

    private sealed record Moving(
        bool Night, bool HoursKnown, bool Closed, bool Rises, int? RoseDaysAgo, int? DueIn, (double DaysAgo, int Outcome, bool AtNight, int? GoAgain)[] Visits,
        (int Indicator, int Source, double DaysAgo, bool Withdrawn)[] Signs, int? FlagDaysAgo);
}
