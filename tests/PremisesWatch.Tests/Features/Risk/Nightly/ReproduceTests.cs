using CsCheck;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Nightly;

/// <summary>Any records, assessed as the program does it: what is stored tells every later figure, and every past one.</summary>
public sealed class ReproduceTests : AppTests
{
    private static readonly int[] DaysBetween = [1, 29, 61, 120, 200, 400];

    private Authority _here = null!;
    private RiskPolicy _policy = null!;

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    [Fact]
    public async Task The_nightly_statement_says_at_any_moment_what_the_rules_say_and_past_figures_are_reproduced()
    {
        _here = await App.Build.Authority("here");
        _policy = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel)));
        var moved = 0;
        await AnyRecord.Any.Array[25].SampleAsync(
            async records =>
            {
                foreach (var record in records)
                {
                    await Assess(record);
                }

                foreach (var days in DaysBetween)
                {
                    App.Clock.Advance(TimeSpan.FromDays(days));
                    moved += await CompareTonight();
                    await App.WithDb(db => db.Standings.Where(place => place.Band < Band.D).Take(10)
                        .ExecuteUpdateAsync(set => set.SetProperty(place => place.LastVisitAt, Now), Cancel));
                }

                await ReproduceEveryAssessment();
            },
            iter: 2, threads: 1);
        Assert.True(moved >= 5, $"only {moved} bands moved: too few to tell");
    }

    /// <summary>Where the statement puts each place is where <see cref="RiskFigure.At"/> and <see cref="Banding.Next"/> put it.</summary>
    private async Task<int> CompareTonight()
    {
        var before = await App.WithDb(db => db.Standings.AsNoTracking().ToListAsync(Cancel));
        var lines = await Lines();
        var expected = before.ToDictionary(
            place => place.PremisesId,
            place => Banding.Next(place.Band, RiskFigure.At([.. lines[place.LinesOfId]], Now, _policy), place.VisitedSinceItRose, _policy));

        var moved = await App.Run((MoveBands move) => move.Run(null, Cancel));

        Assert.Equal(expected, await App.WithDb(db => db.Standings.ToDictionaryAsync(place => place.PremisesId, place => place.Band, Cancel)));
        return moved.Rose + moved.Fell;
    }

    private async Task ReproduceEveryAssessment()
    {
        var lines = await Lines();
        Assert.Contains(lines.SelectMany(all => all), line => line.SignId is not null);
        foreach (var past in await App.WithDb(db => db.RiskAssessments.AsNoTracking().ToListAsync(Cancel)))
        {
            var figure = RiskFigure.At([.. lines[past.LinesOfId].Where(line => line.SignId is null)], past.AssessedAt, _policy);
            Assert.Equal(past.Setting, figure.Setting, 1e-9);
            Assert.Equal(past.Control, figure.Control, 1e-9);
            Assert.Equal(past.Signal, figure.Signal, 1e-9);
            Assert.Equal(past.BandBySum, figure.BandBySum);
        }
    }

    private Task<ILookup<Guid, RiskLine>> Lines() => App.WithDb(async db =>
        (await db.RiskLines.AsNoTracking().OrderBy(line => line.Ordinal).ToListAsync(Cancel)).ToLookup(line => line.AssessmentId, line => line.Line));

    /// <summary>First with half of what was seen, then with the rest, so that some bands rise.</summary>
    private async Task Assess(AnyRecord record)
    {
        var place = await App.Build.Premises(_here, "Any", record.Hotel ? "hotel" : "takeaway", premises =>
        {
            (premises.HoursKnown, premises.SellsAlcohol) = (record.HoursKnown, record.Alcohol);
            if (record.Late)
            {
                premises.Hours.Add(new LicensedInterval { Id = Guid.NewGuid(), PremisesId = premises.Id, Opens = new(18, 0), Closes = new(3, 0) });
            }
        });
        await App.WithDb(async db =>
        {
            db.SettingNotes.Add(new SettingNote { PremisesId = place.Id, AuthorityId = _here.Id, PrivateRoomsOrFlat = record.Rooms, NotedAt = Now });
            db.Visits.AddRange(record.Visits.Select(visit => Visit(place.Id, visit)));
            db.BandOverrides.AddRange(record.Holds.Select(hold => Hold(place.Id, hold)));
            await db.SaveChangesAsync(Cancel);
        });
        foreach (var some in record.Signs.Chunk(3).Prepend([]))
        {
            await App.WithDb(async db =>
            {
                foreach (var sign in some)
                {
                    if (sign.Source == "source:2")
                    {
                        db.AddRange(Item(place.Id, sign));
                        continue;
                    }

                    var seen = Observation(place.Id, sign);
                    db.Observations.Add(seen);
                    db.Flags.AddRange(Decided(seen, sign));
                }

                await db.SaveChangesAsync(Cancel);
            });
            await App.Run((AssessPremises assess) => assess.Run(place.Id, "observation", null, Cancel));
        }
    }

    private Visit Visit(Guid place, AnyVisit record)
    {
        var visit = new Visit
        {
            Id = Guid.NewGuid(), Reference = $"V-{Guid.NewGuid()}", SubmissionId = Guid.NewGuid(), ContentHash = "", PremisesId = place, AuthorityId = _here.Id,
            Outcome = record.Completed ? VisitOutcome.Completed : VisitOutcome.EntryRefused, ArrivedAt = Now.AddDays(-record.DaysAgo), LeftAt = Now, BasisOfEntry = "consent",
        };
        visit.Controls.AddRange(AnyRecord.FoundAt(record).Select(found => new VisitControl { VisitId = visit.Id, ControlCode = found.Control, Finding = found.Finding }));
        string[] factors = [.. record.Reported ? ["P06"] : Array.Empty<string>(), .. record.Kept ? ["P08"] : Array.Empty<string>()];
        visit.Factors.AddRange(factors.Select(factor => new VisitFactor { VisitId = visit.Id, FactorCode = factor, CatalogueVersion = 1 }));
        return visit;
    }

    private Observation Observation(Guid place, AnySign sign) => new()
    {
        Id = Guid.NewGuid(), PremisesId = place, AuthorityId = _here.Id, IndicatorCode = sign.Code, CatalogueVersion = 1, Severity = sign.Severity,
        ProvenanceCode = sign.Provenance, SourceKey = sign.Source, ObservedAt = Now.AddDays(-sign.DaysAgo), RecordedAt = Now,
    };

    private IEnumerable<Flag> Decided(Observation seen, AnySign sign) => seen.Severity == 5 && sign.FlagDecidedDaysAgo is { } daysAgo
        ? [new Flag
        {
            Id = Guid.NewGuid(), Reference = $"F-{seen.Id}", PremisesId = seen.PremisesId, AuthorityId = _here.Id, Kind = FlagKind.Severity5,
            CauseKey = $"observation:{seen.Id}", ObservationId = seen.Id, Sentence = "Any", RaisedAt = seen.ObservedAt, DecidedAt = Now.AddDays(-daysAgo),
        }]
        : [];

    /// <summary>What one source told as police items, of any grade.</summary>
    private IEnumerable<object> Item(Guid place, AnySign sign)
    {
        var (item, seen, any) = (Guid.NewGuid(), Guid.NewGuid(), (int)sign.DaysAgo);
        yield return new IntelligenceItem { Id = item, AuthorityId = _here.Id, Reference = $"I-{item}", SubmittedAt = Now };
        yield return new ItemSign
        {
            Id = seen, ItemId = item, PremisesId = place, AuthorityId = _here.Id, IndicatorCode = sign.Code, CatalogueVersion = 1, Severity = sign.Severity,
            Source = (SourceGrade)(1 + (any % 3)), Assessment = (AssessmentGrade)(any % 5), SourceKey = sign.Source, ObservedAt = Now.AddDays(-sign.DaysAgo),
        };
        if (sign is { Severity: 5, FlagDecidedDaysAgo: { } daysAgo })
        {
            yield return new Flag
            {
                Id = Guid.NewGuid(), Reference = $"F-{seen}", PremisesId = place, AuthorityId = _here.Id, Kind = FlagKind.Severity5, CauseKey = $"restricted:{seen}",
                Restricted = true, Sentence = "Any", RaisedAt = Now.AddDays(-sign.DaysAgo), DecidedAt = Now.AddDays(-daysAgo),
            };
        }
    }

    private BandOverride Hold(Guid place, AnyHold hold) => new()
    {
        Id = Guid.NewGuid(), PremisesId = place, AuthorityId = _here.Id, Band = hold.Band, IsDown = hold.IsDown, Reason = "Any", ProposedAt = Now,
        ConfirmedAt = hold.IsDown ? Now : null, Until = Now.AddDays(hold.ForDays),
    };
}
