namespace PremisesWatch.UnitTests.Architecture;

/// <summary>What the house does not write, and what it writes instead.</summary>
internal static class Bans
{
    private const string Verb = """^\s*(select\s.*(\bfrom\b|\()|SELECT\s|insert into\s|INSERT\s|update\s+\S+\s+(\w+\s+)?set\s|UPDATE\s|delete from\s|DELETE\s|with\s+\w+.*\bas\s*\(|copy\s+\w+\.|truncate\s|lock table\s|(create|alter|drop)\s+(table|index|schema|sequence|function)\s)""";

    public static Ban Clock { get; } = Ban.OfCode(
        "Take the time from TimeProvider.",
        Sharp,
        @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b");

    public static Ban RandomId { get; } = Ban.OfCode(
        "Make identifiers with Guid.CreateVersion7, so that they sort.",
        path => Sharp(path) && InSource(path),
        @"\bGuid\.NewGuid\(");

    /// <summary>A …Statements class runs the statements of its …Sql, where their running is more than a line, and writes none of its own.</summary>
    public static Ban RunningSql { get; } = Ban.OfCode(
        "Run SQL in Data, in a …Sql.cs or in a …Statements.cs beside it.",
        path => Sharp(path) && InSource(path) && !KeepsSql(path) && !path.EndsWith("Statements.cs", StringComparison.Ordinal),
        @"\b(SqlQuery(Raw)?|ExecuteSql(Raw|Interpolated)?(Async)?|FromSql(Raw|Interpolated)?|Npgsql(Batch)?Command|CreateCommand|CreateBatch)\b");

    public static Ban WritingSql { get; } = Ban.OfLiterals(
        "Write SQL in Data, in a …Sql.cs or in db/sql.",
        path => Sharp(path) && InSource(path) && !KeepsSql(path),
        "(?s)" + Verb);

    /// <summary>Column defaults (in migrations, which are not read here) and the audit excepted.</summary>
    public static Ban DatabaseClock { get; } = Ban.OfLiterals(
        "Give SQL the time as a parameter from TimeProvider.",
        path => !path.Contains("/Data/Audit/", StringComparison.Ordinal) && !path.StartsWith("db/sql/audit", StringComparison.Ordinal) && !InArchitecture(path),
        @"(?i)\b(now|(clock|statement|transaction)_timestamp|timeofday)\s*\(\s*\)|\b(current_(timestamp|date|time)|localtime(stamp)?)\b");

    /// <summary>Route patterns of endpoints stand in @page directives and in Map… calls, as plain literals.</summary>
    public static Ban BuiltAddress { get; } = Ban.OfCode(
        "Take addresses from the feature's …Links.",
        path => path.StartsWith("src/PremisesWatch/", StringComparison.Ordinal) && Path.GetExtension(path) is ".cs" or ".cshtml" && !KeepsAddresses(path),
        """(\$@?"+|@\$"+)/[a-z{]|"/[a-z][^"\s]*"\s*\+|\+\s*"[/?&]\w|Links\.\w+(\([^()]*\))?\}[/?&]|\b(href|action|formaction|src|poster)\s*=\s*["']/[a-z]""");

    /// <summary>Migrating is the owner's, and comes before anybody asks.</summary>
    public static Ban OwnConnection { get; } = Ban.OfCode(
        "Take connections from Connections or PremisesWatchDb, which say who is asking.",
        path => Sharp(path) && path.StartsWith("src/PremisesWatch/", StringComparison.Ordinal) && !InPools(path),
        @"\b(NpgsqlDataSource|NpgsqlDataSourceBuilder)\b|\bnew NpgsqlConnection\(");

    public static IReadOnlyList<Ban> All { get; } = [Clock, RandomId, RunningSql, WritingSql, DatabaseClock, BuiltAddress, OwnConnection];

    private static bool Sharp(string path) => Path.GetExtension(path) is ".cs" or ".cshtml" && !InArchitecture(path);

    /// <summary>These tests hold samples of what is banned.</summary>
    private static bool InArchitecture(string path) => path.Contains("/Architecture/", StringComparison.Ordinal);

    private static bool InSource(string path) => path.StartsWith("src/", StringComparison.Ordinal);

    private static bool KeepsSql(string path) =>
        path.StartsWith("src/PremisesWatch/Data/", StringComparison.Ordinal) || path.EndsWith("Sql.cs", StringComparison.Ordinal);

    private static bool InPools(string path) =>
        path is "src/PremisesWatch/Data/DbOptions.cs" or "src/PremisesWatch/Data/Walls/Connections.cs" or "src/PremisesWatch/Startup/Pools.cs"
        || path.StartsWith("src/PremisesWatch/Features/Admin/Migrate/", StringComparison.Ordinal);

    private static bool KeepsAddresses(string path) =>
        path.EndsWith("Links.cs", StringComparison.Ordinal) || path.EndsWith("Access.cs", StringComparison.Ordinal);
}
