using System.CommandLine;
using PremisesWatch.Data;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Startup;

/// <summary>Does the background work and serves nothing.</summary>
internal sealed class WorkerCommand : ConsoleCommand
{
    public override string Path => "worker";

    public override string Description => "Run the background jobs only";

    public override void Configure(Command command, Func<IServiceProvider> services) =>
        command.SetAction(async (_, cancel) =>
        {
            await using var app = Application.Build(["--urls=http://127.0.0.1:0"], jobServer: true);
            if (!Keys.AreEncrypted(app.Configuration) && await IsProduction(app, cancel))
            {
                await System.Console.Error.WriteLineAsync(Keys.Refusal);
                return 1;
            }

            app.ScheduleJobs();
            await app.RunAsync(cancel);
            return 0;
        });

    private static async Task<bool> IsProduction(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PremisesWatchDb>().IsProduction(cancel);
    }
}
