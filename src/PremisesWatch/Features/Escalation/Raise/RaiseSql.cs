using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Escalation.Raise;

internal static class RaiseSql
{
    /// <summary>Unique on premises, kind and cause: who else raises the same at this moment is waited for, and theirs stands.</summary>
    private const string RaiseThem = """
        insert into monitoring.flag
          (id, reference, premises_id, authority_id, kind, cause_key, sentence, observation_id, visit_id, raised_by, restricted, raised_at, next_step, next_step_at)
        select w.id, 'F-' || @year || '-' || lpad(n.number, greatest(6, length(n.number)), '0'),
          w.premises_id, w.authority_id, w.kind, w.cause_key, w.sentence, w.observation_id, w.visit_id, w.raised_by, w.restricted, @now, 1, @now
        from (
          select * from unnest(@ids, @premises, @authorities, @kinds, @causes, @sentences, @observations, @visits, @raised_by, @restricted)
            as f(id, premises_id, authority_id, kind, cause_key, sentence, observation_id, visit_id, raised_by, restricted)
          where not exists (
            select from monitoring.flag known
            where known.premises_id = f.premises_id and known.kind = f.kind and known.cause_key = f.cause_key)
          order by premises_id, kind, cause_key) w
        cross join lateral (select nextval('monitoring.flag_reference')::text as number where w.id is not null) n
        on conflict (premises_id, kind, cause_key) do nothing
        returning id as "Value"
        """;

    /// <returns>The flags that were raised.</returns>
    public static Task<List<Guid>> Raise(PremisesWatchDb db, IReadOnlyCollection<FlagToRaise> flags, DateTimeOffset now, CancellationToken cancel)
    {
        NpgsqlParameter Column<T>(string name, NpgsqlDbType type, Func<FlagToRaise, T> value) =>
            new(name, NpgsqlDbType.Array | type) { Value = flags.Select(value).ToArray() };

        return db.Database.SqlQueryRaw<Guid>(
            RaiseThem,
            new NpgsqlParameter("year", now.ToUk().Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new NpgsqlParameter("now", now),
            Column("ids", NpgsqlDbType.Uuid, _ => Guid.CreateVersion7(now)),
            Column("premises", NpgsqlDbType.Uuid, flag => flag.PremisesId),
            Column("authorities", NpgsqlDbType.Integer, flag => flag.AuthorityId),
            Column("kinds", NpgsqlDbType.Text, flag => flag.Kind.ToString()),
            Column("causes", NpgsqlDbType.Text, flag => flag.CauseKey),
            Column("sentences", NpgsqlDbType.Text, flag => flag.Sentence),
            Column("observations", NpgsqlDbType.Uuid, flag => flag.ObservationId),
            Column("visits", NpgsqlDbType.Uuid, flag => flag.VisitId),
            Column("raised_by", NpgsqlDbType.Uuid, flag => flag.RaisedBy),
            Column("restricted", NpgsqlDbType.Boolean, flag => flag.Restricted)).ToListAsync(cancel);
    }
}
