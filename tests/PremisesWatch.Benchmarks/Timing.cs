using System.Diagnostics;
using System.Globalization;

namespace PremisesWatch.Benchmarks;

internal static class Timing
{
    public static async Task<TimeSpan> Of(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The middle of several of each, taken in turn, so that what else the machine does weighs on both.</summary>
    public static async Task<(TimeSpan Work, TimeSpan Floor)> InTurn(int times, Func<Task> work, Func<Task> floor)
    {
        var (works, floors) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var time = 0; time < times; time++)
        {
            floors.Add(await Of(floor));
            works.Add(await Of(work));
        }

        return (works.At(0.5), floors.At(0.5));
    }

    /// <param name="share">0.5 for the middle, 0.95 for what one in twenty is slower than.</param>
    public static TimeSpan At(this IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    public static string Say(this TimeSpan time) => time.TotalSeconds >= 10
        ? $"{time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s"
        : time.TotalSeconds >= 1
            ? $"{time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s"
            : $"{time.TotalMilliseconds.ToString("0.#", CultureInfo.InvariantCulture)} ms";
}
