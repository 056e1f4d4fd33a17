using CsCheck;
using Npgsql;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Row security by itself, with no web layer over it: SQL through the application's own role.</summary>
public sealed class WallsTests : AppTests
{
    private const int Pairs = 100_000;
    private const int People = 60;

    /// <summary>One of each kind that a policy tells apart.</summary>
    private static readonly List<Viewer> OneOfEach =
    [
        .. Enum.GetValues<Role>().Select(role => new Viewer(Guid.NewGuid(), [role], [0], false, false)),
        new Viewer(Guid.NewGuid(), [Role.Cplo], [], true, false),
        new Viewer(Guid.NewGuid(), [Role.Manager], [1], false, false),
        new Viewer(Guid.NewGuid(), [Role.Cplo], [0], false, true),
    ];

    [Fact]
    public async Task A_hundred_thousand_pairs_of_person_and_row_are_seen_as_the_need_to_know_says()
    {
        var held = 0L;
        await WalledWorld.AnyPeople(People).SampleAsync(async people =>
        {
            var world = await WalledWorld.Make(App, people, rowsEach: 100);
            held += (long)world.People.Count * world.Rows.Count;
            Assert.Empty(await Wrong(world));
        }, iter: 1, threads: 1);
        Assert.True(held >= Pairs, $"only {held} pairs were held");
    }

    [Fact]
    public async Task What_may_be_added_changed_and_removed_is_as_the_need_to_know_says()
    {
        var world = await WalledWorld.Make(App, OneOfEach, rowsEach: OneOfEach.Count);
        await using var connection = await WalledWorld.Open(App.Database.AppConnection);
        await WorldSql.Plain(connection, "begin");
        Assert.Empty(await WrongChanges(world, connection));
    }

    [Fact]
    public async Task Each_policy_that_is_dropped_is_missed()
    {
        var world = await WalledWorld.Make(App, OneOfEach, rowsEach: OneOfEach.Count);
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        var policies = await WallsSql.Policies(admin);
        Assert.True(policies.Count > 100, $"{policies.Count} policies");
        var notMissed = new List<string>();
        foreach (var policy in policies)
        {
            await WorldSql.Plain(admin, "begin");
            await WorldSql.Plain(admin, $"drop policy {policy.Name} on {policy.Table}");
            if (await WallsHold(world, admin, policy.Table, policy.Role))
            {
                notMissed.Add($"{policy.Name} on {policy.Table}");
            }

            await WorldSql.Plain(admin, "rollback");
        }

        Assert.Empty(notMissed);
        foreach (var role in new[] { "premiseswatch_app", "premiseswatch_worker" })
        {
            foreach (var table in world.Tables)
            {
                await WorldSql.Plain(admin, "begin");
                Assert.True(await WallsHold(world, admin, table.Path, role), $"the walls of {table.Path} do not hold as they are");
                await WorldSql.Plain(admin, "rollback");
            }
        }
    }

    /// <summary>Reads and changes of one table, for each kind of person and name, as the role that a policy is for.</summary>
    private static async Task<bool> WallsHold(WalledWorld world, NpgsqlConnection admin, string path, string role)
    {
        await WorldSql.Plain(admin, $"set local session authorization {role}");
        var part = world.Only(path);
        return role == "premiseswatch_app"
            ? (await part.Wrong(admin)).Count == 0 && (await WrongChanges(part, admin)).Count == 0 && await Acts(part, admin, "people-leave", NeedToKnow.ActsOnLeaving(path))
                && await Acts(part, admin, "assess-place", NeedToKnow.ActsOnAssessing(path))
            : (NeedToKnow.ActsAtNight(path) is "any" || await Acts(part, admin, "risk-nightly", NeedToKnow.ActsAtNight(path)))
                && await Acts(part, admin, "seed-demo", NeedToKnow.ActsOnSeeding(path)) && await Acts(part, admin, "unnamed", "");
    }

    private static async Task<bool> Acts(WalledWorld world, NpgsqlConnection connection, string name, string may)
    {
        await WorldSql.Ask(connection, null, name);
        var seen = (await WorldSql.Seen(connection, world.Tables)).Count;
        var (adds, changes, removes) = await WorldSql.Can(connection, world.Tables[0], world.Rows[0]);
        var (reads, writes) = (may.Contains("reads", StringComparison.Ordinal), may.Contains("writes", StringComparison.Ordinal));
        return seen == (reads ? world.Rows.Count : 0) && (adds, changes, removes) == (writes, writes, writes);
    }

    private async Task<List<string>> Wrong(WalledWorld world)
    {
        await using var connection = await WalledWorld.Open(App.Database.AppConnection);
        Assert.Empty(await WorldSql.Seen(connection, world.Tables));
        return await world.Wrong(connection);
    }

    private static async Task<List<string>> WrongChanges(WalledWorld world, NpgsqlConnection connection)
    {
        var wrong = new List<string>();
        await WorldSql.Plain(connection, "savepoint before");
        foreach (var person in world.People)
        {
            await WorldSql.Ask(connection, person.Id, null);
            foreach (var row in world.OneOfEachAuthority())
            {
                var may = NeedToKnow.MayChange(person, row);
                var can = await WorldSql.Can(connection, world.Tables.Single(table => table.Path == row.Table), row);
                if (can != may)
                {
                    wrong.Add($"{person} and {row}: {can}");
                }
            }
        }

        return wrong;
    }
}
