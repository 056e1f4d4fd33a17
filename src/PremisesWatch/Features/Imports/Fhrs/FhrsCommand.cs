using System.CommandLine;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Imports.Fhrs;

internal sealed class FhrsCommand : ConsoleCommand
{
    private readonly Argument<FileInfo[]> _files = new("file") { Description = "Food hygiene rating files (XML)", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _types = new("--types") { Description = "BusinessTypeIDs with commas between, or all", DefaultValueFactory = _ => FhrsTypes.Default };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what it would do, and change nothing" };
    private readonly Option<bool> _force = new("--force") { Description = "Go on where it would stop and ask" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object and nothing else" };

    public override string Path => "import fhrs";

    public override string Description => "Bring in food hygiene rating files";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        command.Add(_files);
        command.Add(_types);
        command.Add(_dryRun);
        command.Add(_force);
        command.Add(_json);
        command.SetAction((parsed, cancel) => Import(parsed, services(), cancel));
    }

    private async Task<int> Import(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        if (FhrsTypes.Parse(parsed.GetValue(_types)!) is not { } types)
        {
            await System.Console.Error.WriteLineAsync("--types takes BusinessTypeIDs with commas between, such as 7844,7842, or all.");
            return 2;
        }

        var report = new FhrsReport(parsed.GetValue(_dryRun));
        foreach (var file in parsed.GetValue(_files)!)
        {
            await using var scope = services.CreateAsyncScope();
            report.Add(await new FhrsImport(scope.ServiceProvider).Run(file, types, report.DryRun, parsed.GetValue(_force), cancel));
        }

        System.Console.Out.WriteLine(parsed.GetValue(_json) ? report.Json() : report.Text());
        return report.ExitCode;
    }
}
