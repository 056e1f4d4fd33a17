using System.Text;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Escalation;
using PremisesWatch.Features.Register.Search;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>
/// The filter as SQL: the same "from … where" and parameters for list, count and tiles. Only the conditions asked for are written,
/// so that each has its index. <c>p</c> is the premises, <c>s</c> its standing.
/// </summary>
public sealed class RegisterFilterSql
{
    private const string NightHours = "exists (select from register.licensed_interval h where h.premises_id = p.id and h.past_eleven)";

    private readonly StringBuilder _where = new();
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <param name="search">What was understood of the search; null where nothing is looked for.</param>
    public RegisterFilterSql(RegisterFilter filter, SearchQuery? search, ICurrentPerson person, TimeProvider clock)
    {
        Search = search;
        OpenFlag = person.ReadsRestrictedFlags() ? "f.decided_at is null" : "f.decided_at is null and not f.restricted";
        Scope(filter, person);
        And(filter.Types.Length > 0, "p.type_code = any(@types)", "types", filter.Types);
        And(filter.Wards.Length > 0, "p.ward_id = any(@wards)", "wards", filter.Wards);
        And(filter.Operator is not null, "p.operator_id = @operator", "operator", filter.Operator ?? Guid.Empty);
        And(filter.Bands.Length > 0, "s.band = any(@bands)", "bands", filter.Bands.Select(band => band.ToString()).ToArray());
        And(filter.Night, $"p.hours_known and {NightHours}");
        And(filter.Due is not null, "s.next_due_on <= @due", "due", clock.UkToday().AddDays(filter.Due == RegisterFilter.DueOverdue ? -1 : 28));
        And(filter.Flagged, $"p.id in (select f.premises_id from monitoring.flag f where {OpenFlag})");
        And(filter.NotOnMap, "p.point is null");
        And(filter.Differs, "p.id in (select c.premises_id from register.premises_correction c where c.listed_changed_at is not null)");
        And(filter.Unlisted, "p.no_longer_listed_on is not null");
        And(true, "p.status = @status", "status", (filter.Closed ? PremisesStatus.Closed : PremisesStatus.Open).ToString());
    }

    public SearchQuery? Search { get; }

    /// <summary>Of a flag <c>f</c>: it waits, and the person may read it.</summary>
    public string OpenFlag { get; }

    /// <summary>To be followed by more conditions, each begun with "and".</summary>
    public string FromWhere => Search is null ? FromWhereBeforeSearch : $"{FromWhereBeforeSearch} and {Search.Condition}";

    /// <summary>The same without what is looked for.</summary>
    public string FromWhereBeforeSearch => $"from register.premises p left join monitoring.premises_standing s on s.premises_id = p.id where {_where}";

    public NpgsqlParameter[] Parameters => [.. _parameters.Select(parameter => parameter.Clone()), .. Search?.Parameters ?? []];

    private void Scope(RegisterFilter filter, ICurrentPerson person)
    {
        _where.Append("true");
        And(!person.SeesEveryAuthority, "p.authority_id = any(@authorities)", "authorities", person.AuthorityIds.ToArray());
        And(filter.Authority is not null, "p.authority_id = @authority", "authority", filter.Authority ?? 0);
    }

    private void And(bool applies, string condition, string? name = null, object? value = null)
    {
        if (!applies)
        {
            return;
        }

        _where.Append(" and ").Append(condition);
        if (name is not null)
        {
            var parameter = new NpgsqlParameter(name, value);
            if (value is DateOnly)
            {
                parameter.NpgsqlDbType = NpgsqlDbType.Date;
            }

            _parameters.Add(parameter);
        }
    }
}
