using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Startup;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PremisesWatch.TestSupport;

/// <summary>The log that the program would write in production, of every application of a run on a real port, in one file; and what was typed meanwhile.</summary>
public static class RunLog
{
    private static readonly ConcurrentDictionary<string, byte> TypedTexts = new();
    private static readonly Lock Once = new();
    private static Serilog.Core.Logger? _file;

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "run-log.json");

    public static IReadOnlyCollection<string> Typed => [.. TypedTexts.Keys];

    /// <summary>A field of a form or a query. Words of one piece may be codes, which a log may hold: passwords apart, they are left out.</summary>
    public static void Note(string field, string text)
    {
        text = text.Trim();
        if (text.Length >= 6 && (text.Contains(' ') || text.Contains('@') || field.Contains("password", StringComparison.OrdinalIgnoreCase) || field == "__RequestVerificationToken"))
        {
            TypedTexts.TryAdd(text, 0);
        }
    }

    /// <summary>Levels as in production, whole to the file; errors alone to the console.</summary>
    internal static void Keep(IServiceCollection services) => services.AddSerilog(log => log.Levels()
        .WriteTo.Logger(File())
        .WriteTo.Console(LogEventLevel.Error, standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Lines of the log that hold a text that was typed.</summary>
    public static async Task<(int Lines, List<string> Told)> Read()
    {
        await (_file?.DisposeAsync() ?? ValueTask.CompletedTask);
        var lines = System.IO.File.Exists(Path) ? await System.IO.File.ReadAllLinesAsync(Path) : [];
        var typed = TypedTexts.Keys.SelectMany(text => new[] { text, Uri.EscapeDataString(text), text.Replace(' ', '+') }).Distinct().ToList();
        return (lines.Length, [.. lines.Where(line => typed.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase)))]);
    }

    private static Serilog.Core.Logger File()
    {
        lock (Once)
        {
            if (_file is null)
            {
                System.IO.File.Delete(Path);
                _file = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.File(new CompactJsonFormatter(), Path).CreateLogger();
            }

            return _file;
        }
    }
}
