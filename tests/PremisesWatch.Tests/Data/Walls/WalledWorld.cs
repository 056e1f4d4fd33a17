using System.Text.Json.Nodes;
using CsCheck;
using Npgsql;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>People of every kind, and rows in every walled table of several authorities, drawn at random and written by the superuser.</summary>
public sealed class WalledWorld
{
    private static readonly Gen<Viewer> AnyViewer = Gen.Select(
        Gen.Enum<Role>().Array[0, 3], Gen.Int[0, Authorities - 1].Array[0, 3], Gen.Int[0, 5], Gen.Int[0, 9],
        (roles, authorities, every, left) => new Viewer(Guid.NewGuid(), [.. roles.Distinct()], [.. authorities.Distinct()], every == 0, left == 0));

    private const int Authorities = 4;

    /// <summary>Of intelligence, so that every writer has rows in every authority, with a risk to the source and without.</summary>
    private const int TimesForRules = 2 * Authorities;

    private static readonly string[] OneWriters = ["monitoring.visit_draft"];

    private int _number;

    private WalledWorld(IReadOnlyList<WalledTable> tables) => Tables = tables;

    public IReadOnlyList<WalledTable> Tables { get; }

    public List<Viewer> People { get; private set; } = [];

    public List<WalledRow> Rows { get; } = [];

    public static Gen<List<Viewer>> AnyPeople(int count) => AnyViewer.List[count];

    public static async Task<WalledWorld> Make(TestApp app, IReadOnlyList<Viewer> drawn, int rowsEach)
    {
        await using var admin = await Open(app.Database.AdminConnection);
        var world = new WalledWorld(await WalledTable.All(admin));
        var authorities = new List<int>();
        for (var number = 0; number < Authorities; number++)
        {
            authorities.Add((await app.Build.Authority($"walled-{number}")).Id);
        }

        world.People = [.. drawn.Select(viewer => viewer with { Authorities = [.. viewer.Authorities.Select(index => authorities[index])] })];
        await WorldSql.AddPeople(admin, world.People);
        foreach (var table in world.Tables)
        {
            await world.Fill(admin, table, authorities, IsIntelligence(table.Path) ? rowsEach * TimesForRules : rowsEach);
        }

        return world;
    }

    public static async Task<NpgsqlConnection> Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <returns>Pairs of a person and a row that is shown and may not be, or is hidden and need not be.</returns>
    public async Task<List<string>> Wrong(NpgsqlConnection connection)
    {
        var wrong = new List<string>();
        foreach (var person in People)
        {
            await WorldSql.Ask(connection, person.Id, null);
            var seen = await WorldSql.Seen(connection, Tables);
            wrong.AddRange(Rows.Where(row => seen.Contains((row.Table, row.Key)) != NeedToKnow.MaySee(person, row)).Select(row => $"{person} and {row}"));
        }

        return wrong;
    }

    /// <summary>The same with one table alone.</summary>
    public WalledWorld Only(string path)
    {
        var part = new WalledWorld([.. Tables.Where(table => table.Path == path)]) { People = People };
        part.Rows.AddRange(Rows.Where(row => row.Table == path));
        return part;
    }

    /// <summary>Of each table, a row of each authority, and of each writer's own.</summary>
    public IEnumerable<WalledRow> OneOfEachAuthority()
    {
        var two = Rows.Select(row => row.Authority).Distinct().Order().Take(2).ToHashSet();
        return Rows.Where(row => !IsIntelligence(row.Table) || two.Contains(row.Authority)).DistinctBy(row => (row.Table, row.Authority, row.Writer));
    }

    private static bool IsIntelligence(string table) => table.StartsWith("intelligence.", StringComparison.Ordinal);

    private async Task Fill(NpgsqlConnection admin, WalledTable table, List<int> authorities, int count)
    {
        var parents = table.Follows is { } follows ? Rows.Where(row => row.Table == follows.Parent).ToList() : [];
        var others = table.Asks is { } asks ? Rows.Where(row => row.Table == asks.Table).ToList() : [];
        var made = Enumerable.Range(0, count).Select(index =>
        {
            var parent = parents.Count > 0 ? parents[index % parents.Count] : null;
            var (authority, writer) = (parent?.Authority ?? authorities[index % authorities.Count], People[index % People.Count].Id);
            var row = table.Row(authority, writer, parent?.Key, ++_number);
            var other = others.Count > 0 && index % 3 != 0 ? OtherOf(table, row, others, authority, index) : null;
            var known = OneWriters.Contains(table.Path) || IsIntelligence(table.Path) ? writer : (Guid?)null;
            var risk = Says(row, "risk_to_source");
            return (Row: row, Of: new WalledRow(table.Path, Key(table, row), authority, known) { Json = row.ToJsonString(), RiskToSource = risk, Restricted = Says(row, "restricted"), Other = other });
        }).ToList();
        await WorldSql.Add(admin, table.Path, new JsonArray([.. made.Select(each => each.Row)]));
        Rows.AddRange(made.Select(each => each.Of));
    }

    /// <summary>Lets a row name one of another table in the same authority, of its own writer or not.</summary>
    private static WalledRow OtherOf(WalledTable table, JsonObject row, List<WalledRow> others, int authority, int index)
    {
        var near = others.Where(other => other.Authority == authority).ToList();
        var own = near.Where(other => other.Writer is not null && $"{other.Writer}" == $"{row["author_id"]}").ToList();
        var pick = own.Count > 0 && index % 3 == 1 ? own : near;
        var other = pick[index / 3 % pick.Count];
        foreach (var (column, value) in table.Asks!.Value.Columns.Zip(other.Key.Split('/')))
        {
            row[column] = value;
        }

        return other;
    }

    private static bool Says(JsonObject row, string column) => row.TryGetPropertyValue(column, out var said) && said!.GetValue<bool>();

    private static string Key(WalledTable table, JsonObject row) => string.Join('/', table.Key.Select(column => row[column]!.ToString()));
}
