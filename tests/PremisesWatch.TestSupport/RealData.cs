namespace PremisesWatch.TestSupport;

/// <summary>The real open-data files beside the checkout, which tests read where they lie.</summary>
public static class RealData
{
    private static readonly string? Folder = Find();

    /// <returns>The file's path; null where it is absent, and the test skips.</returns>
    public static string? Path(string relative) =>
        Folder is { } folder && File.Exists(System.IO.Path.Combine(folder, relative)) ? System.IO.Path.Combine(folder, relative) : null;

    /// <returns>Every file of a folder and those within it; none where it is absent.</returns>
    public static IReadOnlyList<string> Files(string relative) =>
        Folder is { } folder && Directory.Exists(System.IO.Path.Combine(folder, relative))
            ? [.. Directory.EnumerateFiles(System.IO.Path.Combine(folder, relative), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
