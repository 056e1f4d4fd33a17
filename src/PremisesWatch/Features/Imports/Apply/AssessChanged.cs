using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Apply;

/// <summary>Works out anew the figures of places of which a run changed the type, the hours or the alcohol. Run twice, it finds nothing more to do.</summary>
[Operation]
public sealed class AssessChanged(PremisesWatchDb db, AssessMany assessMany, AssessPremises assess)
{
    private const int Batch = 200;

    /// <summary>Those that the Setting is made of.</summary>
    private static readonly string[] Fields = [nameof(Premises.TypeCode), nameof(Premises.Hours), nameof(Premises.SellsAlcohol)];

    public async Task Run(Guid runId, CancellationToken cancel = default)
    {
        while (await Next(runId, cancel) is { Length: > 0 } places)
        {
            foreach (var place in await assessMany.Run(places, "fact", runId, cancel))
            {
                await assess.Run(place, "fact", runId, cancel);
            }

            db.ChangeTracker.Clear();
        }
    }

    private Task<Guid[]> Next(Guid runId, CancellationToken cancel) => db.PremisesChanges
        .Where(change => change.ImportRunId == runId && Fields.Contains(change.Field)
            && db.Premises.Any(premises => premises.Id == change.PremisesId && premises.Status == PremisesStatus.Open)
            && !db.RiskAssessments.Any(assessment => assessment.PremisesId == change.PremisesId && assessment.CauseId == runId))
        .Select(change => change.PremisesId).Distinct().OrderBy(id => id).Take(Batch).ToArrayAsync(cancel);
}
