using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.Nightly;

/// <summary>What is stored of places that moved and rest on police items: few, so they are read one by one beside the statement that reads all.</summary>
internal static class OpenFigures
{
    /// <returns>By the assessment of their lines, the figure without what restricted lines add; none of the other places.</returns>
    public static async Task<Dictionary<Guid, RiskFigure>> Of(PremisesWatchDb db, Guid[] assessments, RiskPolicy policy, DateTimeOffset now, CancellationToken cancel)
    {
        var restricted = await db.RiskLines.Where(line => assessments.Contains(line.AssessmentId) && line.Line.SignId != null)
            .Select(line => line.AssessmentId).Distinct().ToListAsync(cancel);
        var lines = await db.RiskLines.AsNoTracking().Where(line => restricted.Contains(line.AssessmentId) && line.Line.SignId == null).ToListAsync(cancel);
        var open = lines.ToLookup(line => line.AssessmentId, line => line.Line);
        return restricted.ToDictionary(id => id, id => RiskFigure.At([.. open[id]], now, policy));
    }
}
