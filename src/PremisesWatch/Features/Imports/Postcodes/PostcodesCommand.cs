using System.CommandLine;
using PremisesWatch.Features.Imports.Command;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Postcodes;

internal sealed class PostcodesCommand() : ImportCommand("postcodes")
{
    public override string Description => "Bring in postcodes: Code-Point Open, or the ONS Postcode Directory";

    protected override Task<ImportRequest> Request(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        Task.FromResult(new ImportRequest(ImportFormats.Of("postcodes"), "", []));
}
