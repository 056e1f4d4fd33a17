using Npgsql;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Somebody, or the program under a name, as the database is told of them.</summary>
/// <param name="Account">Of signing in: the one person it asks for.</param>
public sealed record Asker(string DatabaseRole, Viewer? Person, string? System, string? Account)
{
    public static Asker Of(Viewer person) => new("premiseswatch_app", person, null, null);

    public override string ToString() => Person is { } person
        ? $"{string.Join('+', person.Roles)} {(person.Every ? "every" : string.Join(',', person.Authorities))}{(person.Left ? " left" : "")}"
        : $"{DatabaseRole} {System ?? "nobody"} {Account}";
}

/// <summary>Something that a statement does to one person's rows, and who may.</summary>
public sealed record Deed(string Table, string Name, string Sql, Func<Asker, Viewer, bool> May);

internal static class DeedsSql
{
    /// <returns>Where the database lets what may not be, or refuses what may.</returns>
    public static async Task<List<string>> Wrong(NpgsqlConnection connection, IEnumerable<Asker> askers, IReadOnlyList<Deed> deeds, IReadOnlyList<Viewer> subjects, bool firstOnly = false)
    {
        var wrong = new List<string>();
        foreach (var asker in askers)
        {
            await WorldSql.Plain(connection, $"set local session authorization {asker.DatabaseRole}");
            await WorldSql.Ask(connection, asker.Person?.Id, asker.System);
            await WorldSql.Plain(connection, $"select set_config('premiseswatch.account', '{asker.Account}', true)");
            foreach (var deed in deeds)
            {
                foreach (var subject in deed.Sql.Contains("@p", StringComparison.Ordinal) ? subjects : subjects.Take(1))
                {
                    if (await Does(connection, deed.Sql, asker, subject) != deed.May(asker, subject))
                    {
                        wrong.Add($"{asker}: {deed.Table} {deed.Name} of {Asker.Of(subject)}{(asker.Person?.Id == subject.Id ? " (own)" : "")} {(deed.May(asker, subject) ? "refused" : "let")}");
                    }
                }
            }

            if (firstOnly && wrong.Count > 0)
            {
                break;
            }

            await WorldSql.Plain(connection, "reset session authorization");
        }

        return wrong;
    }

    /// <summary>Whether a statement reads or changes a row. A row that is there already was let in. Nothing is kept.</summary>
    private static async Task<bool> Does(NpgsqlConnection connection, string sql, Asker asker, Viewer subject)
    {
        var statement = sql.Replace("@p", $"'{subject.Id}'::uuid").Replace("@me", $"'{asker.Person?.Id ?? Guid.Empty}'::uuid");
        try
        {
            await using var command = new NpgsqlCommand($"savepoint tried; {statement}; rollback to savepoint tried", connection);
            await using var rows = await command.ExecuteReaderAsync();
            var any = await rows.ReadAsync();
            while (await rows.NextResultAsync())
            {
            }

            return any || rows.RecordsAffected > 0;
        }
        catch (PostgresException said) when (said.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.InsufficientPrivilege)
        {
            await WorldSql.Plain(connection, "rollback to savepoint tried");
            return said.SqlState != PostgresErrorCodes.InsufficientPrivilege;
        }
    }

    public static async Task<List<(string Name, string Table)>> Policies(NpgsqlConnection admin, string schema)
    {
        await using var command = new NpgsqlCommand($"select policyname, format('%s.%s', schemaname, tablename) from pg_policies where schemaname = '{schema}' order by 2, 1", admin);
        await using var rows = await command.ExecuteReaderAsync();
        var policies = new List<(string, string)>();
        while (await rows.ReadAsync())
        {
            policies.Add((rows.GetString(0), rows.GetString(1)));
        }

        return policies;
    }
}
