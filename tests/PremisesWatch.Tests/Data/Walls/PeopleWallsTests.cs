using CsCheck;
using Npgsql;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Row security of people by itself, with no web layer over it: who knows whom, and who gives whom what.</summary>
public sealed class PeopleWallsTests : AppTests
{
    private static readonly List<Viewer> OneOfEach =
    [
        .. Enum.GetValues<Role>().Select(role => new Viewer(Guid.NewGuid(), [role], [0], false, false)),
        new Viewer(Guid.NewGuid(), [Role.Manager], [0], false, false),
        new Viewer(Guid.NewGuid(), [Role.Manager], [], true, false),
        new Viewer(Guid.NewGuid(), [Role.Cplo], [1], false, false),
        new Viewer(Guid.NewGuid(), [Role.LicensingOfficer], [0, 1], false, false),
        new Viewer(Guid.NewGuid(), [], [0], false, false),
        new Viewer(Guid.NewGuid(), [Role.Administrator], [1], false, true),
    ];

    [Fact]
    public Task Who_knows_and_changes_whom_is_as_the_need_to_know_says() => WalledWorld.AnyPeople(14).SampleAsync(
        async people => Assert.Empty(await (await PeopleWorld.Make(App, people)).Wrong(null)), iter: 1, threads: 1);

    [Fact]
    public async Task Each_policy_that_is_dropped_is_missed()
    {
        var world = await PeopleWorld.Make(App, OneOfEach);
        Assert.Empty(await world.Wrong(null));
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        var policies = await DeedsSql.Policies(admin, "people");
        Assert.True(policies.Count > 40, $"{policies.Count} policies");
        var notMissed = new List<string>();
        foreach (var policy in policies)
        {
            if ((await world.Wrong(policy)).Count == 0)
            {
                notMissed.Add($"{policy.Name} on {policy.Table}");
            }
        }

        Assert.Empty(notMissed);
    }

    /// <summary>Before anybody is signed in: the one whose name was typed, and no list.</summary>
    [Fact]
    public async Task Signing_in_reads_one_person_by_name_and_no_other()
    {
        var (here, there) = (await App.Build.Person(Role.Cplo), await App.Build.Person(Role.Manager));
        Assert.Equal(0, await Count("sign-in", ""));
        Assert.Equal(1, await Count("sign-in", here.NormalizedEmail));
        Assert.Equal(1, await Count("sign-in", $"{there.Id}"));
        Assert.Equal(0, await Count("sign-in", "%"));
        Assert.Equal(0, await Count("somebody-else", here.NormalizedEmail));
    }

    private async Task<long> Count(string system, string account)
    {
        await using var connection = await WalledWorld.Open(App.Database.AppConnection);
        await WorldSql.Ask(connection, null, system);
        await using var command = new NpgsqlCommand($"select count(*) from people.person, set_config('premiseswatch.account', '{account}', false)", connection);
        await command.ExecuteScalarAsync(Cancel);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
