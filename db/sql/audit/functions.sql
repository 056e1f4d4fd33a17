-- The audit: what writes it, and nothing else may. Owned by the owner and run as the owner; run after every migration.

-- Who asks, from the settings of the session (and nothing else): what is missing or no uuid is written as unknown, and never refused.
-- Every name is written with its schema: a search path set for each call would cost more than the rest of it.
create or replace function audit.asking(out person uuid, out system text, out request text) language plpgsql stable as $$
declare
  told text := pg_catalog.current_setting('premiseswatch.person', true);
begin
  if told operator(pg_catalog.~) '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then person := told::pg_catalog.uuid; end if;
  system := nullif(pg_catalog.current_setting('premiseswatch.system', true), '');
  request := nullif(pg_catalog.current_setting('premiseswatch.request', true), '');
  if person is null and system is null then system := 'unknown'; end if;
end $$;

-- A row without what must never be copied: of a secret only that it is there.
create or replace function audit.kept(row_was jsonb, secret text[]) returns jsonb language sql immutable
return case when row_was ?| secret
  then (select jsonb_object_agg(key, case when key = any (secret) and value <> 'null' then '"(not kept)"' else value end) from jsonb_each(row_was))
  else row_was end;

-- Of one row, the fields in which another differs.
create or replace function audit.differing(one jsonb, other jsonb) returns jsonb language sql immutable
return (select jsonb_object_agg(key, value) from jsonb_each(one) where other -> key is distinct from value);

-- The digest that stays when salt and detail are erased: SHA-256 of the salt's bytes and then the detail as PostgreSQL writes jsonb, in UTF-8.
create or replace function audit.digest(salt bytea, detail jsonb) returns bytea language sql immutable
return sha256(salt || convert_to(detail::text, 'UTF8'));

-- Arguments of the triggers: up to three columns of the primary key, then the secret columns, then those whose change alone says nothing.
-- Written for the one row that most statements change: a call of a function costs as much as an insert.
create or replace function audit.note_added() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
  secret text[] := tg_argv[3];
begin
  with told as materialized (
    select nextval('audit.entry_id') as id, became, uuid_send(gen_random_uuid()) as salt,
      jsonb_build_object('to', jsonb_strip_nulls(case when became ?| secret then audit.kept(became, secret) else became end)) as detail
    from (select to_jsonb(a) as became from added a offset 0) seen),
  entries as (
    insert into audit.entry (id, kind, person, system, request, schema_name, table_name, key, authority_id, premises_id, digest)
    select id, 'insert', asks.person, asks.system, asks.request, tg_table_schema, tg_table_name,
      concat_ws('/', became ->> tg_argv[0], became ->> tg_argv[1], became ->> tg_argv[2]),
      (became ->> 'authority_id')::int, (became ->> 'premises_id')::uuid, sha256(salt || convert_to(detail::text, 'UTF8'))
    from told)
  insert into audit.detail (entry_id, salt, detail) select id, salt, detail from told;
  return null;
end $$;

create or replace function audit.note_removed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
  secret text[] := tg_argv[3];
begin
  with told as materialized (
    select nextval('audit.entry_id') as id, was, uuid_send(gen_random_uuid()) as salt,
      jsonb_build_object('from', jsonb_strip_nulls(case when was ?| secret then audit.kept(was, secret) else was end)) as detail
    from (select to_jsonb(a) as was from removed a offset 0) seen),
  entries as (
    insert into audit.entry (id, kind, person, system, request, schema_name, table_name, key, authority_id, premises_id, digest)
    select id, 'delete', asks.person, asks.system, asks.request, tg_table_schema, tg_table_name,
      concat_ws('/', was ->> tg_argv[0], was ->> tg_argv[1], was ->> tg_argv[2]),
      (was ->> 'authority_id')::int, (was ->> 'premises_id')::uuid, sha256(salt || convert_to(detail::text, 'UTF8'))
    from told)
  insert into audit.detail (entry_id, salt, detail) select id, salt, detail from told;
  return null;
end $$;

