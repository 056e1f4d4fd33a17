using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Escalation.HandOn;

/// <summary>The authorities in which somebody looks at what is held.</summary>
public sealed record HeldScope(bool Every, int[] AuthorityIds);

internal static class HeldSql
{
    private const int MostReceivers = 500;

    /// <summary>How much is held, by whom, where, and in which role. Each kind is counted by itself, so that 500,000 places are one pass.</summary>
    private const string Held = """
        (
          select i.person_id, i.authority_id, i.role, count(distinct i.flag_id) as flags, 0 as visits, 0 as wards, 0 as places, 0 as covers
          from monitoring.flag f join monitoring.escalation_item i on i.flag_id = f.id where f.decided_at is null group by 1, 2, 3
          union all
          select v.officer_id, v.authority_id, 'LicensingOfficer', 0, count(*), 0, 0, 0
          from monitoring.planned_visit v where v.state = 'Planned' group by 1, 2
          union all
          select w.officer_id, w.authority_id, 'LicensingOfficer', 0, 0, count(*), 0, 0 from monitoring.ward_officer w group by 1, 2
          union all
          select a.officer_id, a.authority_id, 'LicensingOfficer', 0, 0, 0, count(*), 0 from monitoring.assignment a group by 1, 2
          union all
          select c.person_id, c.authority_id, c.role, 0, 0, 0, 0, count(*) from monitoring.cover c where c."to" > @now group by 1, 2, 3
        ) held
        """;

    private const string Sums = """
        sum(held.flags)::int as flags, sum(held.visits)::int as visits, sum(held.wards)::int as wards, sum(held.places)::int as places,
        sum(held.covers)::int as covers
        """;

    private const string Scope = "(@person is null or held.person_id = @person) and (@every or held.authority_id = any(@authorities))";

    private static readonly string OutOfReach = $"""
        from {Held} join people.person p on p.id = held.person_id
        where {Scope} and not ({AnswersSql.For("p", "held.role", "held.authority_id")})
        """;

    private static readonly string RolesOf = $"""
        select held.authority_id, a.name as authority, held.role, {Sums}
        from {Held} join register.authority a on a.id = held.authority_id
        where {Scope}
        group by held.authority_id, a.name, held.role order by a.name, held.role
        """;

    private static readonly string ReceiversOf = $"""
        select g.authority_id, g.role, r.id as person_id, r.name
        from (select distinct held.authority_id, held.role from {Held} where {Scope}) g
        cross join lateral (
          select p.id, p.name from people.person p
          where p.id <> @person and {AnswersSql.For("p", "g.role", "g.authority_id")}
          order by p.name, p.id limit {MostReceivers}) r
        order by r.name, r.id
        """;

    private static readonly string StrandedPeople =
        $"select p.id as person_id, p.name, p.left_at, {Sums} {OutOfReach} group by p.id order by flags desc, p.name, p.id limit @most";

    private static readonly string StrandedCount = $"select count(distinct p.id)::int as \"Value\" {OutOfReach}";

    public static Task<List<HeldInRole>> InRoles(PremisesWatchDb db, Guid person, HeldScope scope, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<HeldInRole>(RolesOf, In(scope, now, person)).ToListAsync(cancel);

    /// <summary>For each role of each authority in which a person holds something, those who can take it on.</summary>
    public static Task<List<Receiver>> Receivers(PremisesWatchDb db, Guid person, HeldScope scope, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<Receiver>(ReceiversOf, In(scope, now, person)).ToListAsync(cancel);

    /// <param name="person">One person; null for everybody.</param>
    public static Task<List<Stranded>> Stranded(PremisesWatchDb db, Guid? person, HeldScope scope, DateTimeOffset now, int most, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<Stranded>(StrandedPeople, [.. In(scope, now, person), new NpgsqlParameter("most", most)]).ToListAsync(cancel);

    public static Task<int> CountStranded(PremisesWatchDb db, HeldScope scope, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<int>(StrandedCount, In(scope, now, null)).SingleAsync(cancel);

    private static object[] In(HeldScope scope, DateTimeOffset now, Guid? person) =>
    [
        new NpgsqlParameter("every", scope.Every),
        new NpgsqlParameter("authorities", scope.AuthorityIds),
        new NpgsqlParameter("now", now),
        new NpgsqlParameter("person", NpgsqlDbType.Uuid) { Value = (object?)person ?? DBNull.Value },
    ];
}
