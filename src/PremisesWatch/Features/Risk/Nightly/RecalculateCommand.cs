using System.CommandLine;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Risk.Nightly;

internal sealed class RecalculateCommand : ConsoleCommand
{
    public override string Path => "risk recalculate";

    public override string Description => "Work out every place's risk now, as the nightly job does";

    public override void Configure(Command command, Func<IServiceProvider> services) => command.SetAction(async (_, cancel) =>
    {
        await using var scope = services().CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<RecalculateRisk>()
            .Run(read => System.Console.Error.WriteLine($"{read} places read"), cancel);
        System.Console.WriteLine($"{done.Moved.Places} places read, {done.TakenOn} taken on, {done.Moved.Rose} rose, {done.Moved.Fell} fell.");
        return 0;
    });
}