-- Rows are paired by their key; where a key itself was changed, each half stands alone.
create or replace function audit.note_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
begin
  with before as (
    select to_jsonb(f) as was, concat_ws('/', to_jsonb(f) ->> tg_argv[0], to_jsonb(f) ->> tg_argv[1], to_jsonb(f) ->> tg_argv[2]) as key from changed_from f),
  after as (
    select to_jsonb(t) as became, concat_ws('/', to_jsonb(t) ->> tg_argv[0], to_jsonb(t) ->> tg_argv[1], to_jsonb(t) ->> tg_argv[2]) as key from changed_to t),
  seen as materialized (
    select nextval('audit.entry_id') as id, coalesce(after.key, before.key) as key, was, became, coalesce(became, was) as shown, uuid_send(gen_random_uuid()) as salt
    from before full join after on after.key = before.key
    where was - tg_argv[4]::text[] is distinct from became - tg_argv[4]::text[]),
  told as materialized (
    select id, key, shown, salt, jsonb_strip_nulls(jsonb_build_object(
      'from', audit.kept(audit.differing(was, coalesce(became, '{}')), tg_argv[3]::text[]),
      'to', audit.kept(audit.differing(became, coalesce(was, '{}')), tg_argv[3]::text[]))) as detail
    from seen),
  entries as (
    insert into audit.entry (id, kind, person, system, request, schema_name, table_name, key, authority_id, premises_id, digest)
    select id, 'update', asks.person, asks.system, asks.request, tg_table_schema, tg_table_name, key,
      (shown ->> 'authority_id')::int, (shown ->> 'premises_id')::uuid, sha256(salt || convert_to(detail::text, 'UTF8'))
    from told)
  insert into audit.detail (entry_id, salt, detail) select id, salt, detail from told;
  return null;
end $$;

create or replace function audit.note_emptied() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
begin
  insert into audit.entry (kind, person, system, request, schema_name, table_name)
  values ('truncate', asks.person, asks.system, asks.request, tg_table_schema, tg_table_name);
  return null;
end $$;

-- What the application itself says: a look, a search, an export, a sign-in. The authority and the place are looked up where the record
-- has them, so that nobody can say otherwise. Changes are told by the triggers alone.
create or replace function audit.note(said_kind text, of_table text, of_key text, why text, said jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asks record := audit.asking();
  salted bytea := case when said is not null then uuid_send(gen_random_uuid()) end;
  new_id bigint := nextval('audit.entry_id');
  authority int;
  place uuid;
begin
  if said_kind not in ('read', 'search', 'export', 'disclosure', 'sign_in', 'sign_in_failed', 'sign_out') then
    raise exception 'The application does not write entries of kind %.', said_kind;
  end if;
  select of.authority_id, of.premises_id into authority, place from audit.belongs_to(of_table, of_key) of;
  insert into audit.entry (id, kind, person, system, request, schema_name, table_name, key, authority_id, premises_id, purpose, digest)
  values (new_id, said_kind, asks.person, asks.system, asks.request, split_part(of_table, '.', 1), split_part(of_table, '.', 2), of_key, authority, place, why,
    audit.digest(salted, said));
  if said is not null then
    insert into audit.detail (entry_id, salt, detail) values (new_id, salted, said);
  end if;
  return new_id;
end $$;

-- The authority and the place of a record; nothing where the table has neither, or the record is not there.
create or replace function audit.belongs_to(of_table text, of_key text, out authority_id int, out premises_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  named regclass := to_regclass(of_table);
  place text;
begin
  if named is null or of_key is null or of_key !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
    or not exists (select from pg_attribute where attrelid = named and attname = 'authority_id' and not attisdropped) then
    return;
  end if;
  place := case
    when of_table = 'register.premises' then 'id'
    when exists (select from pg_attribute where attrelid = named and attname = 'premises_id' and not attisdropped) then 'premises_id'
    else 'null::uuid' end;
  execute format('select authority_id, %s from %s where id = $1', place, named) into authority_id, premises_id using of_key::uuid;
end $$;
