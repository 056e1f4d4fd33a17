using Npgsql;

namespace PremisesWatch.TestSupport;

/// <summary>
/// Makes whoever inserts into a table stand still half-way through the statement, by a trigger of the test's own that waits for a lock
/// which the test holds: the moment to kill a process, with nothing in the program that knows of it.
/// </summary>
public sealed class HalfWay : IAsyncDisposable
{
    private const long Lock = 47110815;

    private readonly NpgsqlConnection _holder;

    private HalfWay(NpgsqlConnection holder) => _holder = holder;

    /// <param name="table">With its schema.</param>
    /// <param name="when">Of which rows, in SQL; all where not said.</param>
    public static async Task<HalfWay> Through(TestDatabase database, string table, string when = "true")
    {
        var holder = new NpgsqlConnection(database.AdminConnection);
        await holder.OpenAsync();
        var stop = new HalfWay(holder);
        await stop.Execute($"""
            create function public.stand_half_way() returns trigger language plpgsql as
              $$ begin perform pg_advisory_xact_lock_shared({Lock}); return new; end $$;
            create trigger stand_half_way before insert on {table} for each row when ({when}) execute function public.stand_half_way();
            select pg_advisory_lock({Lock})
            """);
        return stop;
    }

    /// <summary>Waits until so many stand there.</summary>
    public Task Reached(int many = 1) => Until.True(async () => (await Standing()).Length >= many, $"{many} standing half-way");

    /// <summary>What the server does once it finds out that their processes are gone.</summary>
    public async Task EndTheirSessions()
    {
        var sessions = await Standing();
        await Execute($"select pg_terminate_backend(pid) from unnest(array[{string.Join(',', sessions)}]) pid");
        await Ended(sessions);
    }

    /// <summary>Lets those who stand there go on, and nobody stands there again.</summary>
    public Task LetGo() => Execute($"select pg_advisory_unlock({Lock})");

    /// <summary>Lets those go on whose processes are dead: each finishes its statement, finds nobody to answer, and ends.</summary>
    public async Task LetTheDeadGo()
    {
        var sessions = await Standing();
        await LetGo();
        await Ended(sessions);
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();

    private Task Ended(int[] sessions) => Until.True(
        async () => (await Pids($"select pid from pg_stat_activity where pid in ({string.Join(',', sessions)})")).Length == 0, "sessions to end");

    private Task<int[]> Standing() => Pids(
        $"select pid from pg_locks where locktype = 'advisory' and not granted and objid = {Lock} and database = (select oid from pg_database where datname = current_database())");

    private async Task<int[]> Pids(string sql)
    {
        await using var command = new NpgsqlCommand($"select array({sql})", _holder);
        return (int[])(await command.ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _holder);
        await command.ExecuteNonQueryAsync();
    }
}
