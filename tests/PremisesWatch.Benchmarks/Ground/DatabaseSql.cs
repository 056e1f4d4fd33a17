namespace PremisesWatch.Benchmarks.Ground;

internal static class DatabaseSql
{
    public const string Exists = "select exists (select from pg_database where datname = @name)";

    /// <summary>So that a floor and the work beside it find the same pages, and the same statistics.</summary>
    public const string Settle = "vacuum analyze";

    public const string Checkpoint = "checkpoint";

    public static string Drop(string name) => $"drop database if exists {name} with (force)";

    public static string Create(string name) => $"create database {name} owner premiseswatch_owner";

    public static string Extensions(string name) =>
        $"create extension postgis; create extension pg_trgm; grant connect, temporary on database {name} to premiseswatch_app, premiseswatch_worker, premiseswatch_sign_in";
}
