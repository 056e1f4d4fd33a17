using CsCheck;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Walls;
using PremisesWatch.Tests.Platform.Security;

namespace PremisesWatch.Benchmarks.Walls;

/// <summary>A million pairs of a person and a record, drawn anew in each run and held against the need to know: by SQL as the application, and by the export as a person.</summary>
internal sealed class VisibilityBenchmark : Benchmark
{
    private const int Pairs = 1_000_000;
    private const int People = 160;
    private const int RowsEach = 100;
    private const int PeopleOfTheTown = 24;
    private const int PlacesEach = 100;

    public override string Name => "visibility";

    public override int Order => 140;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        Environment.SetEnvironmentVariable(TestDatabase.ClusterVariable, ground.Admin);
        try
        {
            var (held, wrong) = (0L, new List<string>());
            var time = await Timing.Of(async () =>
            {
                foreach (var way in new[] { BySql, ByExport })
                {
                    var (pairs, found) = await way();
                    held += pairs;
                    wrong.AddRange(found);
                }
            });
            wrong.Take(20).ToList().ForEach(Console.Error.WriteLine);
            return
            [
                new Row(
                    "pairs of person and record, held against the need to know", $"{held:N0} in {time.Say()}", $"{wrong.Count:N0} wrong", null, $"≥ {Pairs:N0}, none wrong",
                    held >= Pairs && wrong.Count == 0, "by SQL as the application, and by the export"),
            ];
        }
        finally
        {
            // The tests' own databases give the roles a password of theirs.
            await DatabaseSql.Passwords(ground);
        }
    }

    private static async Task<(long Held, List<string> Wrong)> BySql()
    {
        await using var app = await TestApp.Launch();
        var world = await WalledWorld.Make(app, WalledWorld.AnyPeople(People).Single(), RowsEach);
        await using var connection = await WalledWorld.Open(app.Database.AppConnection);
        return ((long)world.People.Count * world.Rows.Count, await world.Wrong(connection));
    }

    private static async Task<(long Held, List<string> Wrong)> ByExport()
    {
        await using var app = await TestApp.Launch();
        var town = await DrawnTown.Make(app, DrawnTown.AnyPeople(PeopleOfTheTown).Single(), PlacesEach);
        var wrong = new List<string>();
        foreach (var person in town.People)
        {
            using var client = await app.Client(person.Person);
            var shown = await Ways.ToBands["export"](client, town);
            wrong.AddRange(town.Places.Where(place => shown.Contains(place.Place.Id) != Reads(person, place)).Select(place => $"{string.Join('+', person.Roles)}: {place.Place.Name} by the export"));
        }

        return (town.People.Count * town.Places.Count, wrong);
    }

    private static bool Reads(DrawnPerson person, DrawnPlace place) =>
        person.Authorities.Contains(place.Place.AuthorityId) && person.Roles.Any(role => role is Role.LicensingOfficer or Role.Cplo or Role.PoliceLiaison or Role.Manager);
}
