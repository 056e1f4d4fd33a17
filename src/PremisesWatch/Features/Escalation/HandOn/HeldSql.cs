using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Escalation.HandOn;

/// <summary>The authorities in which somebody looks at what is held.</summary>
public sealed record HeldScope(bool Every, int[] AuthorityIds);

internal static class HeldSql
{
    private const int MostReceivers = 200;

    /// <summary>Every single thing that is held, by whom, where, and in which role.</summary>
    private const string Held = """
        (
          select i.person_id, i.authority_id, i.role, 'flag' as kind, i.flag_id as thing
          from monitoring.flag f join monitoring.escalation_item i on i.flag_id = f.id where f.decided_at is null
          union all
          select v.officer_id, v.authority_id, 'LicensingOfficer', 'visit', v.id from monitoring.planned_visit v where v.state = 'Planned'
          union all
          select w.officer_id, w.authority_id, 'LicensingOfficer', 'ward', null from monitoring.ward_officer w
          union all
          select a.officer_id, a.authority_id, 'LicensingOfficer', 'place', null from monitoring.assignment a
          union all
          select c.person_id, c.authority_id, c.role, 'cover', c.id from monitoring.cover c where c."to" > @now
        ) held
        """;

    private const string Counts = """
        count(distinct held.thing) filter (where held.kind = 'flag')::int as flags,
        count(*) filter (where held.kind = 'visit')::int as visits,
        count(*) filter (where held.kind = 'ward')::int as wards,
        count(*) filter (where held.kind = 'place')::int as places,
        count(*) filter (where held.kind = 'cover')::int as covers
        """;

    private const string Scope = "(@every or held.authority_id = any(@authorities))";

    /// <summary>Counted before it is asked who can still act: once for each person, role and authority, not for each place.</summary>
    private static readonly string StrandedGroups = $"""
        (select held.person_id, held.authority_id, held.role, {Counts} from {Held} where {Scope} group by 1, 2, 3) held
        join people.person p on p.id = held.person_id and not ({AnswersSql.For("p", "held.role", "held.authority_id")})
        """;

    private static readonly string RolesOf = $"""
        select held.authority_id, a.name as authority, held.role, {Counts}
        from {Held} join register.authority a on a.id = held.authority_id
        where held.person_id = @person and {Scope}
        group by held.authority_id, a.name, held.role order by a.name, held.role
        """;

    private static readonly string ReceiversOf = $"""
        select g.authority_id, g.role, r.id as person_id, r.name
        from (select distinct held.authority_id, held.role from {Held} where held.person_id = @person and {Scope}) g
        cross join lateral (
          select p.id, p.name from people.person p
          where p.id <> @person and {AnswersSql.For("p", "g.role", "g.authority_id")}
          order by p.name, p.id limit {MostReceivers}) r
        order by r.name, r.id
        """;

    private static readonly string StrandedPeople = $"""
        select p.id as person_id, p.name, p.left_at, sum(held.flags)::int as flags, sum(held.visits)::int as visits,
          sum(held.wards)::int as wards, sum(held.places)::int as places, sum(held.covers)::int as covers
        from {StrandedGroups}
        group by p.id order by flags desc, p.name, p.id limit @most
        """;

    private static readonly string StrandedCount = $"select count(distinct p.id)::int as \"Value\" from {StrandedGroups}";

    public static Task<List<HeldInRole>> InRoles(PremisesWatchDb db, Guid person, HeldScope scope, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<HeldInRole>(RolesOf, [.. In(scope, now), new NpgsqlParameter("person", person)]).ToListAsync(cancel);

    /// <summary>For each role of each authority in which a person holds something, those who can take it on.</summary>
    public static Task<List<Receiver>> Receivers(PremisesWatchDb db, Guid person, HeldScope scope, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<Receiver>(ReceiversOf, [.. In(scope, now), new NpgsqlParameter("person", person)]).ToListAsync(cancel);

    public static Task<List<Stranded>> Stranded(PremisesWatchDb db, HeldScope scope, DateTimeOffset now, int most, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<Stranded>(StrandedPeople, [.. In(scope, now), new NpgsqlParameter("most", most)]).ToListAsync(cancel);

    public static Task<int> CountStranded(PremisesWatchDb db, HeldScope scope, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<int>(StrandedCount, In(scope, now)).SingleAsync(cancel);

    private static object[] In(HeldScope scope, DateTimeOffset now) =>
        [new NpgsqlParameter("every", scope.Every), new NpgsqlParameter("authorities", scope.AuthorityIds), new NpgsqlParameter("now", now)];
}
