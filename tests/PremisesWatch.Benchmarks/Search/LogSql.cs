namespace PremisesWatch.Benchmarks.Search;

internal static class LogSql
{
    public const string EndSessions =
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = @database and usename = 'premiseswatch_app' and state = 'idle'";

    public static string LogAll(string database) => $"alter role premiseswatch_app in database {database} set log_min_duration_statement = 0";

    public static string LogNone(string database) => $"alter role premiseswatch_app in database {database} reset log_min_duration_statement";
}
