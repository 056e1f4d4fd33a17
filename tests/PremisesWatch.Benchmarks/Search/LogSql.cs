namespace PremisesWatch.Benchmarks.Search;

internal static class LogSql
{
    public static string LogAll(string database) => $"alter role premiseswatch_app in database {database} set log_min_duration_statement = 0";

    public static string LogNone(string database) => $"alter role premiseswatch_app in database {database} reset log_min_duration_statement";
}
