using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Imports.Apply;

/// <summary>What applying a run of any format needs beside the format's own statements.</summary>
internal static class ApplySql
{
    /// <summary>One run of a format at a time: the next one waits, and compares anew.</summary>
    public const string Lock = "select pg_advisory_xact_lock(hashtextextended('import ' || format, 2)) from register.import_run where id = @run";

    /// <summary>Held while a run is being applied: tells one at work from one whose program was killed.</summary>
    public const string Hold = "select pg_advisory_xact_lock(hashtextextended('import run ' || @run::text, 2))";

    public const string Progress = "update register.import_run set rows_done = @done where id = @run returning cancel_asked";

    private const string Held = """
        select not pg_try_advisory_xact_lock(hashtextextended('import run ' || @run::text, 2)) as "Value"
        """;

    public const string ForgetVerdicts = "delete from register.import_verdict where import_run_id = @run";

    private const string Moved = """
        select exists (select from register.import_run other, register.import_run mine
          where mine.id = @run and other.id <> mine.id and other.state = 'Applied' and other.ended_at >= mine.compared_at) as "Value"
        """;

    public const string Applied = "update register.import_run set state = 'Applied', rows_done = item_count, ended_at = @now where id = @run";

    /// <summary>The first ordinals of stretches in which a record does something: of a file that was brought in before, few or none.</summary>
    public const string Stretches = """
        select distinct (v.ordinal - 1) / @stretch * @stretch + 1 from register.import_verdict v where v.import_run_id = @run order by 1
        """;

    public static string Staged(string table) => $"select count(*) from {table} where import_run_id = @run";

    /// <summary>True while the run is being applied by a program that lives.</summary>
    public static Task<bool> IsHeld(PremisesWatchDb db, Guid runId, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<bool>(Held, new NpgsqlParameter("run", runId)).SingleAsync(cancel);

    /// <summary>True where another run was applied since this one was compared.</summary>
    public static Task<bool> MovedSince(PremisesWatchDb db, Guid runId, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<bool>(Moved, new NpgsqlParameter("run", runId)).SingleAsync(cancel);

    public static string Forget(string table) => $"delete from {table} where import_run_id = @run";
}
