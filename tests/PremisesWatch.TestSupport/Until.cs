using System.Diagnostics;

namespace PremisesWatch.TestSupport;

/// <summary>Waits for what another process does.</summary>
public static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task True(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Longest)
            {
                throw new TimeoutException($"Waited in vain for: {what}.");
            }

            await Task.Delay(25);
        }
    }
}
