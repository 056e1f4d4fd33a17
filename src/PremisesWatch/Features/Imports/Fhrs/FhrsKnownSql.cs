using Npgsql;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Which records are known by their fingerprint, and what of it must still hold when a run is applied.</summary>
internal static class FhrsKnownSql
{
    /// <summary>
    /// Of <c>register.fhrs_listing l</c>: the same text again does nothing to it. What waits for an answer is matched anew, what was declined may have
    /// questions to close, what was gone is listed again, and what nobody asked for until now is added.
    /// </summary>
    private const string AtRest = """
        l.fingerprint is not null and l.no_longer_listed_on is null
          and (l.state = 'Linked' or l.state = 'OtherType' and not (cardinality(@types) = 0 or l.business_type_id = any(@types)))
        """;

    private const string OfAuthority = $"""
        select array_agg(l.fhrs_id), array_agg(l.fingerprint)
        from register.fhrs_listing l join register.authority a on a.id = l.authority_id where a.fhrs_code = @code and {AtRest}
        """;

    public const string Overtaken = $"""
        select count(*) from register.import_seen seen cross join lateral unnest(seen.keys, seen.fingerprints) s (fhrs_id, fingerprint)
        where seen.import_run_id = @run
          and not exists (select from register.fhrs_listing l where l.fhrs_id = s.fhrs_id and l.fingerprint = s.fingerprint and {AtRest})
        """;

    public const string ForgetAbsent = "delete from register.import_absent where import_run_id = @run";

    /// <summary>Those that are listed, or wait for an answer, and that no file of the run holds.</summary>
    public static readonly string Absent = $"""
        insert into register.import_absent (import_run_id, part, key)
        select @run, a.part, l.fhrs_id
        from ({FhrsCompareSql.WholeAuthorities}) a
        join register.fhrs_listing l on l.authority_id = a.id and l.state in ('Linked', 'ToReview') and l.no_longer_listed_on is null
          and (cardinality(@types) = 0 or l.business_type_id = any(@types))
        where not exists (
          select from (
            select s.fhrs_id from register.fhrs_staging s where s.import_run_id = @run and {FhrsCompareSql.Asked}
            union all select unnest(seen.keys) from register.import_seen seen where seen.import_run_id = @run) here
          where here.fhrs_id = l.fhrs_id)
        """;

    /// <summary>Of records that were compared field by field and are as they were.</summary>
    public const string Renew = """
        update register.fhrs_listing l set fingerprint = s.fingerprint
        from register.fhrs_staging s
        where s.import_run_id = @run and s.fhrs_id = l.fhrs_id and s.fingerprint is not null and l.fingerprint is distinct from s.fingerprint
          and not exists (select from register.import_verdict v where v.import_run_id = s.import_run_id and v.ordinal = s.ordinal)
        """;

    /// <summary>Two arrays are read far quicker than as many rows.</summary>
    public static Dictionary<long, Guid> Read(NpgsqlConnection connection, string authority, int[] types)
    {
        using var command = new NpgsqlCommand(OfAuthority, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("code", authority);
        command.Parameters.AddWithValue("types", types);
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.IsDBNull(0))
        {
            return [];
        }

        var (ids, fingerprints) = (reader.GetFieldValue<long[]>(0), reader.GetFieldValue<Guid[]>(1));
        var known = new Dictionary<long, Guid>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
        {
            known[ids[i]] = fingerprints[i];
        }

        return known;
    }
}
