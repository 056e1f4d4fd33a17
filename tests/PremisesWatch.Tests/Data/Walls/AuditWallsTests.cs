using CsCheck;
using Npgsql;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Row security of the audit by itself: managers of the authority read it, and each job what it seals or draws.</summary>
public sealed class AuditWallsTests : AppTests
{
    private static readonly List<Viewer> OneOfEach =
    [
        .. Enum.GetValues<Role>().Select(role => new Viewer(Guid.NewGuid(), [role], [0], false, false)),
        new Viewer(Guid.NewGuid(), [Role.Manager], [], true, false),
        new Viewer(Guid.NewGuid(), [Role.Manager, Role.Cplo], [1, 2], false, false),
        new Viewer(Guid.NewGuid(), [Role.Cplo], [], true, false),
        new Viewer(Guid.NewGuid(), [Role.Manager], [0], false, true),
        new Viewer(Guid.NewGuid(), [], [0], false, false),
    ];

    /// <summary>An entry: of an authority or of none, by somebody or by nobody, and of whose account it tells.</summary>
    private sealed record Entry(int? Authority, Guid? By, Guid? Account);

    [Fact]
    public Task Who_reads_which_entries_is_as_the_need_to_know_says() => WalledWorld.AnyPeople(20).SampleAsync(
        async people => Assert.Empty(await Wrong(await Fill(people), null)), iter: 1, threads: 1);

    [Fact]
    public async Task Each_policy_that_is_dropped_is_missed()
    {
        var world = await Fill(OneOfEach);
        Assert.Empty(await Wrong(world, null));
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        var notMissed = new List<string>();
        foreach (var policy in await DeedsSql.Policies(admin, "audit"))
        {
            if ((await Wrong(world, policy)).Count == 0)
            {
                notMissed.Add($"{policy.Name} on {policy.Table}");
            }
        }

        Assert.Empty(notMissed);
    }

    private async Task<List<string>> Wrong((List<Viewer> People, List<Deed> Deeds) world, (string Name, string Table)? without)
    {
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        await WorldSql.Plain(admin, "begin");
        if (without is { } policy)
        {
            await WorldSql.Plain(admin, $"drop policy {policy.Name} on {policy.Table}");
        }

        List<Asker> askers =
        [
            .. world.People.Select(Asker.Of),
            .. from role in new[] { "premiseswatch_app", "premiseswatch_worker" }
               from name in new[] { null, "audit-seal", "audit-export", "audit-sample", "seed-demo" }
               select new Asker(role, null, name, null),
        ];
        return await DeedsSql.Wrong(admin, askers, [.. world.Deeds.Where(deed => without is null || deed.Table == without.Value.Table)], [world.People[0]], firstOnly: without is not null);
    }

    private async Task<(List<Viewer> People, List<Deed> Deeds)> Fill(IReadOnlyList<Viewer> drawn)
    {
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        var authorities = new List<int>();
        for (var number = 0; number < 4; number++)
        {
            authorities.Add((await App.Build.Authority($"walled-{number}")).Id);
        }

        List<Viewer> people = [.. drawn.Select(viewer => viewer with { Authorities = [.. viewer.Authorities.Select(index => authorities[index])] })];
        await WorldSql.AddPeople(admin, people);
        await WorldSql.Plain(admin, "insert into audit.seal (number, to_era, to_txid, to_id, rows, sealed_at, hash, public_key, signature) values (1, 1, '1', 0, '', '2026-11-01', '', '', '')");
        List<Deed> deeds = [.. Tables(people)];
        await AddEntries(admin, authorities, people, deeds);
        await AddSamples(admin, authorities, people, deeds);
        return (people, deeds);
    }

