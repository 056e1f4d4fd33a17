namespace PremisesWatch.Benchmarks;

internal static class ReadmeTable
{
    private const string Begin = "<!-- benchmarks -->";
    private const string End = "<!-- /benchmarks -->";

    public static void Write(string path, string table)
    {
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} has no {Begin} … {End}.");
        }

        File.WriteAllText(path, $"{text[..(begin + Begin.Length)]}\n{table}\n{text[end..]}");
    }
}
