using System.CommandLine;
using PremisesWatch.Data;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Admin.Demo;

internal sealed class SeedDemoCommand : ConsoleCommand
{
    public override string Path => "seed demo";

    public override string Description => "Load the invented borough of Sandhaven; refused in production";

    public override void Configure(Command command, Func<IServiceProvider> services) => command.SetAction(async (_, cancel) =>
    {
        await using var scope = services().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        var result = await new SeedDemo(db, TimeProvider.System).Run(Progress, cancel);
        if (result != DemoResult.RefusedInProduction)
        {
            await DemoPeople.GivePasswords(db, scope.ServiceProvider.GetRequiredService<SignInDb>(), cancel);
        }

        switch (result)
        {
            case DemoResult.RefusedInProduction:
                await System.Console.Error.WriteLineAsync("This is a production installation: demonstration data is refused.");
                return 2;
            case DemoResult.AlreadyThere:
                await System.Console.Error.WriteLineAsync("Sandhaven is already there: nothing was changed.");
                return 0;
            default:
                return 0;
        }
    });

    private static void Progress(int done, int of)
    {
        if (done % 50 == 0 || done == of)
        {
            System.Console.Error.WriteLine($"{done} of {of} visits and reports");
        }
    }
}