    private static async Task AddEntries(NpgsqlConnection admin, List<int> authorities, List<Viewer> people, List<Deed> deeds)
    {
        List<Entry> entries =
        [
            .. authorities.Select(authority => new Entry(authority, people[0].Id, null)),
            .. people.Select(person => new Entry(null, person.Id, null)),
            .. people.Select(person => new Entry(null, null, person.Id)),
            new Entry(null, null, null),
        ];
        foreach (var (number, entry) in entries.Index())
        {
            var id = 900_000 + number;
            await WorldSql.Plain(admin, $"""
                insert into audit.entry (id, kind, person, authority_id, table_name, key) values ({id}, 'read', {Sql(entry.By)}, {(entry.Authority is { } of ? $"{of}" : "null")},
                  {(entry.Account is null ? "'visit'" : "'person'")}, {Sql(entry.Account)})
                """);
            deeds.Add(new Deed("audit.entry", $"read {entry}", $"select from audit.entry where id = {id}", (a, _) => Reads(a, entry, people) || Works(a, "audit-seal", "audit-sample")));
        }
    }

    private static async Task AddSamples(NpgsqlConnection admin, List<int> authorities, List<Viewer> people, List<Deed> deeds)
    {
        foreach (var authority in authorities)
        {
            var id = Guid.NewGuid();
            await WorldSql.Plain(admin, $"""
                insert into audit.sample (id, authority_id, month, seed, drawn_from, drawn_at) values ('{id}', {authority}, '2026-10-01', '', 1, '2026-11-01');
                insert into audit.sample_entry values ('{id}', 1, 900000)
                """);
            bool OfManager(Asker a) => Reads(a, new Entry(authority, null, null), people);
            deeds.Add(new Deed("audit.sample", "read", $"select from audit.sample where id = '{id}'", (a, _) => OfManager(a) || Works(a, "audit-sample")));
            deeds.Add(new Deed("audit.sample", "sign", $"update audit.sample set finding = 'x' where id = '{id}'", (a, _) => OfManager(a)));
            deeds.Add(new Deed("audit.sample", "rewrite", $"update audit.sample set seed = 'x' where id = '{id}'", (_, _) => false));
            deeds.Add(new Deed("audit.sample_entry", "read", $"select from audit.sample_entry where sample_id = '{id}'", (a, _) => OfManager(a) || Works(a, "audit-sample")));
        }
    }

    private static IEnumerable<Deed> Tables(List<Viewer> people) =>
    [
        new("audit.detail", "read", "select from audit.detail", (_, _) => false),
        new("audit.entry", "add", "insert into audit.entry (kind) values ('read')", (_, _) => false),
        new("audit.entry", "change", "update audit.entry set kind = 'read'", (_, _) => false),
        new("audit.entry", "remove", "delete from audit.entry", (_, _) => false),
        new("audit.seal", "read", "select from audit.seal", (a, _) => Works(a, "audit-seal", "audit-sample", "audit-export")),
        new("audit.era", "read", "select from audit.era", (a, _) => Works(a, "audit-seal")),
        new("audit.sample", "add", $"insert into audit.sample (id, authority_id, month, seed, drawn_from, drawn_at) select gen_random_uuid(), id, '2020-01-01', '', 1, '2026-11-01' from register.authority", (a, _) => Works(a, "audit-sample")),
        new("audit.sample_entry", "add", $"insert into audit.sample_entry select '{people[0].Id}', 1, 900000", (a, _) => Works(a, "audit-sample")),
    ];

    private static bool Works(Asker asker, params string[] names) => asker.DatabaseRole == "premiseswatch_worker" && names.Contains(asker.System);

    private static bool Reads(Asker asker, Entry entry, List<Viewer> people) =>
        asker.Person is { Left: false } manager && manager.Roles.Contains(Role.Manager)
        && (manager.Every || (entry.Authority is { } authority
            ? manager.Authorities.Contains(authority)
            : people.Find(person => person.Id == (entry.By ?? entry.Account))?.Authorities.Intersect(manager.Authorities).Any() == true));

    private static string Sql(Guid? id) => id is null ? "null" : $"'{id}'";
}
