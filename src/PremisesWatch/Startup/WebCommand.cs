using System.CommandLine;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Startup;

/// <summary>Serves the pages, and does the background work unless told not to.</summary>
internal sealed class WebCommand : ConsoleCommand
{
    public override string Path => "web";

    public override string Description => "Serve the pages, and run the background jobs";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var urls = new Option<string>("--urls") { Description = "Address to listen on", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
        var noJobs = new Option<bool>("--no-jobs") { Description = "Leave the background jobs to workers" };
        command.Add(urls);
        command.Add(noJobs);
        command.SetAction((parsed, cancel) => Serve(parsed.GetValue(urls)!, !parsed.GetValue(noJobs), cancel));
    }

    private static async Task<int> Serve(string urls, bool jobs, CancellationToken cancel)
    {
        await using var app = Application.Build([$"--urls={urls}"], jobs);
        if (await Refusal(app, urls) is { } refusal)
        {
            await System.Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        app.MapWeb();
        app.ScheduleJobs();
        await app.RunAsync(cancel);
        return 0;
    }

    private static async Task<string?> Refusal(WebApplication app, string urls)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            return "The database is not migrated. Run: src/run migrate";
        }

        if (!Keys.AreEncrypted(app.Configuration) && await db.IsProduction())
        {
            return Keys.Refusal;
        }

        if (await db.IsProduction())
        {
            app.Configuration[Cookies.Tls] ??= "true";
        }

        var beyondLoopback = urls.Split(';').Any(url => !new Uri(url.Replace("*", "0.0.0.0").Replace("+", "0.0.0.0")).IsLoopback);
        return beyondLoopback && await db.Users.AnyAsync(person => person.IsDemonstration)
            ? "Demonstration people, whose passwords are public, are in this database: it is served on 127.0.0.1 only."
            : null;
    }
}

internal static class WebApplicationParts
{
    public static void MapWeb(this WebApplication app)
    {
        app.UseHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/readyz");
        app.MapAll();
    }
}
