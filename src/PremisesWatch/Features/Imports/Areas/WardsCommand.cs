using System.CommandLine;
using PremisesWatch.Features.Imports.Command;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Areas;

internal sealed class WardsCommand() : ImportCommand("wards")
{
    public override string Description => "Bring in boundaries of wards and other areas (GeoJSON)";

    protected override Task<ImportRequest> Request(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        Task.FromResult(new ImportRequest(ImportFormats.Of("wards"), "", []));
}
