using Microsoft.AspNetCore.Routing;

namespace PremisesWatch.Platform.Security;

/// <summary>The whole access table: every <see cref="AccessRows"/> of the program.</summary>
public sealed class AccessTable
{
    private readonly Dictionary<(string Route, string Verb), AccessRow> _rows = [];

    public AccessTable(IEnumerable<AccessRow> rows)
    {
        Rows = [.. rows];
        foreach (var row in Rows)
        {
            foreach (var verb in row.Verbs)
            {
                _rows.Add((Key(row.Route), verb), row);
            }
        }
    }

    public IReadOnlyList<AccessRow> Rows { get; }

    public static AccessTable Scan() => new(
        typeof(AccessTable).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AccessRows)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => ((AccessRows)Activator.CreateInstance(type)!).Rows));

    /// <summary>The row that decides; null means nobody may.</summary>
    public AccessRow? Find(RouteEndpoint endpoint, string verb) =>
        _rows.GetValueOrDefault((Key(endpoint.RoutePattern.RawText ?? ""), verb == "HEAD" ? "GET" : verb));

    private static string Key(string route) => route.Trim('/').ToLowerInvariant();
}
