using Microsoft.EntityFrameworkCore;

namespace PremisesWatch.Data;

/// <summary>Reads a statement of <c>db/sql</c>, embedded in the binary.</summary>
public static class EmbeddedSql
{
    /// <param name="path">Below <c>db/sql</c>, such as <c>grants.sql</c>.</param>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream($"db/sql/{path}")
            ?? throw new FileNotFoundException($"No statement db/sql/{path} is embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Braces are no places for parameters: these statements take none.</summary>
    public static Task Run(PremisesWatchDb db, string path, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(Read(path).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancel);
}
