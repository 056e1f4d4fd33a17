-- Keeping and letting go: what may be learnt of a record by those who may not read it (that it is due, and nothing that it tells). Run after
-- every migration; it may run again.

-- The place that an entry of the register stands for: itself, or the one that it was merged into.
create or replace function walls.standing_place(place uuid) returns uuid language sql stable parallel safe as $$
  with recursive up as (
    select p.id, p.merged_into_id from register.premises p where p.id = place
    union
    select p.id, p.merged_into_id from register.premises p join up on p.id = up.merged_into_id)
  select up.id from up where up.merged_into_id is null limit 1
$$;

-- Whether a legal hold lies on a record or on one of its places, or did since a time.
create or replace function walls.held(of_authority int, record uuid, places uuid[], since timestamptz) returns boolean language sql stable as $$
  select exists (
    select from monitoring.legal_hold h
    where h.authority_id = of_authority and (h.lifted_at is null or h.lifted_at > since)
      and case
        when h.record_id is not null then h.record_id = record
        when h.premises_id is not null then exists (select from unnest(places) place where walls.standing_place(place) = walls.standing_place(h.premises_id))
        else true end)
$$;

-- Whether a flag rests on no visit, no sign that was told and no item: those take their flags with them.
create or replace function walls.stands_alone(flag monitoring.flag) returns boolean language sql stable as $$
  select flag.visit_id is null and flag.observation_id is null
    and not exists (select from intelligence.sign g where g.premises_id = flag.premises_id and starts_with(flag.cause_key, 'restricted:' || g.id))
$$;

-- All rows that make up a record: goes with it, and changes its print. As far as the one who asks may read them.
create or replace function walls.record_parts(of_kind text, record uuid) returns table (table_name text, key text, line jsonb) language sql stable as $$
  with version as (
    select v.* from monitoring.visit f join monitoring.visit v on v.reference = f.reference where of_kind = 'Visit' and f.id = record),
  sign as (
    select o.* from monitoring.observation o where of_kind = 'Visit' and o.visit_id in (select id from version)
    union all select o.* from monitoring.observation o where of_kind = 'Observation' and o.id = record and o.visit_id is null),
  place as (select premises_id from version union select premises_id from sign)
  select 'monitoring.visit', v.id::text, to_jsonb(v) from version v
  union all select 'monitoring.observation', o.id::text, to_jsonb(o) from sign o
  union all select 'monitoring.visit_control', c.visit_id || '/' || c.control_code, to_jsonb(c) from monitoring.visit_control c where c.visit_id in (select id from version)
  union all select 'monitoring.visit_factor', f.visit_id || '/' || f.factor_code, to_jsonb(f) from monitoring.visit_factor f where f.visit_id in (select id from version)
  union all select 'monitoring.amendment', a.id::text, to_jsonb(a) from monitoring.amendment a where a.visit_id in (select id from version)
  union all select 'monitoring.planned_visit', n.id::text, to_jsonb(n) from monitoring.planned_visit n
    where n.premises_id in (select premises_id from place) and (n.visit_id in (select id from version) or n.id in (select planned_visit_id from version))
  union all select 'monitoring.visit_draft', d.submission_id::text, to_jsonb(d) from monitoring.visit_draft d where d.submission_id in (select submission_id from version)
  union all select 'monitoring.flag', f.id::text, to_jsonb(f) from monitoring.flag f
    where f.premises_id in (select premises_id from place) and (f.visit_id in (select id from version) or f.observation_id in (select id from sign))
  -- Its cause names the sign of the item that it was raised for (RiskFlags.OfSign); a merge writes behind it which entry it came from.
  union all select 'monitoring.flag', f.id::text, to_jsonb(f) from intelligence.sign g join monitoring.flag f on f.premises_id = g.premises_id and starts_with(f.cause_key, 'restricted:' || g.id)
    where of_kind = 'IntelligenceItem' and g.item_id = record
  union all select 'monitoring.flag', f.id::text, to_jsonb(f) from monitoring.flag f where of_kind = 'Flag' and f.id = record
  union all select 'intelligence.item', i.id::text, to_jsonb(i) from intelligence.item i where of_kind = 'IntelligenceItem' and i.id = record
  union all select 'intelligence.full_text', t.item_id::text, to_jsonb(t) from intelligence.full_text t where of_kind = 'IntelligenceItem' and t.item_id = record
  union all select 'intelligence.premises_link', l.item_id || '/' || l.premises_id, to_jsonb(l) from intelligence.premises_link l where of_kind = 'IntelligenceItem' and l.item_id = record
  union all select 'intelligence.sanitised_text', s.item_id || '/' || s.premises_id, to_jsonb(s) from intelligence.sanitised_text s where of_kind = 'IntelligenceItem' and s.item_id = record
  union all select 'intelligence.sign', g.id::text, to_jsonb(g) from intelligence.sign g where of_kind = 'IntelligenceItem' and g.item_id = record
  union all select 'intelligence.disclosure', d.id::text, to_jsonb(d) from intelligence.disclosure d where of_kind = 'IntelligenceItem' and d.item_id = record
  union all select 'intelligence.grading_note', n.id::text, to_jsonb(n) from intelligence.grading_note n where of_kind = 'IntelligenceItem' and n.item_id = record
