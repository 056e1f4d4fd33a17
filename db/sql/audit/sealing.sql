-- Sealing, erasing and reading of the audit, each by a function of the owner's. Run after every migration.

-- Adds the next seal. The key is not here: what is signed, and with what, a verifier finds out. One at a time, and each upon the last.
create or replace function audit.add_seal(
  new_number bigint, before_it bytea, upto_era int, upto_txid xid8, upto_id bigint, rows_told bytea, sealed timestamptz, digest bytea, key_told bytea, signed bytea)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last record;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit.seal', 3)) then return false; end if;
  select number, hash into last from audit.seal order by number desc limit 1;
  if new_number <> coalesce(last.number, 0) + 1 or before_it is distinct from last.hash then return false; end if;
  insert into audit.seal (number, previous, to_era, to_txid, to_id, rows, sealed_at, hash, public_key, signature)
  values (new_number, before_it, upto_era, upto_txid, upto_id, rows_told, sealed, digest, key_told, signed);
  return true;
end $$;

-- Removes details and salts, keeps the digests, and says so in an entry of its own, with metadata only.
create or replace function audit.erase_details(ids bigint[], why text, of_table text, of_key text, said jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
  salted bytea := uuid_send(gen_random_uuid());
  erasure bigint := nextval('audit.entry_id');
  many bigint;
begin
  -- In one order, so that two who erase at once wait for each other and do not stand in each other's way.
  perform from audit.detail d where d.entry_id = any (ids) and d.erased_by is null order by d.entry_id for update;
  update audit.detail set salt = null, detail = null, erased_by = erasure where entry_id = any (ids) and erased_by is null;
  get diagnostics many = row_count;
  if many = 0 then return 0; end if;
  said := said || jsonb_build_object('details', many);
  insert into audit.entry (id, kind, person, system, request, schema_name, table_name, key, authority_id, premises_id, purpose, digest)
  select erasure, 'erasure', asks.person, asks.system, asks.request, split_part(of_table, '.', 1), split_part(of_table, '.', 2), of_key, of.authority_id, of.premises_id, why,
    audit.digest(salted, said)
  from audit.belongs_to(of_table, of_key) of;
  insert into audit.detail (entry_id, salt, detail) values (erasure, salted, said);
  return many;
end $$;

-- On order: what was changed, read or searched of one record, or of one place with all that lies there. For the owner alone.
create or replace function audit.erase_record(of_table text, of_key text, ordered text) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select audit.erase_details(
    array(
      select e.id from audit.entry e
      where e.kind <> 'erasure' and ((e.schema_name || '.' || e.table_name = of_table and e.key = of_key)
        or (of_table = 'register.premises' and e.premises_id::text = of_key))),
    ordered, of_table, of_key, '{}');
$$;

-- Whose entries the person who asks may look through: managers, each for the authorities they are given. What belongs to no authority goes
-- with the people: it shows to those who share one with whoever did it.
create or replace function audit.audits(of_authority int, of_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from people.person p join people.person_role r on r.person_id = p.id and r.role = 'Manager'
    where p.id = (audit.asking()).person and p.left_at is null and (p.sees_every_authority or exists (
      select from people.person_authority mine
      where mine.person_id = p.id and (mine.authority_id = of_authority or (of_authority is null and exists (
        select from people.person_authority theirs where theirs.person_id = of_person and theirs.authority_id = mine.authority_id))))));
$$;

-- Details for the auditors' screens; the reading of them is itself on record.
create or replace function audit.read_details(ids bigint[]) returns table (entry_id bigint, detail jsonb, erased boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
  salted bytea := uuid_send(gen_random_uuid());
  reading bigint := nextval('audit.entry_id');
  said jsonb := jsonb_build_object('entries', to_jsonb(ids));
begin
  if cardinality(ids) = 0 then return; end if;
  insert into audit.entry (id, kind, person, system, request, schema_name, table_name, purpose, digest)
  values (reading, 'read', asks.person, asks.system, asks.request, 'audit', 'detail', 'audit', audit.digest(salted, said));
  insert into audit.detail (entry_id, salt, detail) values (reading, salted, said);
  return query
    select d.entry_id, d.detail, d.erased_by is not null from audit.detail d join audit.entry e on e.id = d.entry_id
    where d.entry_id = any (ids) and audit.audits(e.authority_id, e.person);
end $$;
