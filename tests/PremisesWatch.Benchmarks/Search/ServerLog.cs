using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Search;

/// <summary>
/// How long PostgreSQL itself was at the statements of a request: parsing, planning and running them. It is asked to log them for the while, so that
/// whatever statements a page makes are the ones that are timed.
/// </summary>
internal sealed partial class ServerLog(TestGround ground, BenchmarkDatabase database)
{
    private readonly string _path = Path.Combine(ground.Folder, "log");

    /// <returns>The time of all statements of each, in their order.</returns>
    public async Task<List<TimeSpan>> Of(IReadOnlyList<Func<Task>> requests)
    {
        await database.Execute(LogSql.LogAll(database.Name));
        await Reload();
        try
        {
            var times = new List<TimeSpan>();
            foreach (var request in requests)
            {
                var from = new FileInfo(_path).Length;
                await request();
                times.Add(await Sum(from));
            }

            return times;
        }
        finally
        {
            await database.Execute(LogSql.LogNone(database.Name));
            await Reload();
        }
    }

    /// <summary>Sessions read the setting when they start: the program's are ended, and it opens others.</summary>
    private async Task Reload()
    {
        NpgsqlConnection.ClearAllPools();
        await database.Execute(LogSql.EndSessions, new NpgsqlParameter("database", database.Name));
        await Task.Delay(TimeSpan.FromMilliseconds(200));
    }

    private async Task<TimeSpan> Sum(long from)
    {
        await using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(from, SeekOrigin.Begin);
        var text = await new StreamReader(stream).ReadToEndAsync();
        return TimeSpan.FromMilliseconds(Duration().Matches(text).Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"LOG:  duration: (\d+\.\d+) ms")]
    private static partial Regex Duration();
}
