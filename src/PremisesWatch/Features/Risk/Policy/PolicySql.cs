using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Policy;

/// <summary>How many places a policy would move from one band to another.</summary>
public sealed record BandsMove(string Was, string Now, int Places);

/// <summary>A place that it would move.</summary>
public sealed record PlaceMove(Guid PremisesId, string Premises, string Was, string Now);

internal static class PolicySql
{
    private const int MostPlaces = 100;

    /// <summary>Places that stand, some at a time, in the order of their ids.</summary>
    public static Task<Guid[]> After(PremisesWatchDb db, Guid after, int most, CancellationToken cancel) => db.Database.SqlQuery<Guid>(
        $"""
        select s.premises_id as "Value" from monitoring.premises_standing s where s.premises_id > {after} order by s.premises_id limit {most}
        """).ToArrayAsync(cancel);

    /// <summary>Places that an older policy assessed last, held so that nobody assesses them meanwhile.</summary>
    public static Task<Guid[]> HoldBehind(PremisesWatchDb db, int version, Guid after, int most, CancellationToken cancel) => db.Database.SqlQuery<Guid>(
        $"""
        select s.premises_id as "Value"
        from monitoring.premises_standing s join monitoring.risk_assessment a on a.id = s.assessment_id
        where s.premises_id > {after} and a.policy_version < {version}
        order by s.premises_id limit {most}
        for no key update of s
        """).ToArrayAsync(cancel);

    public static Task<int> Keep(PremisesWatchDb db, int version, DateTimeOffset asked, IReadOnlyCollection<Assessed> moved, CancellationToken cancel)
    {
        NpgsqlParameter Column<T>(string name, NpgsqlDbType type, Func<Assessed, T> value) =>
            new(name, NpgsqlDbType.Array | type) { Value = moved.Select(value).ToArray() };

        return db.Database.ExecuteSqlRawAsync(
            """
            insert into monitoring.policy_move (policy_version, premises_id, authority_id, was, now, tried_at)
            select @version, m.premises_id, m.authority_id, m.was, m.now, @asked
            from unnest(@premises, @authorities, @was, @now) as m(premises_id, authority_id, was, now)
            on conflict (policy_version, premises_id) do update set was = excluded.was, now = excluded.now, tried_at = excluded.tried_at
            """,
            [
                new NpgsqlParameter("version", version),
                new NpgsqlParameter("asked", asked),
                Column("premises", NpgsqlDbType.Uuid, place => place.Place.Premises.Id),
                Column("authorities", NpgsqlDbType.Integer, place => place.Place.Premises.AuthorityId),
                Column("was", NpgsqlDbType.Text, place => place.Place.Standing!.Band.ToString()),
                Column("now", NpgsqlDbType.Text, place => place.Band.ToString()),
            ],
            cancel);
    }

    public static Task<List<BandsMove>> Bands(PremisesWatchDb db, ICurrentPerson person, int version, CancellationToken cancel)
    {
        var mine = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<BandsMove>(
            $"""
            select m.was, m.now, count(*)::int as places from monitoring.policy_move m
            where m.policy_version = {version} and ({person.SeesEveryAuthority} or m.authority_id = any({mine}))
            group by m.was, m.now order by m.was, m.now
            """).ToListAsync(cancel);
    }

    /// <summary>The first, those that rise most before the others.</summary>
    public static Task<List<PlaceMove>> Places(PremisesWatchDb db, ICurrentPerson person, int version, CancellationToken cancel)
    {
        var mine = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<PlaceMove>(
            $"""
            select m.premises_id, p.name as premises, m.was, m.now
            from monitoring.policy_move m join register.premises p on p.id = m.premises_id
            where m.policy_version = {version} and ({person.SeesEveryAuthority} or m.authority_id = any({mine}))
            order by m.now, m.was desc, p.name, p.id limit {MostPlaces}
            """).ToListAsync(cancel);
    }
}
