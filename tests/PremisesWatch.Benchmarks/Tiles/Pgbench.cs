using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Tiles;

/// <summary>PostgreSQL's own load generator: what the database gives with no program before it.</summary>
internal static partial class Pgbench
{
    /// <returns>Statements a second.</returns>
    public static async Task<double> Rate(BenchmarkDatabase database, string statement, int connections, TimeSpan stretch)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, statement.ReplaceLineEndings(" ") + ";\n");
        var connection = new NpgsqlConnectionStringBuilder(database.Owner);
        var start = new ProcessStartInfo(
            "/usr/lib/postgresql/15/bin/pgbench",
            ["-n", "-M", "prepared", "-c", $"{connections}", "-j", "1", "-T", $"{stretch.TotalSeconds:0}", "-f", script, "-h", connection.Host!, "-p", $"{connection.Port}", "-U", connection.Username!, database.Name])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGOPTIONS"] = "-c jit=off -c work_mem=16MB";
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        return double.Parse(PerSecond().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"tps = (\d+\.\d+)")]
    private static partial Regex PerSecond();
}
