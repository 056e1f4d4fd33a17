using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Apply;

/// <summary>Runs a format's statements for one run on one connection.</summary>
internal sealed class RunStatements(NpgsqlConnection connection, ImportRun run, DateTimeOffset now)
{
    /// <param name="first">Ordinal of the first record of the stretch.</param>
    /// <param name="last">Ordinal of its last record; all of them where left out.</param>
    public async Task<int> Execute(string sql, CancellationToken cancel, int first = 1, int last = int.MaxValue)
    {
        await using var command = Command(sql);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Staging is not logged: a database that crashed has lost it, and what is absent there would count as gone.</summary>
    /// <exception cref="ImportRefused">What was read is not there any more.</exception>
    public async Task RequireStaging(ImportFormat format, CancellationToken cancel)
    {
        await using var command = Command(ApplySql.Staged(format.Statements.Staging));
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancel)) != run.Staged)
        {
            throw new ImportRefused("What was read from the file is no longer there, so nothing has changed. Bring the file in again.");
        }
    }

    /// <summary>Of a record that was seen to be as before, no more is known than that.</summary>
    /// <exception cref="ImportOvertaken">The register was given another since.</exception>
    public async Task RequireSeen(ImportFormat format, CancellationToken cancel)
    {
        if (format.Statements.Overtaken is not { } sql)
        {
            return;
        }

        await using var command = Command(sql);
        if ((long)(await command.ExecuteScalarAsync(cancel))! is > 0 and var records)
        {
            throw new ImportOvertaken(records);
        }
    }

    public async Task Compare(ImportFormat format, CancellationToken cancel)
    {
        await Execute(ApplySql.ForgetVerdicts, cancel);
        foreach (var sql in format.Statements.Compare)
        {
            await Execute(sql, cancel);
        }
    }

    /// <returns>The ordinals at which stretches begin that hold a verdict: in the others nothing is to be done.</returns>
    public async Task<List<int>> Stretches(int length, CancellationToken cancel)
    {
        await using var command = Command(ApplySql.Stretches);
        command.Parameters.AddWithValue("stretch", length);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var firsts = new List<int>();
        while (await reader.ReadAsync(cancel))
        {
            firsts.Add(reader.GetInt32(0));
        }

        return firsts;
    }

    /// <summary>The counts of each part, by its number.</summary>
    public async Task<Dictionary<int, ImportCounts>> Figures(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var figures = new Dictionary<int, ImportCounts>();
        while (await reader.ReadAsync(cancel))
        {
            int Figure(string name) => Enumerable.Range(0, reader.FieldCount).Any(column => reader.GetName(column) == name) ? Convert.ToInt32(reader[name]) : 0;
            figures[Figure("part")] = new ImportCounts
            {
                Added = Figure("added"),
                Changed = Figure("changed"),
                Unchanged = Figure("unchanged"),
                ToReview = Figure("to_review"),
                Rejected = Figure("rejected"),
                Joined = Figure("joined"),
                OtherTypes = Figure("other_types"),
                WithoutPoint = Figure("without_point"),
                Listed = Figure("listed"),
                NoLongerListed = Figure("no_longer_listed"),
                Placed = Figure("placed"),
                NotPlaced = Figure("not_placed"),
            };
        }

        return figures;
    }

    public async Task<List<ImportSample>> Samples(ImportFormat format, string verdict, CancellationToken cancel)
    {
        await using var command = Command(format.Statements.Samples);
        command.Parameters.AddWithValue("verdict", verdict);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var samples = new List<ImportSample>();
        while (await reader.ReadAsync(cancel))
        {
            samples.Add(new ImportSample(verdict, reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        }

        return samples;
    }

    /// <summary>On a connection of its own, so that it is seen while the run's transaction is open.</summary>
    /// <returns>True where somebody asked to cancel.</returns>
    public static async Task<bool> Progress(Connections connections, Guid runId, int done, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var command = new NpgsqlCommand(ApplySql.Progress, connection);
        command.Parameters.AddWithValue("run", runId);
        command.Parameters.AddWithValue("done", done);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    public static async Task Forget(NpgsqlConnection connection, Guid runId, ImportFormat format)
    {
        foreach (var table in new[] { format.Statements.Staging, "register.import_seen", "register.import_absent", "register.import_verdict", "register.match_candidate" })
        {
            await using var command = new NpgsqlCommand(ApplySql.Forget(table), connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue("run", runId);
            await command.ExecuteNonQueryAsync();
        }
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("run", run.Id);
        command.Parameters.AddWithValue("types", run.Types);
        command.Parameters.AddWithValue("authority", run.AuthorityId ?? -1);
        command.Parameters.AddWithValue("now", now);
        return command;
    }
}
