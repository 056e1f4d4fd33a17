using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Features.Risk.TakeOn;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.TakeOn;

/// <summary>Take-on writes thousands of places by one statement: each as the rules would assess it alone.</summary>
public sealed class TakeOnByRulesTests : AppTests
{
    private static readonly (TimeOnly Opens, TimeOnly Closes)[][] AnyHours =
    [
        [],
        [(new(11, 0), new(23, 0))],
        [(new(11, 0), new(23, 1))],
        [(new(18, 0), new(2, 0))],
        [(new(18, 0), new(2, 1)), (new(9, 0), new(12, 0))],
        [(new(0, 0), new(0, 0))],
        [(new(4, 0), new(5, 0))],
        [(new(4, 0), new(6, 0))],
        [(new(23, 30), new(1, 0))],
        [(new(5, 0), new(4, 59))],
    ];

    private RiskPolicy _policy = null!;

    [Fact]
    public async Task Every_kind_of_place_is_taken_on_as_the_rules_assess_it()
    {
        _policy = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel)));
        var types = await App.WithDb(db => db.PremisesTypes.AsNoTracking().ToDictionaryAsync(type => type.Code, Cancel));
        var places = await EveryKind(types.Keys);

        Assert.Equal(places.Count, await App.Run((TakeOnNew takeOn) => takeOn.Run(null, Cancel)));

        var written = await App.WithDb(db => db.RiskAssessments.AsNoTracking().ToDictionaryAsync(assessment => assessment.PremisesId, Cancel));
        var lines = (await App.WithDb(db => db.RiskLines.AsNoTracking().OrderBy(line => line.Ordinal).ToListAsync(Cancel))).ToLookup(line => line.AssessmentId);
        foreach (var place in places)
        {
            var (assessment, type) = (written[place.Id], types[place.TypeCode]);
            var expected = Lines(place, type);
            Assert.Equal(expected, lines[assessment.Id].Select(line => line.Line));
            var figure = RiskFigure.At(expected, App.Clock.GetUtcNow(), _policy);
            Assert.Equal((figure.Setting, figure.Control, figure.Signal), (assessment.Setting, assessment.Control, assessment.Signal));
            Assert.Equal((figure.BandBySum, Banding.Next(null, figure, mayFall: false, _policy), "first"), (assessment.BandBySum, assessment.Band, assessment.Cause));
            Assert.True(assessment.Provisional && assessment.LinesOfId == assessment.Id && assessment.AuthorityId == place.AuthorityId);
        }

        await AssertStandings(written);
        Assert.Equal(0, await App.Run((TakeOnNew takeOn) => takeOn.Run(null, Cancel)));
    }

    private IReadOnlyList<RiskLine> Lines(Premises place, PremisesType type)
    {
        bool? Known(bool fact) => place.HoursKnown ? fact : null;
        var facts = new Dictionary<string, bool?>
        {
            ["trades-after-23"] = Known(place.Hours.TradesAfter23()), ["trades-after-02"] = Known(place.Hours.TradesAfter02()), ["accommodation"] = type.HasAccommodation,
            ["private-rooms"] = null, ["alcohol"] = place.SellsAlcohol, ["cash-only"] = null, ["school-near"] = false, ["transport-near"] = false,
        };
        return RiskAssessor.Lines(new RiskInputs(type.HasAccommodation, facts, [], [], [], []), _policy);
    }

    private async Task AssertStandings(Dictionary<Guid, RiskAssessment> written)
    {
        var standings = await App.WithDb(db => db.Standings.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(written.Count, standings.Count);
        Assert.All(standings, standing =>
        {
            var assessment = written[standing.PremisesId];
            Assert.Equal((assessment.Id, assessment.Id, assessment.Band), (standing.AssessmentId, standing.LinesOfId, standing.Band));
            Assert.True(standing is { Provisional: true, FromTakeOn: true, RoseAt: null, NextDueAtNight: false } && standing.NextDueOn is not null);
        });
        var setting = standings.GroupBy(standing => standing.AuthorityId).Select(authority => authority
            .OrderBy(place => NextVisit.WeekOf(place.NextDueOn!.Value)).ThenByDescending(place => written[place.PremisesId].Setting)
            .Select(place => written[place.PremisesId].Setting));
        Assert.All(setting, inTurn => Assert.Equal(inTurn.OrderDescending(), inTurn));
    }

    private async Task<List<Premises>> EveryKind(IEnumerable<string> types)
    {
        Authority[] authorities = [await App.Build.Authority("here"), await App.Build.Authority("there")];
        List<Premises> places =
        [
            .. from type in types
               from known in new[] { true, false }
               from hours in AnyHours
               from alcohol in new bool?[] { null, false, true }
               select Place(authorities[hours.Length % 2].Id, type, known, hours, alcohol),
        ];
        await App.WithDb(async db =>
        {
            db.Premises.AddRange(places);
            await db.SaveChangesAsync(Cancel);
        });
        return places;
    }

    private Premises Place(int authority, string type, bool hoursKnown, (TimeOnly Opens, TimeOnly Closes)[] hours, bool? alcohol)
    {
        var id = Guid.CreateVersion7(App.Clock.GetUtcNow());
        var place = new Premises
        {
            Id = id, Reference = $"{id.ToString()[^18..]}", AuthorityId = authority, TypeCode = type, Name = "Any", HoursKnown = hoursKnown, SellsAlcohol = alcohol,
            CreatedAt = App.Clock.GetUtcNow(), UpdatedAt = App.Clock.GetUtcNow(),
        };
        place.Hours.AddRange(hours.Select(interval => new LicensedInterval { Id = Guid.NewGuid(), PremisesId = id, Opens = interval.Opens, Closes = interval.Closes }));
        return place;
    }
}
