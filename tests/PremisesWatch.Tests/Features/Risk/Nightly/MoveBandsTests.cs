using CsCheck;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Nightly;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Nightly;

public sealed class MoveBandsTests : AppTests
{
    private static readonly Gen<RiskLine> AnyLine = Gen.Select(
        Gen.Enum<RiskBlock>(), Gen.Double[0, 25], Gen.OneOf(Gen.Const(0.0), Gen.Double[20, 400]), Gen.Double[-200, 600], Gen.Double[-300, 300], Gen.Int[0, 9],
        (block, amount, halfLife, from, until, choice) => new RiskLine
        {
            Block = block,
            Code = "X",
            Amount = amount,
            HalfLifeDays = halfLife == 0 ? null : halfLife,
            From = halfLife == 0 ? null : Now.AddDays(-from),
            Until = choice < 4 ? Now.AddDays(until) : null,
            AmountAfter = amount / 3,
            LowSeverity = choice % 2 == 0,
            HoldsBand = block is RiskBlock.Guard or RiskBlock.Ceiling ? Enum.GetValues<Band>()[choice % 5] : null,
        });

    private static readonly Gen<(RiskLine[] Lines, Band Band, int RoseDaysAgo, int VisitDaysAgo)> AnyPlace =
        Gen.Select(AnyLine.Array[1, 14], Gen.Enum<Band>(), Gen.Int[-1, 300], Gen.Int[-1, 300]);

    private static DateTimeOffset Now => TestSupport.TestApp.Start;

    /// <summary>The same random places through the statement and through the rules in C#.</summary>
    [Fact]
    public async Task The_nightly_statement_bands_every_place_as_the_rules_do()
    {
        var here = await App.Build.Authority("here");
        var expected = await Load(AnyPlace.Array[150].Single(_ => true, "0004jpnQrk41"), here);

        var moved = await App.Run((MoveBands move) => move.Run(null, Cancel));

        await Compare(expected);
        Assert.Equal(expected.Values.Count(place => place.Was != place.Now), moved.Rose + moved.Fell);
        Assert.True(moved.Rose > 5 && moved.Fell > 5, $"{moved}: too few to tell");
        Assert.Equal(0, await App.Run(async (MoveBands move) => (await move.Run(null, Cancel)) is { Rose: 0, Fell: 0 } ? 0 : 1));
    }

    /// <returns>What the rules make of each place.</returns>
    private async Task<Dictionary<Guid, Expected>> Load(IEnumerable<(RiskLine[] Lines, Band Band, int RoseDaysAgo, int VisitDaysAgo)> places, Authority here)
    {
        var policy = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(p => p.Document).SingleAsync(Cancel)));
        var expected = new Dictionary<Guid, Expected>();
        await App.WithDb(async db =>
        {
            foreach (var (lines, band, rose, visit) in places)
            {
                var id = Guid.CreateVersion7(Now);
                var figure = RiskFigure.At(lines, Now, policy);
                DateTimeOffset? roseAt = rose < 0 ? null : Now.AddDays(-rose), visitAt = visit < 0 ? null : Now.AddDays(-visit);
                expected[id] = new(band, Banding.Next(band, figure, visitAt is not null && (roseAt is null || visitAt > roseAt), policy), figure);
                db.Premises.Add(new Premises { Id = id, Reference = $"P-{expected.Count}", AuthorityId = here.Id, TypeCode = "takeaway", Name = "Any", CreatedAt = Now, UpdatedAt = Now });
                db.RiskAssessments.Add(new RiskAssessment { Id = id, PremisesId = id, AuthorityId = here.Id, PolicyVersion = 1, AssessedAt = Now.AddDays(-1), Band = band, Cause = "first", LinesOfId = id });
                db.RiskLines.AddRange(lines.Select((line, index) => new StoredRiskLine { AssessmentId = id, Ordinal = index, Line = line }));
                db.Standings.Add(new PremisesStanding { PremisesId = id, AuthorityId = here.Id, Band = band, AssessmentId = id, LinesOfId = id, RoseAt = roseAt, LastVisitAt = visitAt });
            }

            await db.SaveChangesAsync(Cancel);
        });
        return expected;
    }

    private async Task Compare(Dictionary<Guid, Expected> expected)
    {
        var after = await App.WithDb(db => db.Standings.AsNoTracking().ToDictionaryAsync(standing => standing.PremisesId, Cancel));
        var clocked = await App.WithDb(db => db.RiskAssessments.AsNoTracking().Where(a => a.Cause == "clock").ToDictionaryAsync(a => a.PremisesId, Cancel));
        foreach (var (id, (was, now, figure)) in expected)
        {
            Assert.Equal(now, after[id].Band);
            Assert.Equal(was != now, clocked.ContainsKey(id));
            if (clocked.TryGetValue(id, out var written))
            {
                Assert.Equal(figure.Setting + figure.Control + figure.Signal, written.Setting + written.Control + written.Signal, 9);
                Assert.Equal((figure.BandBySum, id), (written.BandBySum, written.LinesOfId));
            }
        }
    }

    private sealed record Expected(Band Was, Band Now, RiskFigure Figure);
}
