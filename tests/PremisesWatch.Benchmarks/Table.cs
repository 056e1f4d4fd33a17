using System.Globalization;
using System.Runtime.InteropServices;

namespace PremisesWatch.Benchmarks;

/// <summary>The table that the README shows.</summary>
internal static class Table
{
    public static string Of(Results results, IEnumerable<Benchmark> benchmarks) => string.Join('\n',
    [
        $"{Machine()}; {TimeProvider.System.GetUtcNow():d MMMM yyyy}.",
        "",
        "| Work | Measured | Floor, in the same run | Ratio | Aim | |",
        "|---|---|---|---|---|---|",
        .. benchmarks.SelectMany(results.Of).Select(Line),
    ]);

    public static string Line(Row row)
    {
        var ratio = row.Ratio is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "–";
        var met = row.Met switch { true => "met", false => "not met", null => "" };
        return $"| {row.Work} | {row.Measured} | {row.Floor} | {ratio} | {row.Aim} | {string.Join("; ", new[] { met, row.Note }.Where(word => word.Length > 0))} |";
    }

    private static string Machine()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return $"{Environment.ProcessorCount} cores ({model ?? RuntimeInformation.ProcessArchitecture.ToString()}), {memory:0} GB, PostgreSQL 15 and program on the same machine";
    }
}
