using System.Globalization;
using System.Text.RegularExpressions;
using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Search;

/// <summary>
/// How long PostgreSQL itself was at the statements of a request: parsing, planning and running them. It is asked to log them for the while, so that
/// whatever statements a page makes are the ones that are timed.
/// </summary>
internal sealed partial class ServerLog(TestGround ground, BenchmarkDatabase database)
{
    private readonly string _path = Path.Combine(ground.Folder, "log");

    /// <summary>For sessions that begin from now on: a program has to be started after this.</summary>
    public Task Begin() => database.Execute(LogSql.LogAll(database.Name));

    public Task End() => database.Execute(LogSql.LogNone(database.Name));

    /// <returns>The time of all statements of a request, which nobody else makes meanwhile.</returns>
    public async Task<TimeSpan> Of(Func<Task> request)
    {
        var from = new FileInfo(_path).Length;
        await request();
        return await Sum(from);
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
