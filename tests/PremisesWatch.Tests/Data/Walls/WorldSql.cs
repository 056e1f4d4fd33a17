using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace PremisesWatch.Tests.Data.Walls;

internal static class WorldSql
{
    public static async Task AddPeople(NpgsqlConnection admin, IReadOnlyList<Viewer> people)
    {
        var everybody = new JsonArray([.. people.Select(person => new JsonObject
        {
            ["id"] = person.Id.ToString(), ["name"] = "Drawn", ["every"] = person.Every, ["left"] = person.Left,
            ["roles"] = new JsonArray([.. person.Roles.Select(role => JsonValue.Create(role.ToString()))]),
            ["authorities"] = new JsonArray([.. person.Authorities.Select(id => JsonValue.Create(id))]),
        })]);
        await Run(admin, """
            with drawn as materialized (
              select (p->>'id')::uuid as id, p from jsonb_array_elements($1) p
            ), person as (
              insert into people.person (id, name, sees_every_authority, is_demonstration, left_at, email, normalized_email, concurrency_stamp)
              select id, p->>'name', (p->>'every')::boolean, false, case when (p->>'left')::boolean then timestamptz '2026-11-01 00:00Z' end, id::text, id::text, ''
              from drawn
            ), roles as (
              insert into people.person_role (person_id, role) select id, jsonb_array_elements_text(p->'roles') from drawn
            )
            insert into people.person_authority (person_id, authority_id) select id, jsonb_array_elements_text(p->'authorities')::int from drawn
            """, everybody);
    }

    /// <summary>Rows as they are, whatever else they would refer to: the walls look at the row alone.</summary>
    public static async Task Add(NpgsqlConnection admin, string table, JsonArray rows)
    {
        await Run(admin, "select set_config('session_replication_role', 'replica', false) where $1 is not null", new JsonArray());
        await Run(admin, $"insert into {table} select * from jsonb_populate_recordset(null::{table}, $1)", rows);
        await Run(admin, "select set_config('session_replication_role', 'origin', false) where $1 is not null", new JsonArray());
    }

    /// <summary>Becomes a person, or the program under a name, until said otherwise.</summary>
    public static async Task Ask(NpgsqlConnection connection, Guid? person, string? system)
    {
        await using var command = new NpgsqlCommand(
            "select set_config('premiseswatch.person', $1, false), set_config('premiseswatch.system', $2, false)", connection);
        command.Parameters.AddWithValue(person?.ToString() ?? "");
        command.Parameters.AddWithValue(system ?? "");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every row that this connection sees, as table and key.</summary>
    public static async Task<HashSet<(string Table, string Key)>> Seen(NpgsqlConnection connection, IEnumerable<WalledTable> tables)
    {
        var all = string.Join(" union all ", tables.Select(table => $"select '{table.Path}', {table.KeySql} from {table.Path} t"));
        await using var command = new NpgsqlCommand(all, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var seen = new HashSet<(string, string)>();
        while (await rows.ReadAsync())
        {
            seen.Add((rows.GetString(0), rows.GetString(1)));
        }

        return seen;
    }

    /// <summary>Whether one row can be added (again), changed and removed. Nothing is: each is undone.</summary>
    public static async Task<(bool Adds, bool Changes, bool Removes)> Can(NpgsqlConnection connection, WalledTable table, WalledRow row)
    {
        var key = row.Key;
        var column = table.Columns.Keys.First(name => !table.Key.Contains(name));
        return (
            await Adds(connection, table, row),
            await Count(connection, $"update {table.Path} t set \"{column}\" = t.\"{column}\" where {table.KeySql} = $1", key) > 0,
            await Count(connection, $"delete from {table.Path} t where {table.KeySql} = $1", key) > 0);
    }

    private static async Task<bool> Adds(NpgsqlConnection connection, WalledTable table, WalledRow row)
    {
        try
        {
            return await Count(connection, $"insert into {table.Path} select * from jsonb_populate_record(null::{table.Path}, $1::jsonb)", row.Json) > 0;
        }
        catch (PostgresException known) when (known.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static async Task<int> Count(NpgsqlConnection connection, string sql, string key)
    {
        await Plain(connection, "savepoint tried");
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddWithValue(key);
            return await command.ExecuteNonQueryAsync();
        }
        finally
        {
            await Plain(connection, "rollback to savepoint tried");
        }
    }

    public static async Task Plain(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Run(NpgsqlConnection admin, string sql, JsonNode rows)
    {
        await using var command = new NpgsqlCommand(sql, admin);
        command.Parameters.Add(new NpgsqlParameter { Value = rows.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync();
    }
}
