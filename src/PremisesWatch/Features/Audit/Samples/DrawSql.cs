using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;

namespace PremisesWatch.Features.Audit.Samples;

internal static class DrawSql
{
    public const int Size = 25;

    /// <summary>
    /// Draws a month's looks, by lot, for every authority that has none of that month yet: those whose SHA-256 with the seed is least. The seed
    /// holds the last seal's hash, which nobody knew while they looked.
    /// </summary>
    /// <returns>For how many authorities.</returns>
    public static async Task<int> Draw(PremisesWatchDb db, DateOnly month, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, CancellationToken cancel) => (await db.Database.SqlQuery<int>(
        $"""
        with due as materialized (
          select gen_random_uuid() as id, a.id as authority_id,
            a.code || ':' || {month} || ':' || coalesce((select encode(hash, 'hex') from audit.seal order by number desc limit 1), gen_random_uuid()::text) as seed,
            (select count(*) from audit.entry e where e.authority_id = a.id and e.kind = any ({AuditKind.Looks}) and e.at >= {from} and e.at < {to}) as many
          from register.authority a
          where not exists (select from audit.sample s where s.authority_id = a.id and s.month = {month})),
        made as (
          insert into audit.sample (id, authority_id, month, seed, drawn_from, drawn_at)
          select id, authority_id, {month}, seed, many, {now} from due where many > 0
          on conflict (authority_id, month) do nothing
          returning id, authority_id, seed),
        drawn as (
          insert into audit.sample_entry (sample_id, ordinal, entry_id)
          select made.id, row_number() over (partition by made.id order by lots.lot), lots.entry_id
          from made cross join lateral (
            select e.id as entry_id, sha256(convert_to(made.seed || ':' || e.id, 'UTF8')) as lot from audit.entry e
            where e.authority_id = made.authority_id and e.kind = any ({AuditKind.Looks}) and e.at >= {from} and e.at < {to}
            order by lot limit {Size}) lots)
        select count(*)::int as "Value" from made
        """).ToListAsync(cancel)).Single();
}
