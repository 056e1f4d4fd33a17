using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Admin.Migrate;

/// <summary>Brings a database to this version, as its owner; the application's own role could not.</summary>
public sealed class MigrateDatabase(TimeProvider clock)
{
    private static readonly string[] Parts =
    [
        "walls/who.sql", "walls/reach.sql", "walls/policies.sql", "walls/people.sql", "walls/audit.sql", "walls/sign-in.sql", "walls/counts.sql", "walls/retention.sql", "walls/dispose.sql", "grants.sql",
        "audit/functions.sql", "audit/sealing.sql", "audit/erasing.sql", "audit/attach.sql", "audit/rights.sql", "walls/public.sql",
    ];

    /// <param name="production">Counts at the first migration only.</param>
    public async Task Run(string ownerConnection, bool production, CancellationToken cancel = default)
    {
        await using var db = new PremisesWatchDb(DbOptions.For(ownerConnection), AuthorityScope.All);
        await EmbeddedSql.Run(db, "schemas.sql", cancel);
        await db.Database.MigrateAsync(cancel);
        if (!await db.Installations.AnyAsync(cancel))
        {
            db.Installations.Add(new Installation { IsProduction = production, MadeAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancel);
        }

        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancel);
        PostgreSqlObjectsInstaller.Install(connection, Schemas.Jobs);
        foreach (var part in Parts)
        {
            await EmbeddedSql.Run(db, part, cancel);
        }
    }
}
