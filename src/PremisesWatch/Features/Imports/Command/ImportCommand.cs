using System.CommandLine;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Imports.Command;

/// <summary>What every <c>import FORMAT</c> shares; a format's own options come from its subclass.</summary>
internal abstract class ImportCommand(string format) : ConsoleCommand
{
    private readonly Argument<string[]> _files = new("file")
    {
        Description = "Files, archives (.xz, .gz, .tar.xz) or folders",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what it would do, and change nothing" };
    private readonly Option<bool> _force = new("--force") { Description = "Go on where it would stop and ask" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object and nothing else" };

    public sealed override string Path => $"import {format}";

    public override void Configure(System.CommandLine.Command command, Func<IServiceProvider> services)
    {
        command.Add(_files);
        command.Add(_dryRun);
        command.Add(_force);
        command.Add(_json);
        command.SetAction((parsed, cancel) => Import(parsed, services(), cancel));
    }

    /// <summary>Reads the format's own options.</summary>
    /// <exception cref="ImportRefused">An option cannot be read: its message says what it takes.</exception>
    protected abstract Task<ImportRequest> Request(ParseResult parsed, IServiceProvider services, CancellationToken cancel);

    private async Task<int> Import(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var report = new CommandReport(parsed.GetValue(_dryRun));
        try
        {
            var request = await Request(parsed, services, cancel) with { Force = parsed.GetValue(_force) };
            foreach (var path in parsed.GetValue(_files)!)
            {
                await new ImportSource(services, request, report).Run(path, cancel);
            }
        }
        catch (ImportRefused refused)
        {
            await System.Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }

        System.Console.Out.WriteLine(parsed.GetValue(_json) ? report.Json() : report.Text());
        return report.ExitCode;
    }
}
