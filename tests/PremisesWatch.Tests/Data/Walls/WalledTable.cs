using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>A table of a walled schema, read from the catalogue, so that a new one is tested without being named.</summary>
public sealed record WalledTable(string Path, string[] Key, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Tables whose rows follow another's, by the column that says which.</summary>
    private static readonly Dictionary<string, (string Column, string Parent)> Follow = new()
    {
        ["monitoring.risk_line"] = ("assessment_id", "monitoring.risk_assessment"),
        ["monitoring.visit_control"] = ("visit_id", "monitoring.visit"),
        ["monitoring.visit_factor"] = ("visit_id", "monitoring.visit"),
    };

    /// <summary>Tables whose walls ask for a row of another, by the columns that say which; the others are made before them.</summary>
    private static readonly Dictionary<string, (string Table, string[] Columns)> Ask = new()
    {
        ["monitoring.risk_line"] = ("intelligence.sign", ["sign_id"]),
        ["intelligence.premises_link"] = ("intelligence.item", ["item_id"]),
        ["intelligence.disclosure"] = ("intelligence.sanitised_text", ["item_id", "premises_id"]),
    };

    public (string Table, string[] Columns)? Asks => Ask.TryGetValue(Path, out var other) ? other : null;

    public (string Column, string Parent)? Follows => Follow.TryGetValue(Path, out var parent) ? parent : null;

    public string KeySql => $"concat_ws('/', {string.Join(", ", Key.Select(column => $"t.\"{column}\""))})";

    /// <summary>Parents before those that follow them.</summary>
    public static async Task<List<WalledTable>> All(NpgsqlConnection admin)
    {
        await using var command = new NpgsqlCommand(
            """
            select format('%s.%s', n.nspname, c.relname), a.attname, format_type(a.atttypid, null),
              coalesce(a.attnum = any(i.indkey), false) as in_key
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            left join pg_index i on i.indrelid = c.oid and i.indisprimary
            where n.nspname in ('monitoring', 'intelligence', 'concerns', 'programme') and c.relkind = 'r' order by 1, a.attnum
            """,
            admin);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string Path, string Column, string Type, bool InKey)>();
        while (await rows.ReadAsync())
        {
            found.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetBoolean(3)));
        }

        return [.. found.GroupBy(row => row.Path)
            .Select(table => new WalledTable(
                table.Key, [.. table.Where(row => row.InKey).Select(row => row.Column)], table.ToDictionary(row => row.Column, row => row.Type)))
            .OrderBy(table => table.Follows is null ? 0 : 1).ThenBy(table => table.Asks is null ? 0 : 1)];
    }

    /// <summary>A row with something in every column; the key is new.</summary>
    public JsonObject Row(int authority, Guid writer, string? parent, int number)
    {
        var row = new JsonObject();
        foreach (var (column, type) in Columns)
        {
            row[column] = column switch
            {
                "authority_id" => authority,
                "person_id" or "author_id" => writer.ToString(),
                "risk_to_source" or "restricted" => number % 5 == 0,
                "sign_id" => null,
                _ when column == Follows?.Column => parent,
                _ => Some(type, number),
            };
        }

        return row;
    }

    private static JsonNode Some(string type, int number) => type switch
    {
        "uuid" => Guid.NewGuid().ToString(),
        "boolean" => false,
        "date" => "2026-11-03",
        "timestamp with time zone" => "2026-11-03T22:00:00Z",
        "jsonb" => new JsonObject(),
        "integer" or "bigint" or "double precision" => number,
        "text[]" => "{}",
        "text" => number.ToString(CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture)[^1..],
    };
}
