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

    private const string AppliedRuns = """
        select count(*)::int as "Value" from register.import_run where state = 'Applied'
        """;

    /// <summary>
    /// Until the transaction ends. The foreign keys of every row are looked up by the statements that the first row plans: at the price of a page that
    /// PostgreSQL takes for granted they read each authority, each time. Compiling costs more than these statements take, and an index of words
    /// that is brought up to date seldom takes less.
    /// </summary>
    public const string Settings = "set local random_page_cost = 1.1; set local jit = off; set local work_mem = '64MB'; set local gin_pending_list_limit = '32MB'";

    public const string Applied = "update register.import_run set state = 'Applied', rows_done = item_count, ended_at = @now where id = @run";

    /// <summary>The first ordinals of stretches in which a record does something: of a file that was brought in before, few or none.</summary>
    public const string Stretches = """
        select distinct (v.ordinal - 1) / @stretch * @stretch + 1 from register.import_verdict v where v.import_run_id = @run order by 1
        """;

    public static string Staged(string table) =>
        $"select (select count(*) from {table} where import_run_id = @run) + (select coalesce(sum(asked + other_types), 0) from register.import_seen where import_run_id = @run)";

    /// <summary>True while the run is being applied by a program that lives.</summary>
    public static Task<bool> IsHeld(PremisesWatchDb db, Guid runId, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<bool>(Held, new NpgsqlParameter("run", runId)).SingleAsync(cancel);

    /// <summary>How many runs are applied: where it is what it was, none was meanwhile.</summary>
    public static Task<int> Runs(PremisesWatchDb db, CancellationToken cancel) => db.Database.SqlQueryRaw<int>(AppliedRuns).SingleAsync(cancel);

    public static string Forget(string table) => $"delete from {table} where import_run_id = @run";
}
