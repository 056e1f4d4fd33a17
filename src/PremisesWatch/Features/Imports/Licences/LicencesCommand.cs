using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Imports.Command;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Licences;

internal sealed class LicencesCommand() : ImportCommand("licences")
{
    private readonly Option<string> _authority = new("--authority") { Description = "Code of the authority whose register it is", Required = true };
    private readonly Option<string?> _mapping = new("--mapping") { Description = "Name of the mapping of columns to use; else the one for its header" };

    public override string Description => "Bring in a council's register of licences (CSV)";

    public override void Configure(System.CommandLine.Command command, Func<IServiceProvider> services)
    {
        base.Configure(command, services);
        command.Add(_authority);
        command.Add(_mapping);
    }

    protected override async Task<ImportRequest> Request(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var code = parsed.GetValue(_authority)!;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        var authority = await db.Authorities.SingleOrDefaultAsync(known => known.Code == code, cancel)
            ?? throw new ImportRefused($"There is no authority {code}. There are: {string.Join(", ", await db.Authorities.OrderBy(known => known.Code).Select(known => known.Code).Take(50).ToListAsync(cancel))}.");
        var plan = await LicencesPlan.Load(db, authority.Id, parsed.GetValue(_mapping), showColumns: false, cancel);
        return new ImportRequest(ImportFormats.Of("licences"), "", [], authority.Id, Plan: plan);
    }
}
