namespace PremisesWatch.TestSupport;

/// <summary>Files of the checkout that are made from the code: a test fails where one differs, and writes it anew when told to.</summary>
public static class Committed
{
    /// <summary>Set to 1, it writes instead of failing.</summary>
    public const string RenewVariable = "RENEW";

    private static readonly string Root = FindRoot();

    /// <param name="path">From the root.</param>
    public static string Read(string path) => File.Exists(Full(path)) ? File.ReadAllText(Full(path)) : "";

    /// <param name="test">The class to run again, as <c>tests/run</c> filters it.</param>
    /// <returns>What to say where the file differs; null where it is as it should be, or has just been written.</returns>
    public static string? Differs(string path, string expected, string test)
    {
        if (Read(path) == expected)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable(RenewVariable) == "1")
        {
            File.WriteAllText(Full(path), expected);
            return null;
        }

        return $"{path} is not what the code makes of it. Renew it with: {RenewVariable}=1 tests/run --filter-class '*{test}'\n{FirstDifference(Read(path), expected)}";
    }

    private static string FirstDifference(string committed, string expected)
    {
        var (had, wanted) = (committed.Split('\n'), expected.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(had.Length, wanted.Length)).First(line => had.ElementAtOrDefault(line) != wanted.ElementAtOrDefault(line));
        return $"Line {at + 1} is:     {had.ElementAtOrDefault(at)}\nand should be: {wanted.ElementAtOrDefault(at)}";
    }

    private static string Full(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PremisesWatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests inside the checkout.");
        }

        return folder.FullName;
    }
}
