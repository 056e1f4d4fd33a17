using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Audit;

internal sealed record AuditDetailRow(long EntryId, string? Detail, bool Erased);

/// <summary>Entries, newest first, of the authorities that the manager is given.</summary>
internal static class AuditLinesSql
{
    public const int Size = 50;

    private const string Select = """
        select e.id, e.at, e.kind, e.person, coalesce(p.name, e.system, 'unknown') as who, e.request, e.schema_name || '.' || e.table_name as table_name, e.key,
          e.premises_id, place.name as premises_name, e.purpose,
          p.id is not null and e.authority_id is not null and not p.sees_every_authority
            and not exists (select from people.person_authority a where a.person_id = p.id and a.authority_id = e.authority_id) as outside_authority,
          e.premises_id is not null and e.kind in ('read', 'search', 'export')
            and exists (select from people.person_role r where r.person_id = e.person and r.role = 'LicensingOfficer')
            and not exists (select from people.person_role r where r.person_id = e.person and r.role <> 'LicensingOfficer')
            and not exists (select from monitoring.assignment a where a.premises_id = e.premises_id and a.officer_id = e.person)
            and not exists (select from monitoring.ward_officer w where w.ward_id = place.ward_id and w.officer_id = e.person)
            and not exists (select from monitoring.planned_visit v where v.premises_id = e.premises_id and v.officer_id = e.person)
            and not exists (select from monitoring.visit v where v.premises_id = e.premises_id and e.person in (v.officer_id, v.recorded_by))
            and not exists (
              select from monitoring.flag f join monitoring.escalation_item i on i.flag_id = f.id where f.premises_id = e.premises_id and i.person_id = e.person) as outside_caseload,
          null::text as sought, false as erased
        from audit.entry e
        left join lateral walls.doer(e.person) p on true
        left join register.premises place on place.id = e.premises_id
        """;

    private const string Mine = """
        (@every or e.authority_id = any (@authorities) or (e.authority_id is null and exists (
          select from people.person_authority a where a.person_id = coalesce(e.person, case when e.table_name = 'person' then e.key::uuid end) and a.authority_id = any (@authorities))))
        """;

    /// <summary>One more than a page, to tell whether there is another.</summary>
    private const string Newest = " and e.id < @before order by e.id desc limit 51";

    private const string Premises = Select + " where e.premises_id = @subject and " + Mine + Newest;

    private const string Person =
        Select + " where (e.person = @subject or (e.kind in ('sign_in', 'sign_in_failed', 'sign_out') and e.key = @subject::text)) and " + Mine + Newest;

    private const string Sample = Select + " join audit.sample_entry s on s.entry_id = e.id where s.sample_id = @sample order by s.ordinal";

    public static Task<List<AuditLine>> OfPremises(PremisesWatchDb db, ICurrentPerson person, Guid premises, long before, CancellationToken cancel) =>
        Rows(db, person, Premises, premises, before, cancel);

    /// <summary>Also the sign-ins to their account, which nobody has signed in for yet.</summary>
    public static Task<List<AuditLine>> OfPerson(PremisesWatchDb db, ICurrentPerson person, Guid subject, long before, CancellationToken cancel) =>
        Rows(db, person, Person, subject, before, cancel);

    public static Task<List<AuditLine>> OfSample(PremisesWatchDb db, Guid sample, CancellationToken cancel) => db.Database.SqlQueryRaw<AuditLine>(
        Sample, new Npgsql.NpgsqlParameter<Guid>("sample", sample)).ToListAsync(cancel);

    /// <summary>What was sought, which managers alone are given, and whose reading is itself on record.</summary>
    public static Task<List<AuditDetailRow>> Details(PremisesWatchDb db, long[] entries, CancellationToken cancel) =>
        db.Database.SqlQuery<AuditDetailRow>($"select entry_id, detail::text as detail, erased from audit.read_details({entries})").ToListAsync(cancel);

    private static Task<List<AuditLine>> Rows(PremisesWatchDb db, ICurrentPerson person, string statement, Guid subject, long before, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<AuditLine>(
            statement,
            new Npgsql.NpgsqlParameter<Guid>("subject", subject), new Npgsql.NpgsqlParameter<long>("before", before),
            new Npgsql.NpgsqlParameter<bool>("every", person.SeesEveryAuthority), new Npgsql.NpgsqlParameter<int[]>("authorities", [.. person.AuthorityIds])).ToListAsync(cancel);
}
