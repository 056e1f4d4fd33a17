using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Home;

/// <summary>How one band keeps pace with the policy.</summary>
public sealed record BandPace
{
    public required string Band { get; init; }

    public int Places { get; init; }

    public int NeverVisited { get; init; }

    public int Overdue { get; init; }
}

/// <summary>A place whose band moved within the week.</summary>
public sealed record Mover
{
    public Guid PremisesId { get; init; }

    public required string Premises { get; init; }

    public required string Was { get; init; }

    public required string Now { get; init; }

    public DateTimeOffset MovedAt { get; init; }
}

/// <summary>A serious sign that the premises told of itself: it hardly moves the figure, so that telling costs nothing, and a CPLO reads it.</summary>
public sealed record SelfReport
{
    public Guid PremisesId { get; init; }

    public required string Premises { get; init; }

    public required string Wording { get; init; }

    public int Severity { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

internal static class HomeSql
{
    private const int MostMovers = 20;
    private const int MostSelfReports = 20;

    /// <summary>Of severity 4; a 5 raises a flag of its own (G6 of the policy).</summary>
    private const int SelfReportSeverity = 4;

    public static Task<List<SelfReport>> SelfReports(PremisesWatchDb db, ICurrentPerson person, DateTimeOffset since, CancellationToken cancel)
    {
        var ids = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<SelfReport>(
            $"""
            select o.premises_id, p.name as premises, i.wording, o.severity, o.recorded_at
            from monitoring.observation o
            join register.premises p on p.id = o.premises_id
            join reference.indicator i on i.code = o.indicator_code and i.catalogue_version = o.catalogue_version
            where o.provenance_code = {Provenance.ThePremises} and o.severity = {SelfReportSeverity} and o.withdrawn_at is null and o.recorded_at >= {since}
              and ({person.SeesEveryAuthority} or o.authority_id = any({ids}))
            order by o.recorded_at desc limit {MostSelfReports}
            """).ToListAsync(cancel);
    }

    public static Task<List<BandPace>> Pace(PremisesWatchDb db, ICurrentPerson person, DateOnly today, CancellationToken cancel)
    {
        var ids = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<BandPace>(
            $"""
            select s.band, count(*)::int as places, count(*) filter (where s.last_visit_at is null)::int as never_visited,
              count(*) filter (where s.next_due_on < {today})::int as overdue
            from monitoring.premises_standing s
            join register.premises p on p.id = s.premises_id and p.status = 'Open'
            where {person.SeesEveryAuthority} or s.authority_id = any({ids})
            group by s.band order by s.band
            """).ToListAsync(cancel);
    }

    /// <summary>The newest assessment since a time against the last one before it.</summary>
    public static Task<List<Mover>> Movers(PremisesWatchDb db, ICurrentPerson person, DateTimeOffset since, CancellationToken cancel)
    {
        var ids = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<Mover>(
            $"""
            select s.premises_id, p.name as premises, before.band as was, s.band as now, s.banded_at as moved_at
            from monitoring.premises_standing s
            join register.premises p on p.id = s.premises_id
            join lateral (
              select a.band from monitoring.risk_assessment a
              where a.premises_id = s.premises_id and a.assessed_at < {since} order by a.assessed_at desc limit 1) before on true
            where s.banded_at >= {since} and before.band <> s.band and ({person.SeesEveryAuthority} or s.authority_id = any({ids}))
            order by least(s.band, before.band), s.banded_at desc limit {MostMovers}
            """).ToListAsync(cancel);
    }

    /// <summary>Open flags that took every step of their ladder, and nobody decided.</summary>
    public static Task<int> AtTheTop(PremisesWatchDb db, ICurrentPerson person, CancellationToken cancel)
    {
        var ids = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<int>(
            $"""
            select count(*)::int as "Value" from monitoring.flag f
            where f.decided_at is null and f.next_step is null and ({person.SeesEveryAuthority} or f.authority_id = any({ids}))
            """).SingleAsync(cancel);
    }
}
