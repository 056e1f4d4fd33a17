using System.CommandLine;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Audit.Seal;

internal sealed class KeyCommand : ConsoleCommand
{
    public override string Path => "audit key";

    public override string Description => "Make the key that signs the seals of the audit";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var file = new Argument<string>("file") { Description = "Where it is kept: on the machine that runs the jobs, and never in the database" };
        command.Add(file);
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetValue(file)!;
            if (File.Exists(path))
            {
                await System.Console.Error.WriteLineAsync($"{path} is there already, and is left as it is: seals that it signed are checked with it.");
                return 1;
            }

            SealKey.Make(path);
            await System.Console.Out.WriteLineAsync($"{path} is made. Keep a copy where the database's administrators do not reach.");
            return 0;
        });
    }
}
