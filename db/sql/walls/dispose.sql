-- The one way in which a record is disposed of. Nobody else may remove what police or others wrote: this may, of one record, where two
-- people decided it, nothing holds it, and it is as it was when the first of them looked. Run after every migration; it may run again.
-- Answers: disposed; not_there, not_proposed, same_person, held, changed, open_flag, gone.
create or replace function walls.dispose(review uuid, at timestamptz, out outcome text, out tombstone_id uuid, out places uuid[])
language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
  r monitoring.retention_review;
  place uuid;
begin
  select * into r from monitoring.retention_review known
  where known.id = review and known.authority_id in (select walls.authorities_by_rule('monitoring.tombstone', 'dispose', 'any'));
  if not found then outcome := 'not_there'; return; end if;

  -- Whoever amends, merges, grades or places a hold waits, or is waited for.
  places := walls.record_places(r.record_kind, r.record_id);
  foreach place in array places loop perform pg_advisory_xact_lock(hashtextextended(place::text, 1)); end loop;
  perform pg_advisory_xact_lock(hashtextextended('retention:' || r.authority_id, 4));
  perform from intelligence.item i where r.record_kind = 'IntelligenceItem' and i.id = r.record_id for update;
  select * into r from monitoring.retention_review known where known.id = review for update;

  outcome := case
    when not found then 'not_there'
    when r.state <> 'Proposed' then 'not_proposed'
    when r.proposed_by = walls.person() then 'same_person'
    when not exists (select from walls.record_parts(r.record_kind, r.record_id)) then 'gone'
    when walls.held(r.authority_id, r.record_id, walls.record_places(r.record_kind, r.record_id), r.proposed_at) then 'held'
    when exists (select from walls.record_parts(r.record_kind, r.record_id) p where p.table_name = 'monitoring.flag' and p.line ->> 'decided_at' is null) then 'open_flag'
    when walls.record_print(r.record_kind, r.record_id) <> r.record_print then 'changed'
    else 'disposed' end;
  if outcome = 'disposed' then
    tombstone_id := walls.bury(r, at);
  elsif outcome = 'gone' then
    delete from monitoring.retention_review known where known.id = review;
  end if;
end $$;

-- Removes the record with all that hangs on it, and the copies of it in the audit; leaves the tombstone. Called by dispose alone.
create or replace function walls.bury(r monitoring.retention_review, at timestamptz) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  grave uuid := gen_random_uuid();
  parts text[] := array(select p.table_name || ' ' || p.key from walls.record_parts(r.record_kind, r.record_id) p);
  places uuid[] := walls.record_places(r.record_kind, r.record_id);
  visits uuid[] := walls.keys_of(parts, 'monitoring.visit');
  signs uuid[] := walls.keys_of(parts, 'monitoring.observation');
  acknowledged uuid[] := array(select a.id from intelligence.conditions_acknowledgement a where a.item_id = r.record_id);
  made timestamptz := (
    select min(coalesce(p.line ->> 'submitted_at', p.line ->> 'recorded_at', p.line ->> 'raised_at')::timestamptz) from walls.record_parts(r.record_kind, r.record_id) p
    where p.table_name in ('monitoring.visit', 'monitoring.observation', 'intelligence.item') or r.record_kind = 'Flag');
begin
  -- What a figure rested on keeps its amount, so that past figures still add up, and no longer says of what.
  update monitoring.risk_line l set observation_id = null, code = 'disposed', provenance_code = null
  from monitoring.risk_assessment a
  where a.id = l.assessment_id and a.premises_id = any (places) and (l.observation_id = any (signs) or (l.block in ('Control', 'Credit') and exists (
    select from monitoring.visit v where v.id = any (visits) and l.from_at between v.arrived_at and v.left_at)));

  update monitoring.risk_line l set sign_id = null, code = 'disposed', provenance_code = null
  where l.sign_id = any (walls.keys_of(parts, 'intelligence.sign'));

  delete from monitoring.flag where id = any (walls.keys_of(parts, 'monitoring.flag'));
  delete from monitoring.planned_visit where id = any (walls.keys_of(parts, 'monitoring.planned_visit'));
  delete from monitoring.visit_draft where submission_id = any (walls.keys_of(parts, 'monitoring.visit_draft'));
  delete from monitoring.amendment where visit_id = any (visits);
  delete from monitoring.observation where id = any (signs);
  delete from monitoring.visit_control where visit_id = any (visits);
  delete from monitoring.visit_factor where visit_id = any (visits);
  delete from monitoring.visit where id = any (visits);
  if r.record_kind = 'IntelligenceItem' then
    delete from intelligence.sanitised_text where item_id = r.record_id;
    delete from intelligence.premises_link where item_id = r.record_id;
    delete from intelligence.sign where item_id = r.record_id;
    delete from intelligence.disclosure where item_id = r.record_id;
    delete from intelligence.grading_note where item_id = r.record_id;
    delete from intelligence.conditions_acknowledgement where item_id = r.record_id;
    delete from intelligence.full_text where item_id = r.record_id;
    delete from intelligence.item where id = r.record_id;
  end if;

  insert into monitoring.tombstone (id, authority_id, record_kind, reference, class_code, reason_code, made_at, disposed_at, proposed_by, proposed_at, confirmed_by)
  values (grave, r.authority_id, r.record_kind, r.reference, r.class_code, r.reason_code, made, at, r.proposed_by, r.proposed_at, walls.person());
  insert into monitoring.tombstone_part (record_id, tombstone_id, authority_id)
  select distinct id, grave, r.authority_id from unnest(visits || r.record_id) id;
  delete from monitoring.retention_review where id = r.id;

  -- Last, so that the details of what was just removed go too. Their keys are ids that no two tables share.
  perform audit.erase_details(
    array(
      select e.id from audit.entry e
      where e.schema_name in ('monitoring', 'intelligence') and e.kind <> 'erasure'
        and split_part(e.key, '/', 1) in (select split_part(split_part(part, ' ', 2), '/', 1) from unnest(parts) part union select id::text from unnest(acknowledged || r.id) id)),
    'disposed of by two people', 'monitoring.tombstone', grave::text, '{}');
  return grave;
end $$;

-- Ids among "table id" pairs.
create or replace function walls.keys_of(parts text[], of_table text) returns uuid[] language sql immutable as $$
  select array(select split_part(part, ' ', 2)::uuid from unnest(parts) part where split_part(part, ' ', 1) = of_table)
$$;
