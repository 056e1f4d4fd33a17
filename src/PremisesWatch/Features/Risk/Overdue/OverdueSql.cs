using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.Overdue;

internal sealed record OverduePlace(Guid Id, int AuthorityId, DateOnly DueOn);

internal static class OverdueSql
{
    /// <summary>Open places of a band whose visit was due before a day, with no open overdue flag and none raised for that due day before.</summary>
    public static Task<List<OverduePlace>> Places(PremisesWatchDb db, Band band, DateOnly before, int most, CancellationToken cancel) =>
        db.Database.SqlQuery<OverduePlace>(
            $"""
            select p.id, p.authority_id, s.next_due_on as due_on
            from monitoring.premises_standing s
            join register.premises p on p.id = s.premises_id and p.status = 'Open'
            where s.band = {band.ToString()} and s.next_due_on < {before} and not exists (
              select from monitoring.flag f where f.premises_id = p.id and f.kind = 'Overdue'
                and (f.decided_at is null or f.cause_key = 'due:' || to_char(s.next_due_on, 'YYYY-MM-DD')))
            order by s.next_due_on, p.id limit {most}
            """).ToListAsync(cancel);
}
