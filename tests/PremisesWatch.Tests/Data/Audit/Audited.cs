using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Audit;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Data.Audit;

/// <summary>Looks at the audit, and tampers with it, as a superuser would.</summary>
internal static class Audited
{
    /// <summary>What is on record after an entry, oldest first.</summary>
    public static Task<List<AuditEntry>> EntriesAfter(this TestApp app, long id) =>
        app.WithDb(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Id > id).OrderBy(entry => entry.Id).ToListAsync());

    public static async Task<long> LastEntry(this TestApp app) => await app.Scalar<long?>("select max(id) from audit.entry") ?? 0;

    /// <summary>Null where there is none, or it was erased.</summary>
    public static Task<string?> Detail(this TestApp app, AuditEntry entry) => app.Scalar<string?>($"select detail::text from audit.detail where entry_id = {entry.Id}");

    public static Task Raw(this TestApp app, string sql) => Run(app.Database.AdminConnection, sql, command => command.ExecuteNonQueryAsync());

    /// <summary>As a role of the database, with the settings that say who asks.</summary>
    public static Task Raw(string connection, string sql, Guid? person = null, string? system = null, string? request = null) =>
        Run(connection, $"select set_config('premiseswatch.person', '{person}', false), set_config('premiseswatch.system', '{system}', false), set_config('premiseswatch.request', '{request}', false); {sql}",
            command => command.ExecuteNonQueryAsync());

    public static async Task<T> Scalar<T>(this TestApp app, string sql) =>
        await Run(app.Database.AdminConnection, sql, command => command.ExecuteScalarAsync()) is T value ? value : default!;

    public static async Task<List<string>> Lines(this TestApp app, string sql)
    {
        await using var connection = new NpgsqlConnection(app.Database.AdminConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select array(select line::text from ({sql}) as listed(line))", connection);
        return [.. (string[])(await command.ExecuteScalarAsync())!];
    }

    private static async Task<T> Run<T>(string connectionString, string sql, Func<NpgsqlCommand, Task<T>> run)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await run(command);
    }
}
