using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Licences.Ended;
using PremisesWatch.Features.Imports.Matching;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>What licences do: they are kept by authority and number, joined to the place that they are surely of, or asked about, and its hours follow them.</summary>
internal static class LicencesSql
{
    private static readonly string Add = $"""
        insert into register.licence (id, authority_id, number, state, premises_id, first_import_id, last_import_id, point, {LicencesCompareSql.Fields})
        select s.new_licence_id, @authority, s.number, case when v.premises_id is null then 'ToReview' else 'Linked' end, v.premises_id, @run, @run,
          {LicencesCompareSql.Point}, {LicencesCompareSql.Prefixed("s")}
        from register.import_verdict v
        join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and not v.is_known and v.ordinal between @first and @last
        order by v.ordinal
        """;

    private static readonly string Renew = $"""
        update register.licence l
        set ({LicencesCompareSql.Fields}) = row({LicencesCompareSql.Prefixed("s")}), point = {LicencesCompareSql.Point}, last_import_id = @run, no_longer_listed_on = null,
          premises_id = v.premises_id, state = case when l.state = 'Declined' then 'Declined' when v.premises_id is null then 'ToReview' else 'Linked' end
        from register.import_verdict v
        join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.is_known and v.ordinal between @first and @last and l.authority_id = @authority and l.number = s.number
          and (v.premises_id is distinct from l.premises_id or {LicencesCompareSql.Differs})
        """;

    private const string NumberPlaces = """
        insert into register.external_reference (id, premises_id, scheme_code, value)
        select gen_random_uuid(), v.premises_id, 'licence', s.number
        from register.import_verdict v
        join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict in ('added', 'joined') and v.ordinal between @first and @last
        order by v.ordinal
        on conflict (premises_id, scheme_code, value) do nothing
        """;

    /// <summary>Never deleted: marked, for a person to look at.</summary>
    private const string MarkGone = $"""
        update register.licence l
        set last_import_id = @run,
          no_longer_listed_on = coalesce((select max(p.extract_date) from register.import_part p where p.import_run_id = @run), (@now at time zone 'Europe/London')::date)
        where l.id in ({LicencesCompareSql.Gone})
        """;

    public static ImportStatements Statements { get; } = new()
    {
        Staging = "register.licence_staging",
        Compare = [LicencesCompareSql.FindMore, LicencesCompareSql.Merge, LicencesCompareSql.Compare, MatchSql.Forget, .. MatchSql.Score(LicencesMatchSql.Subjects), MatchSql.Judge],
        Count = LicencesCompareSql.Count,
        Samples = LicencesCompareSql.Samples,
        Begin = [.. EndedSql.BeforeImport, LicencesFollowSql.KeepOfficers, LicencesFollowSql.DropAgreed, LicencesMatchSql.Withdraw],
        Stretch = [Add, Renew, NumberPlaces, LicencesMatchSql.TellJoined, LicencesMatchSql.Ask],
        End = [LicencesMatchSql.Close, MarkGone, LicencesFollowSql.RenewListed, LicencesFollowSql.FollowAlcohol, LicencesFollowSql.FollowHours],
    };
}