$$;

-- The places of a record.
create or replace function walls.record_places(of_kind text, record uuid) returns uuid[] language sql stable as $$
  select array(select distinct (p.line ->> 'premises_id')::uuid from walls.record_parts(of_kind, record) p where p.line ->> 'premises_id' is not null order by 1)
$$;

create or replace function walls.record_print(of_kind text, record uuid) returns bytea language sql stable as $$
  select sha256(convert_to(string_agg(p.table_name || ' ' || p.line::text, E'\n' order by p.table_name, p.key), 'UTF8')) from walls.record_parts(of_kind, record) p
$$;

-- The print of the record of a review, for those who decide on it where it lies. It is a hash, and tells nothing.
create or replace function walls.review_print(review uuid) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC'
as $$
  select walls.record_print(r.record_kind, r.record_id) from monitoring.retention_review r
  where r.id = review and r.authority_id in (select walls.authorities('monitoring.retention_review', true))
$$;

-- Whether the record of a review is held; null for a review of another authority.
create or replace function walls.review_held(review uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select walls.held(r.authority_id, r.record_id, walls.record_places(r.record_kind, r.record_id), null) from monitoring.retention_review r
  where r.id = review and r.authority_id in (select walls.authorities('monitoring.retention_review', false))
$$;

-- A record by the reference that people use, to place a hold on it: also one that the person may not read.
create or replace function walls.record_of(of_reference text) returns table (record_kind text, record_id uuid, authority_id int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select found.kind, found.id, found.authority_id
  from (
    select 'Visit' as kind, v.id, v.authority_id from monitoring.visit v where v.reference = of_reference and v.version_number = 1
    union all select 'IntelligenceItem', i.id, i.authority_id from intelligence.item i where i.reference = of_reference
    union all select 'Flag', f.id, f.authority_id from monitoring.flag f where f.reference = of_reference and walls.stands_alone(f)) found
  where found.authority_id in (select walls.authorities('monitoring.legal_hold', true))
$$;

-- What became of an address that somebody could have read: not for those who could not.
create or replace function walls.disposal_of(record uuid) returns table (record_kind text, reference text, class_name text, disposed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select t.record_kind, t.reference, c.name, t.disposed_at
  from monitoring.tombstone_part p
  join monitoring.tombstone t on t.id = p.tombstone_id
  join reference.retention_class c on c.code = t.class_code
  where p.record_id = record and case
    when t.record_kind = 'IntelligenceItem' then t.authority_id in (select walls.authorities_by_rule('intelligence.item', 'select', 'any'))
    -- It may have been one that officers never saw.
    when t.record_kind = 'Flag' then t.authority_id in (select walls.authorities_by_rule('monitoring.flag', 'restricted', 'any'))
    else t.authority_id in (select walls.authorities('monitoring.visit', false)) end
$$;

-- The next records of a kind by their age, for the nightly job: what they are and how old, and nothing that they tell. Read along an index
-- from where the last reading ended, so many at most; superseded versions are read and do not count.
create or replace function walls.records_by_age(
  of_authority int, of_kind text, of_condition text, after_at timestamptz, after_id uuid, before_at timestamptz, at_most int)
returns table (
  read_at timestamptz, read_id uuid, record_id uuid, reference text, premises_id uuid, condition text, touches_a_child boolean, counts boolean, held boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not walls.works_on('monitoring.retention_review', true) then return; end if;
  if of_kind = 'Visit' then
    return query
      select v.recorded_at, v.id, first.id, v.reference, v.premises_id, case when child.touched then 'Sign' else 'Plain' end, child.touched,
        not exists (select from monitoring.visit later where later.reference = v.reference and later.version_number > v.version_number),
        walls.held(v.authority_id, first.id, array[v.premises_id], null)
      from (
        select each.* from monitoring.visit each
        where each.authority_id = of_authority and (each.recorded_at, each.id) > (after_at, after_id) and each.recorded_at < before_at
        order by each.recorded_at, each.id limit at_most) v
      join monitoring.visit first on first.reference = v.reference and first.version_number = 1
      cross join lateral (select exists (
        select from monitoring.visit w where w.reference = v.reference and (
          w.referral_reference is not null or w.follow_up in ('Flag', 'Referral')
          or exists (select from monitoring.observation o where o.visit_id = w.id)
          or exists (select from monitoring.flag f where f.premises_id = w.premises_id and f.visit_id = w.id))) as touched) child;
  elsif of_kind = 'Observation' then
    return query
      select o.recorded_at, o.id, o.id, null::text, o.premises_id, 'Any', true, true, walls.held(o.authority_id, o.id, array[o.premises_id], null)
      from monitoring.observation o
      where o.authority_id = of_authority and o.visit_id is null and (o.recorded_at, o.id) > (after_at, after_id) and o.recorded_at < before_at
      order by o.recorded_at, o.id limit at_most;
  elsif of_kind = 'Flag' then
    return query
      select f.decided_at, f.id, f.id, f.reference, f.premises_id, 'Any', true, walls.stands_alone(f), walls.held(f.authority_id, f.id, array[f.premises_id], null)
      from monitoring.flag f
      where f.authority_id = of_authority and f.decided_at is not null and f.visit_id is null and f.observation_id is null
        and (f.decided_at, f.id) > (after_at, after_id) and f.decided_at < before_at
      order by f.decided_at, f.id limit at_most;
  elsif of_kind = 'IntelligenceItem' then
    return query
      select i.at, i.id, i.id, i.reference, null::uuid, i.condition, true, true,
        walls.held(of_authority, i.id, array(select l.premises_id from intelligence.premises_link l where l.item_id = i.id), null)
      from (
        (select g.graded_at as at, g.id, g.reference, 'Graded' as condition from intelligence.item g
         where of_condition <> 'Ungraded' and g.authority_id = of_authority and g.graded_at is not null and (g.graded_at, g.id) > (after_at, after_id) and g.graded_at < before_at
         order by g.graded_at, g.id limit at_most)
        union all
        (select u.submitted_at, u.id, u.reference, 'Ungraded' from intelligence.item u
         where of_condition <> 'Graded' and u.authority_id = of_authority and u.graded_at is null and (u.submitted_at, u.id) > (after_at, after_id) and u.submitted_at < before_at
         order by u.submitted_at, u.id limit at_most)
        order by 1, 2 limit at_most) i;
  end if;
end $$;
