using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Escalation.HandOn;

internal static class HandOnSql
{
    /// <summary>
    /// One statement. An item names whom it came from; where its step told the receiver too, the two become one. Cover that has begun
    /// ends now, so that who was on cover when stays on record, and the rest of it is the receiver's.
    /// </summary>
    private const string Statement = """
        with wanted as (
          select * from unnest(@authorities, @roles, @receivers) as w(authority_id, role, receiver_id)
        ), open_item as (
          select i.id, i.step_id, w.receiver_id, i.flag_id,
            exists (select from monitoring.escalation_item o where o.step_id = i.step_id and o.person_id = w.receiver_id) as told_too
          from wanted w
          join monitoring.escalation_item i on i.person_id = @person and i.authority_id = w.authority_id and i.role = w.role
          join monitoring.flag f on f.id = i.flag_id and f.decided_at is null
        ), merged as (
          delete from monitoring.escalation_item i using open_item o where i.id = o.id and o.told_too
        ), named as (
          update monitoring.escalation_item i set handed_on_from = coalesce(i.handed_on_from, @person)
          from open_item o where o.told_too and i.step_id = o.step_id and i.person_id = o.receiver_id
        ), moved as (
          update monitoring.escalation_item i set person_id = o.receiver_id, handed_on_from = @person, read_at = null
          from open_item o where i.id = o.id and not o.told_too
        ), visit as (
          update monitoring.planned_visit v set officer_id = w.receiver_id
          from wanted w
          where w.role = 'LicensingOfficer' and v.officer_id = @person and v.state = 'Planned' and v.authority_id = w.authority_id
          returning v.id
        ), ward as (
          update monitoring.ward_officer o set officer_id = w.receiver_id
          from wanted w where w.role = 'LicensingOfficer' and o.officer_id = @person and o.authority_id = w.authority_id
          returning o.ward_id
        ), place as (
          update monitoring.assignment a set officer_id = w.receiver_id, assigned_by = @by, assigned_at = @now
          from wanted w where w.role = 'LicensingOfficer' and a.officer_id = @person and a.authority_id = w.authority_id
          returning a.premises_id
        ), ended as (
          update monitoring.cover c set "to" = greatest(was."from", @now)
          from monitoring.cover was join wanted w on w.authority_id = was.authority_id and w.role = was.role
          where c.id = was.id and was.person_id = @person and was."to" > @now
          returning was.authority_id, was.role, w.receiver_id, greatest(was."from", @now) as "from", was."to"
        ), covered as (
          insert into monitoring.cover (id, authority_id, role, person_id, "from", "to", entered_by)
          select gen_random_uuid(), e.authority_id, e.role, e.receiver_id, e."from", e."to", @by
          from ended e
          where not exists (
            select from monitoring.cover k
            where k.person_id = e.receiver_id and k.authority_id = e.authority_id and k.role = e.role and k."from" <= e."from" and k."to" >= e."to")
        )
        select (select count(distinct flag_id) from open_item)::int as flags, (select count(*) from visit)::int as visits,
          (select count(*) from ward)::int as wards, (select count(*) from place)::int as places, (select count(*) from ended)::int as covers
        """;

    public static async Task<Held> Run(
        PremisesWatchDb db, Guid person, IReadOnlyList<Receiver> receivers, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQueryRaw<Held>(
            Statement,
            new NpgsqlParameter("authorities", receivers.Select(receiver => receiver.AuthorityId).ToArray()),
            new NpgsqlParameter("roles", receivers.Select(receiver => receiver.Role).ToArray()),
            new NpgsqlParameter("receivers", receivers.Select(receiver => receiver.PersonId).ToArray()),
            new NpgsqlParameter("person", person), new NpgsqlParameter("by", by), new NpgsqlParameter("now", now)).ToListAsync(cancel);
        return rows.Single();
    }
}
