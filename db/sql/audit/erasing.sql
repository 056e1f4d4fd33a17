-- What goes from the audit by its age. How long it is kept, the retention classes say (reference.retention_class), whatever the program asks
-- for. Run after every migration.
drop function if exists audit.erase_search_terms(timestamptz, int);

-- What legal holds in force lie on, as looks name it. An authority: looks at what is its own; and looks at what belongs to none (lists,
-- searches, sign-ins), by or at somebody who works there, or did. A place: with what it was merged from or into, and the items about it. A
-- record: with all that makes it up, and its review. Nobody is held as a person.
create or replace function audit.held(out authorities int[], out people uuid[], out places uuid[], out keys text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  authorities := array(select h.authority_id from monitoring.legal_hold h where h.lifted_at is null and h.premises_id is null and h.record_id is null);
  people := array(
    select p.id from people.person p where p.sees_every_authority and cardinality(authorities) > 0
    union select a.person_id from people.person_authority a where a.authority_id = any (authorities)
    union select f.person_id from people.former_authority f where f.authority_id = any (authorities));
  places := array(
    with recursive family as (
      select walls.standing_place(h.premises_id) as id from monitoring.legal_hold h where h.lifted_at is null and h.premises_id is not null
      union
      select p.id from register.premises p join family f on p.merged_into_id = f.id)
    select f.id from family f);
  keys := array(
    with held as (
      select h.record_kind::text as kind, h.record_id as id from monitoring.legal_hold h where h.lifted_at is null and h.record_id is not null
      union select 'IntelligenceItem', l.item_id from intelligence.premises_link l where l.premises_id = any (places))
    select p.key from held h cross join lateral walls.record_parts(h.kind, h.id) p
    union select r.id::text from held h join monitoring.retention_review r on r.record_kind = h.kind and r.record_id = h.id);
end $$;

-- Erases the next details of a class that have run out. Read along an index from where the last reading ended, so many at most; how far it
-- came is noted in the same transaction, so that whoever dies half-way leaves nothing, and another at the same time finds nothing to do. It
-- begins anew where the class was changed or a hold lifted, and, while any hold is in force, every month: what was held may be so no more.
-- Answers how many were read, and how many of them lost their details.
create or replace function audit.erase_old(of_class text, told timestamptz, at_most int, out seen int, out erased bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known reference.retention_class;
  progress audit.erasing;
  rule_now text;
  held record;
  before timestamptz;
  kinds text[] := case of_class
    when 'search-terms' then array['search', 'export']
    when 'read-log' then array['read', 'search', 'export', 'disclosure', 'sign_in', 'sign_in_failed', 'sign_out'] end;
  found_ids bigint[];
  last_at timestamptz;
  last_id bigint;
begin
  seen := 0;
  erased := 0;
  select * into known from reference.retention_class c where c.code = of_class and c.outcome = 'Elsewhere' and coalesce(c.months, c.hours) is not null;
  if not found or kinds is null then return; end if;

  insert into audit.erasing (class_code, rule, read_to, read_to_id) values (of_class, '', '-infinity', 0) on conflict do nothing;
  select * into progress from audit.erasing e where e.class_code = of_class for update skip locked;
  if not found then return; end if;

  -- Whoever places or lifts a hold waits until this batch is done, or is waited for.
  lock table monitoring.legal_hold in share mode;
  rule_now := concat_ws(' ', known.months, known.hours,
    (select count(*) from monitoring.legal_hold h where h.lifted_at is not null),
    (select to_char(told, 'YYYY-MM') where exists (select from monitoring.legal_hold h where h.lifted_at is null)));
  if progress.rule <> rule_now then
    progress.read_to := '-infinity';
    progress.read_to_id := 0;
  end if;
  held := audit.held();
  before := least(told, clock_timestamp()) - make_interval(months => coalesce(known.months, 0), hours => coalesce(known.hours, 0));

  with next as materialized (
    select e.at, e.id, of_class = 'search-terms' or not coalesce(
        e.authority_id = any (held.authorities) or e.premises_id = any (held.places) or e.key = any (held.keys)
          or (e.authority_id is null and (e.person = any (held.people) or (e.table_name = 'person' and e.key = any (held.people::text[])))), false) as free
    from audit.entry e
    where e.digest is not null and e.kind in ('read', 'search', 'export', 'disclosure', 'sign_in', 'sign_in_failed', 'sign_out') and e.kind = any (kinds)
      and (e.at, e.id) > (progress.read_to, progress.read_to_id) and e.at < before
    order by e.at, e.id limit at_most)
  select count(*), array_agg(n.id) filter (where n.free), (array_agg(n.at order by n.at desc, n.id desc))[1], (array_agg(n.id order by n.at desc, n.id desc))[1]
  into seen, found_ids, last_at, last_id from next n;

  erased := audit.erase_details(coalesce(found_ids, '{}'), 'kept no longer than its retention class says', 'audit.detail', null, jsonb_build_object('class', of_class, 'older_than', before));
  update audit.erasing e set rule = rule_now, read_to = coalesce(last_at, progress.read_to), read_to_id = coalesce(last_id, progress.read_to_id) where e.class_code = of_class;
end $$;
