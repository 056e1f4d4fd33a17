using System.CommandLine;
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
            app.ScheduleJobs();
            await app.RunAsync(cancel);
        });
}
