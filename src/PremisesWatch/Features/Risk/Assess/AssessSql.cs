using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Risk.Assess;

internal static class AssessSql
{
    /// <summary>Of the places those that stand, held so that nobody assesses them meanwhile.</summary>
    public static Task<Guid[]> Hold(PremisesWatchDb db, Guid[] ids, CancellationToken cancel) => db.Database.SqlQuery<Guid>(
        $"""
        select s.premises_id as "Value" from monitoring.premises_standing s where s.premises_id = any({ids}) order by s.premises_id for no key update
        """).ToArrayAsync(cancel);
}
