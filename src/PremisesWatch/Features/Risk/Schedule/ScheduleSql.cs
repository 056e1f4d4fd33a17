using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Risk.Schedule;

internal sealed record DueOnDay(int AuthorityId, DateOnly DueOn, int Places);

internal static class ScheduleSql
{
    /// <summary>From an index alone: a row for each day on which a place of the authority is due.</summary>
    public static Task<List<DueOnDay>> DueEachDay(PremisesWatchDb db, int[] authorities, DateOnly from, CancellationToken cancel) =>
        db.Database.SqlQuery<DueOnDay>(
            $"""
            select s.authority_id, s.next_due_on as due_on, count(*)::int as places
            from monitoring.premises_standing s
            where s.authority_id = any({authorities}) and s.next_due_on >= {from}
            group by s.authority_id, s.next_due_on
            """).ToListAsync(cancel);
}
