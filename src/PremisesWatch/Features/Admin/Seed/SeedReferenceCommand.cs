using System.CommandLine;
using PremisesWatch.Data;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Admin.Seed;

internal sealed class SeedReferenceCommand : ConsoleCommand
{
    public override string Path => "seed reference";

    public override string Description => "Load or renew the reference data: types, indicators, the risk policy, ladders";

    public override void Configure(Command command, Func<IServiceProvider> services) => command.SetAction(async (_, cancel) =>
    {
        await using var scope = services().CreateAsyncScope();
        await new SeedReference(scope.ServiceProvider.GetRequiredService<PremisesWatchDb>(), TimeProvider.System).Run(cancel);
        return 0;
    });

    internal static async Task Seed(string connection)
    {
        await using var db = new PremisesWatchDb(DbOptions.For(connection), AuthorityScope.All);
        await new SeedReference(db, TimeProvider.System).Run();
    }
}
