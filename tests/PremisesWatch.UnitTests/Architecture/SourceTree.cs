namespace PremisesWatch.UnitTests.Architecture;

/// <summary>The project's own files, where they lie; nothing that was generated or fetched.</summary>
internal static class SourceTree
{
    private static readonly string[] Kinds = [".cs", ".cshtml", ".ts", ".mjs", ".scss", ".sql", ".sh", ""];
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot", "Migrations", "TestResults"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. new[] { "src", "tests", "db" }.SelectMany(folder => Below(Path.Combine(Root, folder))).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static IEnumerable<SourceFile> Below(string folder) => Directory.EnumerateFiles(folder)
        .Where(path => Kinds.Contains(Path.GetExtension(path)) && Path.GetFileName(path) is not ("schema.sql" or ".npmrc"))
        .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
        .Concat(Directory.EnumerateDirectories(folder).Where(below => !NotOurs.Contains(Path.GetFileName(below))).SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PremisesWatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the source: run them inside the checkout.");
        }

        return folder.FullName;
    }
}
