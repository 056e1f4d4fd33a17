using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.Features.Risk.Overdue;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk;

/// <summary>
/// A year of an authority in seconds: 900 places are first loaded; every week the jobs run and officers make the visits that are due,
/// find what they find, and twice are told something serious. The clock is the test's.
/// </summary>
public sealed class YearTests : AppTests
{
    private const int Places = 900;
    private const int Capacity = 20;

    /// <summary>Risen to B by a sign, and nobody ever goes.</summary>
    private const int Forgotten = 11;

    /// <summary>Told of a severity 4, and visited soon after.</summary>
    private const int Severity4 = 12;

    /// <summary>Told of a severity 5, visited soon after, and decided eight weeks later.</summary>
    private const int Severity5 = 13;

    private readonly List<Guid> _places = [];
    private readonly Dictionary<Guid, List<(DateTimeOffset At, Band Band)>> _bands = [];
    private readonly List<(DateOnly Week, Guid Place)> _firstVisits = [];
    private Authority _here = null!;
    private Person _officer = null!;
    private RiskPolicy _policy = null!;

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    [Fact]
    public async Task A_year_goes_by_as_the_policy_says()
    {
        await FirstLoad();
        await Jobs();
        await AssertNothingFloods();
        for (var week = 1; week <= 53; week++)
        {
            App.Clock.Advance(TimeSpan.FromDays(7));
            await Jobs();
            await (week switch
            {
                4 => Told(_places[Forgotten], "T04", 4),
                10 => Told(_places[Severity4], "T04", 4),
                12 => Told(_places[Severity5], "T06", 5),
                20 => Decide(_places[Severity5]),
                _ => Task.CompletedTask,
            });
            await MakeVisitsDue();
            await NoteBands();
        }

        AssertTakeOnKeptPace();
        await AssertBandsFellOnlyAfterAVisit();
        AssertGuardRailsHeld();
        await AssertFlagsCameOnce();
        await AssertEveryPastFigureIsReproduced();
    }

