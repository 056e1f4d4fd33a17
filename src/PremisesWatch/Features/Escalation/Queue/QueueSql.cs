using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.Queue;

internal static class QueueSql
{
    private const string Scope = "(@every or f.authority_id = any(@authorities))";

    private const string Mine = "exists (select from monitoring.escalation_item i where i.flag_id = f.id and i.person_id = @person)";

    private static readonly Dictionary<QueueView, string> Views = new()
    {
        [QueueView.Mine] = $"f.decided_at is null and {Mine}",
        [QueueView.All] = "f.decided_at is null",
        [QueueView.Decided] = "f.decided_at is not null",
    };

    public static Task<List<QueueRow>> Rows(PremisesWatchDb db, ICurrentPerson person, QueueView view, int page, int size, CancellationToken cancel)
    {
        var order = view == QueueView.Decided ? "f.decided_at desc, f.id" : "f.next_step_at nulls first, f.raised_at, f.id";
        var statement = $"""
            select f.id, f.reference, f.premises_id, p.name as premises, s.band, f.sentence, f.raised_at, f.next_step_at, f.decision, f.decided_at,
              coalesce(last.step, 0) as step, told.names as "with"
            from (select f.*, row_number() over (order by {order}) as place from monitoring.flag f where {Scope} and {Views[view]}
                  order by {order} limit @size offset @skip) f
            join register.premises p on p.id = f.premises_id
            left join monitoring.premises_standing s on s.premises_id = f.premises_id
            left join lateral (select e.id, e.step from monitoring.escalation_step e where e.flag_id = f.id order by e.step desc limit 1) last on true
            left join lateral (
              select string_agg(coalesce(person.name, @elsewhere) || case when person.left_at is null then '' else ' (has left)' end, ', ' order by person.name) as names
              from (select i.person_id from monitoring.escalation_item i where i.step_id = last.id limit 20) i
              left join people.person person on person.id = i.person_id) told on true
            order by f.place
            """;
        return db.Database.SqlQueryRaw<QueueRow>(
            statement, [.. Who(person, view), new NpgsqlParameter("elsewhere", PersonWords.FromElsewhere), new NpgsqlParameter("size", size), new NpgsqlParameter("skip", (page - 1) * size)]).ToListAsync(cancel);
    }

    public static Task<int> Count(PremisesWatchDb db, ICurrentPerson person, QueueView view, CancellationToken cancel)
    {
        var statement = $"select count(*)::int as \"Value\" from monitoring.flag f where {Scope} and {Views[view]}";
        return db.Database.SqlQueryRaw<int>(statement, Who(person, view)).SingleAsync(cancel);
    }

    private static object[] Who(ICurrentPerson person, QueueView view)
    {
        object[] scope = [new NpgsqlParameter("every", person.SeesEveryAuthority), new NpgsqlParameter("authorities", person.AuthorityIds.ToArray())];
        return view == QueueView.Mine ? [.. scope, new NpgsqlParameter("person", person.Id)] : scope;
    }
}
