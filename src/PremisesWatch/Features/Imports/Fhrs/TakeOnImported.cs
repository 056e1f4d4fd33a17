using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Takes on what a run brought, authority by authority. Run twice, it finds nothing more to do.</summary>
[Operation]
public sealed class TakeOnImported(PremisesWatchDb db, TakeOnNew takeOn)
{
    public async Task Run(Guid runId, CancellationToken cancel = default)
    {
        var codes = (await db.ImportParts.Where(part => part.ImportRunId == runId).Select(part => part.AuthorityCodes).ToListAsync(cancel)).SelectMany(code => code).ToArray();
        await takeOn.Run(await db.Authorities.Where(authority => codes.Contains(authority.FhrsCode)).Select(authority => authority.Id).ToArrayAsync(cancel), cancel);
    }
}
