using System.CommandLine;
using PremisesWatch.Features.Imports.Command;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

internal sealed class FhrsCommand() : ImportCommand("fhrs")
{
    private readonly Option<string> _types = new("--types") { Description = "BusinessTypeIDs with commas between, or all", DefaultValueFactory = _ => FhrsTypes.Default };

    public override string Description => "Bring in food hygiene ratings: XML, or JSON of the API's version 2";

    public override void Configure(System.CommandLine.Command command, Func<IServiceProvider> services)
    {
        base.Configure(command, services);
        command.Add(_types);
    }

    protected override Task<ImportRequest> Request(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        FhrsTypes.Parse(parsed.GetValue(_types)!) is { } types
            ? Task.FromResult(new ImportRequest(ImportFormats.Of("fhrs"), "", types))
            : throw new ImportRefused("--types takes BusinessTypeIDs with commas between, such as 7844,7842, or all.");
}