    private async Task FirstLoad()
    {
        _here = await App.Build.Add(new Authority { Code = "here", Name = "Here", VisitsPerWeek = Capacity });
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
        await App.Build.Person(Role.Cplo, _here);
        await App.Build.Person(Role.Manager, _here);
        _policy = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel)));
        await App.WithDb(async db =>
        {
            for (var number = 0; number < Places; number++)
            {
                var id = Guid.CreateVersion7(Now.AddMilliseconds(number));
                _places.Add(id);
                db.Premises.Add(new Premises
                {
                    Id = id, Reference = $"P-{number}", AuthorityId = _here.Id, TypeCode = number % 3 == 0 ? "hotel" : "takeaway", Name = $"Place {number}",
                    HoursKnown = number % 2 == 0, CreatedAt = Now, UpdatedAt = Now,
                });
                if (number % 4 == 0)
                {
                    db.LicensedIntervals.Add(new LicensedInterval { Id = Guid.NewGuid(), PremisesId = id, Weekday = DayOfWeek.Friday, Opens = new(18, 0), Closes = new(3, 0) });
                }
            }

            await db.SaveChangesAsync(Cancel);
        });
    }

    private async Task Jobs()
    {
        await App.Run((NightlyRiskJob job) => job.Run(Cancel));
        await App.Run((OverdueJob job) => job.Run(Cancel));
        await App.Run((ClimbJob job) => job.Run(Cancel));
    }

    /// <summary>The register's first load: no flag, and no week fuller than the authority can work.</summary>
    private async Task AssertNothingFloods()
    {
        var due = await App.WithDb(db => db.Standings.Select(place => place.NextDueOn!.Value).ToListAsync(Cancel));
        Assert.Equal(Places, due.Count);
        Assert.InRange(due.GroupBy(NextVisit.WeekOf).Max(week => week.Count()), 1, Capacity);
        Assert.Empty(await App.WithDb(db => db.Flags.ToListAsync(Cancel)));
    }

    private async Task MakeVisitsDue()
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        var due = await App.WithDb(db => db.Standings.AsNoTracking()
            .Where(place => place.NextDueOn <= today && place.PremisesId != _places[Forgotten]).OrderBy(place => place.NextDueOn).ToListAsync(Cancel));
        _firstVisits.AddRange(due.Where(place => place.LastVisitAt is null && place.FromTakeOn).Select(place => (today, place.PremisesId)));
        await App.WithDb(async db =>
        {
            db.Visits.AddRange(due.Select(place => Visit(place.PremisesId, place.NextDueAtNight)));
            await db.SaveChangesAsync(Cancel);
        });
        await using var scope = App.Services.CreateAsyncScope();
        foreach (var place in due)
        {
            await scope.ServiceProvider.GetRequiredService<AssessPremises>().Run(place.PremisesId, "visit", null, Cancel);
            scope.ServiceProvider.GetRequiredService<PremisesWatchDb>().ChangeTracker.Clear();
        }
    }

    /// <summary>Most find nothing; one in forty something moderate, one in two hundred something high. By place and week, so that each run is the same.</summary>
    private Visit Visit(Guid place, bool atNight)
    {
        var chance = ((_places.IndexOf(place) * 7919) + (Now.DayOfYear * 104729)) % 200;
        var visit = new Visit
        {
            Id = Guid.NewGuid(), Reference = $"V-{Guid.NewGuid()}", SubmissionId = Guid.NewGuid(), ContentHash = "", PremisesId = place, AuthorityId = _here.Id,
            OfficerId = _officer.Id, Outcome = VisitOutcome.Completed, ArrivedAt = Now.AddMinutes(-30), LeftAt = Now, AtNight = atNight, BasisOfEntry = "consent",
            RecordedAt = Now, RecordedBy = _officer.Id,
        };
        visit.Controls.AddRange(_policy.Control.Controls.Select((control, number) => new VisitControl
        {
            VisitId = visit.Id, ControlCode = control.Code, Finding = (chance + number) % 5 == 0 ? ControlFinding.Wanting : ControlFinding.Sound,
        }));
        visit.Observations.AddRange(chance == 0 ? [Sign(place, "T05", 4, visit.Id)] : chance % 40 == 1 ? [Sign(place, "T09", 3, visit.Id)] : []);
        return visit;
    }

    private Observation Sign(Guid place, string indicator, int severity, Guid? visit = null) => new()
    {
        Id = Guid.NewGuid(), PremisesId = place, AuthorityId = _here.Id, VisitId = visit, IndicatorCode = indicator, CatalogueVersion = 1, Severity = severity,
        ProvenanceCode = "officer", SourceKey = $"{Guid.NewGuid()}", ObservedAt = Now.AddMinutes(-30), RecordedAt = Now, RecordedBy = _officer.Id,
    };

    private async Task Told(Guid place, string indicator, int severity)
    {
        await App.Build.Add(Sign(place, indicator, severity));
        await App.Run((AssessPremises assess) => assess.Run(place, "observation", null, Cancel));
    }

    private Task Decide(Guid place) => App.WithDb(async db =>
    {
        await db.Flags.Where(flag => flag.PremisesId == place && flag.Kind == FlagKind.Severity5)
            .ExecuteUpdateAsync(set => set.SetProperty(flag => flag.DecidedAt, Now).SetProperty(flag => flag.NextStep, (int?)null), Cancel);
        await App.Run((AssessPremises assess) => assess.Run(place, "decision", null, Cancel));
    });

    private Task NoteBands() => App.WithDb(async db =>
    {
        foreach (var place in await db.Standings.Where(place => new[] { _places[Forgotten], _places[Severity4], _places[Severity5] }.Contains(place.PremisesId)).ToListAsync(Cancel))
        {
            (_bands.TryGetValue(place.PremisesId, out var known) ? known : _bands[place.PremisesId] = []).Add((Now, place.Band));
        }
    });

    /// <summary>Every place had its first visit within 12 months, and no week more of them than the authority can make.</summary>
    private void AssertTakeOnKeptPace()
    {
        Assert.Equal(_places.Except([_places[Forgotten], _places[Severity4], _places[Severity5]]).Order(), _firstVisits.Select(visit => visit.Place).Except([_places[Severity4], _places[Severity5]]).Order());
        Assert.InRange(_firstVisits.GroupBy(visit => visit.Week).Max(week => week.Count()), 1, Capacity);
    }

    /// <summary>Guard rail G3, of every place: between the last rise and the fall lies a completed visit.</summary>
    private async Task AssertBandsFellOnlyAfterAVisit()
    {
        var visits = (await App.WithDb(db => db.Visits.Select(visit => new { visit.PremisesId, visit.ArrivedAt }).ToListAsync(Cancel))).ToLookup(visit => visit.PremisesId, visit => visit.ArrivedAt);
        var falls = 0;
        foreach (var place in (await App.WithDb(db => db.RiskAssessments.AsNoTracking().OrderBy(past => past.AssessedAt).ToListAsync(Cancel))).GroupBy(past => past.PremisesId))
        {
            var rose = DateTimeOffset.MinValue;
            foreach (var (before, after) in place.Zip(place.Skip(1)))
            {
                rose = after.Band.IsAbove(before.Band) ? after.AssessedAt : rose;
                if (before.Band.IsAbove(after.Band))
                {
                    falls++;
                    Assert.Contains(visits[place.Key], visit => visit > rose && visit <= after.AssessedAt);
                }
            }
        }

        Assert.True(falls > Places / 4, $"only {falls} falls: too few to tell");
    }

    /// <summary>G3, G2 and G1 in turn, week by week, of the three places that were told of.</summary>
    private void AssertGuardRailsHeld()
    {
        Assert.All(_bands[_places[Forgotten]].Skip(3), week => Assert.Equal(Band.B, week.Band));
        Hold(Severity4, Band.B, fromWeek: 10, days: _policy.GuardRails.Severity4HoldsBDays);
        Hold(Severity5, Band.A, fromWeek: 12, days: (8 * 7) + _policy.GuardRails.Severity5HoldsADaysAfterDecision);
    }

    private void Hold(int number, Band band, int fromWeek, int days)
    {
        var since = _bands[_places[number]].Skip(fromWeek - 1).ToList();
        var ends = since[0].At.AddDays(days);
        Assert.All(since.Where(week => week.At < ends.AddMinutes(-30)), week => Assert.Equal(band, week.Band));
        Assert.All(since.Where(week => week.At >= ends), week => Assert.True(band.IsAbove(week.Band), $"{week} is held still, {days} days after"));
    }

    private async Task AssertFlagsCameOnce()
    {
        var flags = await App.WithDb(db => db.Flags.AsNoTracking().ToListAsync(Cancel));
        var signs = await App.WithDb(db => db.Observations.Where(seen => seen.Severity >= 4).Select(seen => seen.PremisesId).ToListAsync(Cancel));
        Assert.All(flags, flag => Assert.Contains(flag.PremisesId, signs));
        Assert.InRange(flags.Count, 4, 2 * signs.Count);
        Assert.Equal([_places[Forgotten]], flags.Where(flag => flag.Kind == FlagKind.Overdue).Select(flag => flag.PremisesId));
        Assert.Equal([_places[Severity5]], flags.Where(flag => flag.Kind == FlagKind.Severity5).Select(flag => flag.PremisesId));
        var steps = await App.WithDb(db => db.EscalationSteps.Select(step => new { step.FlagId, step.Step }).ToListAsync(Cancel));
        Assert.Equal(steps.Count, steps.Distinct().Count());
    }

    private async Task AssertEveryPastFigureIsReproduced()
    {
        var lines = (await App.WithDb(db => db.RiskLines.AsNoTracking().OrderBy(line => line.Ordinal).ToListAsync(Cancel))).ToLookup(line => line.AssessmentId, line => line.Line);
        var past = await App.WithDb(db => db.RiskAssessments.AsNoTracking().ToListAsync(Cancel));
        Assert.Contains(past, assessment => assessment.Cause == "clock" && assessment.Signal > 0);
        Assert.All(past, assessment =>
        {
            var figure = RiskFigure.At([.. lines[assessment.LinesOfId]], assessment.AssessedAt, _policy);
            Assert.Equal(assessment.Setting, figure.Setting, 1e-9);
            Assert.Equal(assessment.Control, figure.Control, 1e-9);
            Assert.Equal(assessment.Signal, figure.Signal, 1e-9);
            Assert.Equal(assessment.BandBySum, figure.BandBySum);
        });
    }
}
