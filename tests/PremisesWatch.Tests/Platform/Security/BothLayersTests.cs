using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Every way to read, held against the need to know: with both layers, and with each of them off. Single checks are removed in <c>Checks</c>.</summary>
public sealed class BothLayersTests
{
    private const int People = 12;
    private const int PlacesEach = 4;

    [Fact]
    public Task With_both_layers_every_way_shows_what_the_need_to_know_says() => Holds(walls: true, _ => { });

    [Fact]
    public Task The_webs_checks_hold_alone() => Holds(walls: false, _ => { });

    /// <summary>A careless page: no check of the web is left, and the walls show nothing that is not theirs.</summary>
    [Fact]
    public Task The_walls_hold_alone() => Drawn(async drawn =>
    {
        await using var app = await TestApp.Launch(configure: Careless.Everything);
        var town = await DrawnTown.Make(app, drawn, PlacesEach);
        Assert.Empty(await Wrong(app, town, ByWallsAlone));
    });

    private static Task Holds(bool walls, Action<IServiceCollection> configure) => Drawn(async drawn =>
    {
        await using var app = await TestApp.Launch(walls: walls, configure: configure);
        var town = await DrawnTown.Make(app, drawn, PlacesEach);
        Assert.Empty(await Wrong(app, town, ByBoth));
    });

    /// <summary>One of each role in one authority, and others as they come.</summary>
    private static Task Drawn(Func<List<(Role[] Roles, int[] Authorities)>, Task> work) => DrawnTown.AnyPeople(People - 6).SampleAsync(
        others => work([.. Enum.GetValues<Role>().Select(role => (new[] { role }, new[] { 0 })), .. others]), iter: 1, threads: 1);

    /// <param name="Full">The full text of the item, and what it adds.</param>
    private sealed record Need(bool Bands, bool Visit, bool Flag, bool Item, bool Full)
    {
        public bool Says(string way, DrawnPlace place) => way switch
        {
            "item" => Item,
            "full text" or "what it adds, on its own page" => Full,
            "what it adds, on the page of its place" => Bands && Full,
            "that something restricted adds" => Bands && !Full,
            "what police let others read" or "export" => Bands && place.Shared,
            _ => false,
        };
    }

    private static Need ByBoth(DrawnPerson person, DrawnPlace place)
    {
        var here = person.Authorities.Contains(place.Place.AuthorityId);
        var author = place.Told == person.Person.Id && Has(person, Role.LicensingOfficer, Role.AwakenTeam);
        var item = here && (author || Has(person, Role.Cplo, Role.PoliceLiaison));
        var full = item && (Has(person, Role.PoliceLiaison) || !place.Risk);
        var reads = here && person.Roles.Any(role => role is Role.LicensingOfficer or Role.Cplo or Role.PoliceLiaison or Role.Manager);
        var flag = here && (Has(person, Role.Cplo, Role.Manager, Role.PoliceLiaison) || (reads && place.Told == person.Person.Id && !place.Restricted));
        return new Need(reads, reads, flag, item, full);
    }

    private static Need ByWallsAlone(DrawnPerson person, DrawnPlace place)
    {
        var need = ByBoth(person, place);
        return need with { Flag = need.Bands && (!place.Restricted || Has(person, Role.Cplo, Role.Manager, Role.PoliceLiaison)) };
    }

    private static bool Has(DrawnPerson person, params Role[] anyOf) => person.Roles.Any(anyOf.Contains);

    private static async Task<List<string>> Wrong(TestApp app, DrawnTown town, Func<DrawnPerson, DrawnPlace, Need> may)
    {
        var wrong = new List<string>();
        foreach (var person in town.People)
        {
            using var client = await app.Client(person.Person);
            foreach (var (way, read) in Ways.ToBands)
            {
                Compare($"band by {way}", await read(client, town), place => may(person, place).Bands);
            }

            foreach (var (way, read) in Ways.ToItems)
            {
                Compare($"intelligence by {way}", await read(client, town), place => may(person, place).Says(way, place));
            }

            Compare("visit", await Ways.Visits(client, town), place => may(person, place).Visit);
            Compare("flag", await Ways.Flags(client, town), place => may(person, place).Flag);

            void Compare(string what, HashSet<Guid> shown, Func<DrawnPlace, bool> expected) => wrong.AddRange(town.Places
                .Where(place => shown.Contains(place.Place.Id) != expected(place))
                .Select(place => $"{string.Join('+', person.Roles)} of {string.Join(',', person.Authorities)}, {what} of {place.Place.Name} in {place.Place.AuthorityId}: {(expected(place) ? "hidden" : "shown")}"));
        }

        return wrong;
    }
}
