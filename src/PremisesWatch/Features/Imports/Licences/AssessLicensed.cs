using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>Works out anew the figures of places whose hours or alcohol a run changed. Run twice, it finds nothing more to do.</summary>
[Operation]
public sealed class AssessLicensed(PremisesWatchDb db, AssessPremises assess)
{
    private const int Batch = 500;

    public async Task Run(Guid runId, CancellationToken cancel = default)
    {
        while (await Next(runId, cancel) is { Count: > 0 } places)
        {
            foreach (var place in places)
            {
                await assess.Run(place, "fact", runId, cancel);
            }

            db.ChangeTracker.Clear();
        }
    }

    private Task<List<Guid>> Next(Guid runId, CancellationToken cancel) => db.PremisesChanges
        .Where(change => change.ImportRunId == runId && (change.Field == nameof(Premises.Hours) || change.Field == nameof(Premises.SellsAlcohol))
            && db.Premises.Any(premises => premises.Id == change.PremisesId && premises.Status == PremisesStatus.Open)
            && !db.RiskAssessments.Any(assessment => assessment.PremisesId == change.PremisesId && assessment.CauseId == runId))
        .Select(change => change.PremisesId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(cancel);
}
