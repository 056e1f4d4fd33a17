using System.CommandLine;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Audit.Export;

internal sealed class ExportCommand : ConsoleCommand
{
    public override string Path => "audit export";

    public override string Description => "Write the seals of the audit to a file, for a third party to keep: what it holds already is left as it is";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var file = new Argument<string>("file") { Description = "A file that only grows, such as one that an auditor holds" };
        command.Add(file);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var scope = services().CreateAsyncScope();
            var path = parsed.GetValue(file)!;
            var written = await SealFile.Append(path, scope.ServiceProvider.GetRequiredService<SealEntries>().After, cancel);
            await System.Console.Out.WriteLineAsync($"{written} seals were written to {path}. Each names the key that signed it: \"audit verify --against {path}\" holds the database against them.");
            return 0;
        });
    }
}
