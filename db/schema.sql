-- The database as the migrations make it: generated, never edited and never run. Hangfire's own schema, jobs, is left out.
-- A test fails when it differs. Renew it with: RENEW=1 tests/run --filter-class '*SchemaTests'

CREATE SCHEMA audit;

CREATE SCHEMA concerns;

CREATE SCHEMA intelligence;

CREATE SCHEMA monitoring;

CREATE SCHEMA people;

CREATE SCHEMA programme;

CREATE SCHEMA public_register;

CREATE SCHEMA reference;

CREATE SCHEMA register;

CREATE SCHEMA sign_in;

CREATE SCHEMA walls;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;

COMMENT ON EXTENSION postgis IS 'PostGIS geometry and geography spatial types and functions';

CREATE FUNCTION audit.add_seal(new_number bigint, before_it bytea, upto_era integer, upto_txid xid8, upto_id bigint, rows_told bytea, sealed timestamp with time zone, digest bytea, key_told bytea, signed bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.asking(OUT person uuid, OUT system text, OUT request text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $_$
declare
  told text := pg_catalog.current_setting('premiseswatch.person', true);
begin
  if told operator(pg_catalog.~) '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then person := told::pg_catalog.uuid; end if;
  system := nullif(pg_catalog.current_setting('premiseswatch.system', true), '');
  request := nullif(pg_catalog.current_setting('premiseswatch.request', true), '');
  if person is null and system is null then system := 'unknown'; end if;
end $_$;

CREATE FUNCTION audit.audits(of_authority integer, of_person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from people.person p join people.person_role r on r.person_id = p.id and r.role = 'Manager'
    where p.id = (audit.asking()).person and p.left_at is null and (p.sees_every_authority or exists (
      select from people.person_authority mine
      where mine.person_id = p.id and (mine.authority_id = of_authority or (of_authority is null and exists (
        select from people.person_authority theirs where theirs.person_id = of_person and theirs.authority_id = mine.authority_id))))));
$$;

CREATE FUNCTION audit.belongs_to(of_table text, of_key text, OUT authority_id integer, OUT premises_id uuid) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
end $_$;

CREATE FUNCTION audit.differing(one jsonb, other jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    RETURN (SELECT jsonb_object_agg(jsonb_each.key, jsonb_each.value) AS jsonb_object_agg FROM jsonb_each(differing.one) jsonb_each(key, value) WHERE ((differing.other -> jsonb_each.key) IS DISTINCT FROM jsonb_each.value));

CREATE FUNCTION audit.digest(salt bytea, detail jsonb) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    RETURN sha256((salt || convert_to((detail)::text, 'UTF8'::name)));

CREATE FUNCTION audit.erase_details(ids bigint[], why text, of_table text, of_key text, said jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.erase_old(of_class text, told timestamp with time zone, at_most integer, OUT seen integer, OUT erased bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.erase_record(of_table text, of_key text, ordered text) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select audit.erase_details(
    array(
      select e.id from audit.entry e
      where e.kind <> 'erasure' and ((e.schema_name || '.' || e.table_name = of_table and e.key = of_key)
        or (of_table = 'register.premises' and e.premises_id::text = of_key))),
    ordered, of_table, of_key, '{}');
$$;

CREATE FUNCTION audit.held(OUT authorities integer[], OUT people uuid[], OUT places uuid[], OUT keys text[]) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.kept(row_was jsonb, secret text[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (row_was ?| secret) THEN (SELECT jsonb_object_agg(jsonb_each.key, CASE WHEN ((jsonb_each.key = ANY (kept.secret)) AND (jsonb_each.value <> 'null'::jsonb)) THEN '"(not kept)"'::jsonb ELSE jsonb_each.value END) AS jsonb_object_agg FROM jsonb_each(kept.row_was) jsonb_each(key, value)) ELSE row_was END;

CREATE FUNCTION audit.note(said_kind text, of_table text, of_key text, why text, said jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.note_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.note_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.note_emptied() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  asks record := audit.asking();
begin
  insert into audit.entry (kind, person, system, request, schema_name, table_name)
  values ('truncate', asks.person, asks.system, asks.request, tg_table_schema, tg_table_name);
  return null;
end $$;

CREATE FUNCTION audit.note_removed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit.read_details(ids bigint[]) RETURNS TABLE(entry_id bigint, detail jsonb, erased boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION register.fold(said text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select trim(regexp_replace(
    regexp_replace(
      regexp_replace(replace(lower(normalize(said, nfkd)), '&', ' and '), '[\u0300-\u036f''’‘ʼ`´]', '', 'g'),
      '[^[:alnum:]]+', ' ', 'g'),
    '\m(mc|o) (?=[[:alpha:]]{3})', '\1', 'g'))
$$;

CREATE FUNCTION register.hidden_names(lines text[], splitting text, dropped text, no_name text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select array_agg(distinct part) from (
    select register.plain_name((regexp_split_to_array(lower(line), splitting))[2], dropped) as part
    from unnest(lines) line where lower(line) ~ splitting
    union
    select register.plain_name(first, dropped) from split_part(lines[1], ',', 1) first where first !~ '[0-9]' and register.plain_name(first, '\mthe\M') !~ no_name) p
  where length(part) > 2
$$;

CREATE FUNCTION register.house_numbers(lines text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select array_agg(distinct number[1]) from
    regexp_matches(regexp_replace(lower(array_to_string(lines, ' , ')), '\m(unit|units|flat|floor|suite|room|stall|kiosk|shop|block)s?\s*(no\s*)?[0-9]+[a-z]?', ' ', 'g'), '\m([0-9]+[a-z]?)\M', 'g') number
$$;

CREATE FUNCTION register.is_search_word(word text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select length(word) between 3 and 30 and word !~ '[0-9]'
$$;

CREATE FUNCTION register.names_alike(own text[], hidden text[], other_own text[], other_hidden text[], hidden_counts double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select coalesce(max(similarity(a.name, b.name) * case when a.hides or b.hides then hidden_counts else 1 end), 0)
  from (select unnest(own) as name, false as hides union all select unnest(hidden), true) a
  cross join (select unnest(other_own) as name, false as hides union all select unnest(other_hidden), true) b
  where not (a.hides and b.hides)
$$;

CREATE FUNCTION register.names_in(name text, splitting text, dropped text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select array_agg(distinct part) from (
    select register.plain_name(piece, dropped) as part from regexp_split_to_table(lower(name), splitting) piece) p
  where part <> ''
$$;

CREATE FUNCTION register.note_lists_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  update register.list_version set version = txid_current() where version <> txid_current();
  return null;
end $$;

CREATE FUNCTION register.note_words_added() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if (select count(*) from added) > 1000 then
    return null;
  end if;
  execute 'insert into register.search_word (word, places, near)
    select w.word, w.places, register.one_letter_less(w.word)
    from (select word, count(*)::int as places from added, unnest(tsvector_to_array(added.search)) word where register.is_search_word(word) group by word) w
    where not exists (select from register.search_word known where known.word = w.word)';
  return null;
end $$;

CREATE FUNCTION register.note_words_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  insert into register.search_word (word, places, near)
  select w.word, 1, register.one_letter_less(w.word)
  from unnest(tsvector_to_array(new.search)) w(word)
  where register.is_search_word(w.word) and not exists (select from register.search_word known where known.word = w.word);
  return null;
end $$;

CREATE FUNCTION register.one_letter_less(word text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select array(select distinct left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i) || word
$$;

CREATE FUNCTION register.plain_name(name text, dropped text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select coalesce(nullif(btrim(regexp_replace(regexp_replace(plain, dropped, ' ', 'g'), '\s+', ' ', 'g')), ''), plain)
  from (
    select btrim(regexp_replace(regexp_replace(replace(regexp_replace(lower(normalize(name, nfd)), '[\u0300-\u036f''’`.]', '', 'g'), '&', ' and '), '[^[:alnum:]]+', ' ', 'g'), '\s+', ' ', 'g')) as plain
  ) p
$$;

CREATE FUNCTION register.search_document(name text, trading_name text, address_line1 text, address_line2 text, address_line3 text, address_line4 text, postcode text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select setweight(to_tsvector('pg_catalog.simple', register.fold(name)), 'A')
    || setweight(to_tsvector('pg_catalog.simple', coalesce(register.fold(trading_name), '')), 'B')
    || setweight(to_tsvector('pg_catalog.simple', register.fold(
      coalesce(address_line1, '') || ' ' || coalesce(address_line2, '') || ' ' || coalesce(address_line3, '') || ' ' || coalesce(address_line4, ''))), 'C')
    || setweight(to_tsvector('pg_catalog.simple', lower(replace(coalesce(postcode, ''), ' ', '') || ' ' || split_part(coalesce(postcode, ''), ' ', 1))), 'D')
$$;

CREATE FUNCTION sign_in.with_password(asked uuid[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ select c.person_id from sign_in.credential c where c.person_id = any(asked) and c.password_hash is not null $$;

CREATE FUNCTION walls.account() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('premiseswatch.account', true), '') where walls.system_name() in ('sign-in', 'single-sign-on') $$;

CREATE FUNCTION walls.account_person() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return (select p.id from people.person p
  where p.normalized_email = walls.account() or p.id = case when walls.account() ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then walls.account()::uuid end);
end $_$;

CREATE FUNCTION walls.audited_people() RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query select distinct theirs.person_id::text from people.person_authority mine join people.person_authority theirs on theirs.authority_id = mine.authority_id
  where mine.person_id = walls.person() and walls.has_role('Manager');
end $$;

CREATE FUNCTION walls.audits_everything() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (select exists (select from people.person p where p.id = walls.person() and p.sees_every_authority and walls.has_role('Manager')));
end $$;

CREATE FUNCTION walls.authorities(reached text, to_write boolean) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query select a.id
  from people.person p
  join register.authority a on p.sees_every_authority
    or exists (select from people.person_authority pa where pa.person_id = p.id and pa.authority_id = a.id)
  where p.id = walls.person() and p.left_at is null
    and exists (
      select from people.person_role r join walls.role_reach w on w.role = r.role
      where r.person_id = p.id and w.table_name = reached and (w.writes or not to_write));
end $$;

CREATE FUNCTION walls.authorities_by_rule(reached text, wanted text, by_rule text) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query select a.id
  from people.person p
  join register.authority a on p.sees_every_authority
    or exists (select from people.person_authority pa where pa.person_id = p.id and pa.authority_id = a.id)
  where p.id = walls.person() and p.left_at is null
    and exists (
      select from people.person_role r join walls.rule_reach w on w.role = r.role
      where r.person_id = p.id and w.table_name = reached and w.verb = wanted and w.rule = by_rule);
end $$;

CREATE TABLE monitoring.retention_review (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    record_kind character varying(40) NOT NULL,
    record_id uuid NOT NULL,
    reference text,
    premises_id uuid,
    class_code text NOT NULL,
    touches_a_child boolean NOT NULL,
    suggestion character varying(40) NOT NULL,
    counted_from timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    found_at timestamp with time zone NOT NULL,
    state character varying(40) NOT NULL,
    review_on date,
    proposed_by uuid,
    proposed_at timestamp with time zone,
    reason_code character varying(40),
    reason text,
    record_print bytea,
    decided_by uuid,
    decided_at timestamp with time zone,
    decided_because text,
    CONSTRAINT ck_no_disposal_suggested_of_a_child CHECK ((NOT (touches_a_child AND ((suggestion)::text = 'Dispose'::text)))),
    CONSTRAINT ck_proposed_by_somebody CHECK ((((state)::text <> 'Proposed'::text) OR ((proposed_by IS NOT NULL) AND (proposed_at IS NOT NULL) AND (reason_code IS NOT NULL) AND (record_print IS NOT NULL))))
);

ALTER TABLE ONLY monitoring.retention_review FORCE ROW LEVEL SECURITY;

CREATE FUNCTION walls.bury(r monitoring.retention_review, at timestamp with time zone) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION walls.colleagues() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  me record;
begin
  select p.id, p.sees_every_authority or walls.has_role('Administrator') as knows_all into me
  from people.person p where p.id = walls.person() and p.left_at is null;
  if me.id is null then
    return;
  elsif not walls.has_role(null) then
    return next me.id;
  elsif me.knows_all then
    return query select p.id from people.person p;
  else
    return query
    select me.id
    union
    select p.id from people.person p where p.sees_every_authority
    union
    select theirs.person_id from people.person_authority mine join people.person_authority theirs on theirs.authority_id = mine.authority_id
    where mine.person_id = me.id;
  end if;
end $$;

CREATE FUNCTION walls.disposal_of(record uuid) RETURNS TABLE(record_kind text, reference text, class_name text, disposed_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION walls.dispose(review uuid, at timestamp with time zone, OUT outcome text, OUT tombstone_id uuid, OUT places uuid[]) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
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

CREATE FUNCTION walls.doer(asked uuid) RETURNS TABLE(id uuid, name text, sees_every_authority boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query select p.id, p.name::text, p.sees_every_authority from people.person p where p.id = asked and walls.has_role('Manager');
end $$;

CREATE FUNCTION walls.guard_person() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if session_user = 'premiseswatch_app' and not walls.has_role('Administrator') and walls.account_person() is distinct from old.id
    and to_jsonb(new) - 'concurrency_stamp' is distinct from to_jsonb(old) - 'concurrency_stamp' then
    raise insufficient_privilege using message = 'Only an administrator changes what is known of a person.';
  end if;
  return new;
end $$;

CREATE FUNCTION walls.has_role(wanted text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (select exists (
    select from people.person p join people.person_role r on r.person_id = p.id
    where p.id = walls.person() and p.left_at is null and (wanted is null or r.role = wanted)));
end $$;

CREATE FUNCTION walls.held(of_authority integer, record uuid, places uuid[], since timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (
    select from monitoring.legal_hold h
    where h.authority_id = of_authority and (h.lifted_at is null or h.lifted_at > since)
      and case
        when h.record_id is not null then h.record_id = record
        when h.premises_id is not null then exists (select from unnest(places) place where walls.standing_place(place) = walls.standing_place(h.premises_id))
        else true end)
$$;

CREATE FUNCTION walls.is_last_administrator(asked uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (select count(*) filter (where p.id = asked) = 1 and count(*) = 1
  from people.person p join people.person_role r on r.person_id = p.id and r.role = 'Administrator' where p.left_at is null);
end $$;

CREATE FUNCTION walls.item_counts(today date, OUT waiting integer, OUT graded integer, OUT review_due integer) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select count(*) filter (where i.graded_at is null), count(*) filter (where i.graded_at is not null),
    count(*) filter (where i.review_on <= today or i.conditions_expire_on < today)
  from intelligence.item i
  where i.authority_id in (select walls.authorities_by_rule('intelligence.item', 'count', 'any'))
$$;

CREATE FUNCTION walls.keys_of(parts text[], of_table text) RETURNS uuid[]
    LANGUAGE sql IMMUTABLE
    AS $$
  select array(select split_part(part, ' ', 2)::uuid from unnest(parts) part where split_part(part, ' ', 1) = of_table)
$$;

CREATE FUNCTION walls.known_people() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query select walls.colleagues()
  union
  select f.person_id from people.person_authority mine join people.former_authority f on f.authority_id = mine.authority_id
  where mine.person_id = walls.person() and walls.has_role(null);
end $$;

CREATE FUNCTION walls.note_former_authority() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_table_name = 'person' then
    insert into people.former_authority (person_id, authority_id) select old.id, a.id from register.authority a on conflict do nothing;
  else
    insert into people.former_authority (person_id, authority_id) select p.id, old.authority_id from people.person p where p.id = old.person_id on conflict do nothing;
  end if;
  return null;
end $$;

CREATE FUNCTION walls.person() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('premiseswatch.person', true), '')::uuid $$;

CREATE FUNCTION walls.record_of(of_reference text) RETURNS TABLE(record_kind text, record_id uuid, authority_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select found.kind, found.id, found.authority_id
  from (
    select 'Visit' as kind, v.id, v.authority_id from monitoring.visit v where v.reference = of_reference and v.version_number = 1
    union all select 'IntelligenceItem', i.id, i.authority_id from intelligence.item i where i.reference = of_reference
    union all select 'Flag', f.id, f.authority_id from monitoring.flag f where f.reference = of_reference and walls.stands_alone(f)) found
  where found.authority_id in (select walls.authorities('monitoring.legal_hold', true))
$$;

CREATE FUNCTION walls.record_parts(of_kind text, record uuid) RETURNS TABLE(table_name text, key text, line jsonb)
    LANGUAGE sql STABLE
    AS $$
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

CREATE FUNCTION walls.record_places(of_kind text, record uuid) RETURNS uuid[]
    LANGUAGE sql STABLE
    AS $$
  select array(select distinct (p.line ->> 'premises_id')::uuid from walls.record_parts(of_kind, record) p where p.line ->> 'premises_id' is not null order by 1)
$$;

CREATE FUNCTION walls.record_print(of_kind text, record uuid) RETURNS bytea
    LANGUAGE sql STABLE
    AS $$
  select sha256(convert_to(string_agg(p.table_name || ' ' || p.line::text, E'\n' order by p.table_name, p.key), 'UTF8')) from walls.record_parts(of_kind, record) p
$$;

CREATE FUNCTION walls.records_by_age(of_authority integer, of_kind text, of_condition text, after_at timestamp with time zone, after_id uuid, before_at timestamp with time zone, at_most integer) RETURNS TABLE(read_at timestamp with time zone, read_id uuid, record_id uuid, reference text, premises_id uuid, condition text, touches_a_child boolean, counts boolean, held boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION walls.restricted_items(places uuid[]) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select count(distinct l.item_id)::int
  from intelligence.premises_link l
  join intelligence.full_text f on f.item_id = l.item_id
  where l.premises_id = any(places)
    and l.authority_id in (select walls.authorities_by_rule('intelligence.premises_link', 'count', 'any'))
    and not exists (
      select from intelligence.sanitised_text s where s.item_id = l.item_id and s.premises_id = l.premises_id
        and s.authority_id in (select walls.authorities_by_rule('intelligence.sanitised_text', 'select', 'any')))
    and not (
      f.authority_id in (select walls.authorities_by_rule('intelligence.full_text', 'select', 'any'))
      or (not f.risk_to_source and f.authority_id in (select walls.authorities_by_rule('intelligence.full_text', 'select', 'safe')))
      or (not f.risk_to_source and f.author_id = walls.person() and f.authority_id in (select walls.authorities_by_rule('intelligence.full_text', 'select', 'own_safe'))))
$$;

CREATE FUNCTION walls.restricted_lines(whole uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from monitoring.risk_assessment a
    join monitoring.risk_line l on l.assessment_id = a.id and l.sign_id is not null
    left join intelligence.sign g on g.id = l.sign_id
    where a.id = whole and a.authority_id in (select walls.authorities_by_rule('intelligence.premises_link', 'count', 'any'))
      and (g.id is null or not (
        g.authority_id in (select walls.authorities_by_rule('intelligence.sign', 'select', 'any'))
        or (not g.risk_to_source and g.authority_id in (select walls.authorities_by_rule('intelligence.sign', 'select', 'safe')))
        or (not g.risk_to_source and g.author_id = walls.person() and g.authority_id in (select walls.authorities_by_rule('intelligence.sign', 'select', 'own_safe'))))))
$$;

CREATE FUNCTION walls.review_held(review uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select walls.held(r.authority_id, r.record_id, walls.record_places(r.record_kind, r.record_id), null) from monitoring.retention_review r
  where r.id = review and r.authority_id in (select walls.authorities('monitoring.retention_review', false))
$$;

CREATE FUNCTION walls.review_print(review uuid) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
  select walls.record_print(r.record_kind, r.record_id) from monitoring.retention_review r
  where r.id = review and r.authority_id in (select walls.authorities('monitoring.retention_review', true))
$$;

CREATE FUNCTION walls.roles_to_confirm() RETURNS TABLE(person_id uuid, role text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query select g.person_id, g.role::text
  from people.role_grant g join people.person p on p.id = g.person_id join people.person me on me.id = walls.person()
  where walls.has_role('Manager') and p.id <> me.id and g.granted_by is distinct from me.id and p.left_at is null
    and (me.sees_every_authority or (not p.sees_every_authority
      and exists (select from people.person_authority theirs where theirs.person_id = p.id)
      and not exists (select from people.person_authority theirs where theirs.person_id = p.id
        and not exists (select from people.person_authority mine where mine.person_id = me.id and mine.authority_id = theirs.authority_id))));
end $$;

CREATE FUNCTION walls.standing_place(place uuid) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  with recursive up as (
    select p.id, p.merged_into_id from register.premises p where p.id = place
    union
    select p.id, p.merged_into_id from register.premises p join up on p.id = up.merged_into_id)
  select up.id from up where up.merged_into_id is null limit 1
$$;

CREATE TABLE monitoring.flag (
    id uuid NOT NULL,
    reference text NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    kind character varying(40) NOT NULL,
    cause_key text NOT NULL,
    observation_id uuid,
    visit_id uuid,
    sentence text NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    raised_by uuid,
    next_step integer,
    next_step_at timestamp with time zone,
    decision character varying(40),
    decision_reason text,
    decided_by uuid,
    decided_at timestamp with time zone,
    monitor_until date,
    restricted boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY monitoring.flag FORCE ROW LEVEL SECURITY;

CREATE FUNCTION walls.stands_alone(flag monitoring.flag) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select flag.visit_id is null and flag.observation_id is null
    and not exists (select from intelligence.sign g where g.premises_id = flag.premises_id and starts_with(flag.cause_key, 'restricted:' || g.id))
$$;

CREATE FUNCTION walls.system_name() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('premiseswatch.system', true), '') $$;

CREATE FUNCTION walls.works_on(reached text, to_write boolean) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return exists (
    select from walls.system_reach s
    where s.database_role = session_user and s.name = walls.system_name() and s.table_name = reached and (s.writes or not to_write));
end $$;

CREATE TABLE audit.detail (
    entry_id bigint NOT NULL,
    salt bytea,
    detail jsonb,
    erased_by bigint
);

ALTER TABLE ONLY audit.detail FORCE ROW LEVEL SECURITY;

CREATE SEQUENCE audit.entry_id
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE audit.entry (
    era integer DEFAULT 1 NOT NULL,
    txid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    id bigint DEFAULT nextval('audit.entry_id'::regclass) NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    kind text NOT NULL,
    person uuid,
    system text,
    request text,
    schema_name text,
    table_name text,
    key text,
    authority_id integer,
    premises_id uuid,
    purpose text,
    digest bytea
);

ALTER TABLE ONLY audit.entry FORCE ROW LEVEL SECURITY;

CREATE TABLE audit.era (
    number integer NOT NULL
);

ALTER TABLE ONLY audit.era FORCE ROW LEVEL SECURITY;

CREATE TABLE audit.erasing (
    class_code text NOT NULL,
    rule text NOT NULL,
    read_to timestamp with time zone NOT NULL,
    read_to_id bigint NOT NULL
);

ALTER TABLE ONLY audit.erasing FORCE ROW LEVEL SECURITY;

CREATE TABLE audit.sample (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    month date NOT NULL,
    seed text NOT NULL,
    drawn_from integer NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    signed_by uuid,
    signed_at timestamp with time zone,
    finding text
);

ALTER TABLE ONLY audit.sample FORCE ROW LEVEL SECURITY;

CREATE TABLE audit.sample_entry (
    sample_id uuid NOT NULL,
    ordinal integer NOT NULL,
    entry_id bigint NOT NULL
);

ALTER TABLE ONLY audit.sample_entry FORCE ROW LEVEL SECURITY;

CREATE TABLE audit.seal (
    number bigint NOT NULL,
    previous bytea,
    to_era integer NOT NULL,
    to_txid xid8 NOT NULL,
    to_id bigint NOT NULL,
    rows bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    hash bytea NOT NULL,
    public_key bytea NOT NULL,
    signature bytea NOT NULL
);

ALTER TABLE ONLY audit.seal FORCE ROW LEVEL SECURITY;

CREATE TABLE concerns.concern (
    id uuid NOT NULL,
    reference text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    authority_id integer NOT NULL,
    licence_id uuid,
    place text,
    text text NOT NULL,
    contact text,
    CONSTRAINT ck_concern_contact CHECK (((length(contact) >= 1) AND (length(contact) <= 300))),
    CONSTRAINT ck_concern_place CHECK (((length(place) >= 1) AND (length(place) <= 500))),
    CONSTRAINT ck_concern_reference CHECK (((length(reference) >= 1) AND (length(reference) <= 20))),
    CONSTRAINT ck_concern_somewhere CHECK (((licence_id IS NOT NULL) OR (place IS NOT NULL))),
    CONSTRAINT ck_concern_text CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
);

ALTER TABLE ONLY concerns.concern FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.conditions_acknowledgement (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    authority_id integer NOT NULL,
    person_id uuid NOT NULL,
    conditions text NOT NULL,
    acknowledged_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY intelligence.conditions_acknowledgement FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.disclosure (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    reference text NOT NULL,
    grade text NOT NULL,
    released_at timestamp with time zone NOT NULL,
    conditions text,
    person_id uuid NOT NULL,
    disclosed_at timestamp with time zone NOT NULL,
    organisation text NOT NULL,
    recipient_role text NOT NULL,
    purpose text NOT NULL,
    legal_basis text NOT NULL
);

ALTER TABLE ONLY intelligence.disclosure FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.full_text (
    item_id uuid NOT NULL,
    authority_id integer NOT NULL,
    author_id uuid NOT NULL,
    risk_to_source boolean NOT NULL,
    provenance text NOT NULL,
    source_reference text,
    text text NOT NULL
);

ALTER TABLE ONLY intelligence.full_text FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.grading_note (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    authority_id integer NOT NULL,
    grade text NOT NULL,
    notes text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY intelligence.grading_note FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.item (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    reference text NOT NULL,
    marking character varying(40) NOT NULL,
    risk_to_source boolean NOT NULL,
    author_id uuid NOT NULL,
    author_role character varying(40) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    source character varying(40),
    assessment character varying(40),
    handling character varying(40),
    handling_conditions text,
    conditions_expire_on date,
    grader_id uuid,
    graded_at timestamp with time zone,
    review_on date
);

ALTER TABLE ONLY intelligence.item FORCE ROW LEVEL SECURITY;

CREATE SEQUENCE intelligence.item_reference
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE intelligence.premises_link (
    item_id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    author_id uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY intelligence.premises_link FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.sanitised_text (
    item_id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    reference text NOT NULL,
    marking character varying(40) NOT NULL,
    text text NOT NULL,
    source character varying(40) NOT NULL,
    assessment character varying(40) NOT NULL,
    handling character varying(40) NOT NULL,
    conditions text,
    conditions_expire_on date,
    released_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY intelligence.sanitised_text FORCE ROW LEVEL SECURITY;

CREATE TABLE intelligence.sign (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    author_id uuid NOT NULL,
    risk_to_source boolean NOT NULL,
    indicator_code text NOT NULL,
    catalogue_version integer NOT NULL,
    severity integer NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    source character varying(40) NOT NULL,
    assessment character varying(40) NOT NULL,
    source_key text NOT NULL
);

ALTER TABLE ONLY intelligence.sign FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.amendment (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    visit_id uuid NOT NULL,
    replaced_by_id uuid,
    kind character varying(40) NOT NULL,
    reason text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.amendment FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.assignment (
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    officer_id uuid NOT NULL,
    assigned_by uuid NOT NULL,
    assigned_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.assignment FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.band_override (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    band character varying(40) NOT NULL,
    is_down boolean NOT NULL,
    reason text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    until timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_because text,
    ended_by uuid
);

ALTER TABLE ONLY monitoring.band_override FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.cover (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    role character varying(40) NOT NULL,
    person_id uuid NOT NULL,
    "from" timestamp with time zone NOT NULL,
    "to" timestamp with time zone NOT NULL,
    entered_by uuid NOT NULL
);

ALTER TABLE ONLY monitoring.cover FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.escalation_item (
    id uuid NOT NULL,
    step_id uuid NOT NULL,
    flag_id uuid NOT NULL,
    authority_id integer NOT NULL,
    person_id uuid NOT NULL,
    role character varying(40) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    handed_on_from uuid
);

ALTER TABLE ONLY monitoring.escalation_item FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.escalation_step (
    id uuid NOT NULL,
    flag_id uuid NOT NULL,
    authority_id integer NOT NULL,
    step integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.escalation_step FORCE ROW LEVEL SECURITY;

CREATE SEQUENCE monitoring.flag_reference
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE monitoring.legal_hold (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    premises_id uuid,
    record_kind character varying(40),
    record_id uuid,
    reference text,
    reason text NOT NULL,
    placed_by uuid NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    lifted_because text,
    CONSTRAINT ck_record_held_by_kind CHECK (((record_id IS NULL) OR (record_kind IS NOT NULL)))
);

ALTER TABLE ONLY monitoring.legal_hold FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.observation (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    visit_id uuid,
    indicator_code text NOT NULL,
    catalogue_version integer NOT NULL,
    severity integer NOT NULL,
    provenance_code text NOT NULL,
    source_key text NOT NULL,
    what_was_seen text,
    apparent_age character varying(40),
    age_gap character varying(40),
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_because text
);

ALTER TABLE ONLY monitoring.observation FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.planned_visit (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    officer_id uuid NOT NULL,
    planned_on date NOT NULL,
    "window" character varying(40) NOT NULL,
    purpose character varying(40) NOT NULL,
    why text NOT NULL,
    state character varying(40) NOT NULL,
    cancelled_because text,
    visit_id uuid,
    planned_by uuid NOT NULL,
    planned_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.planned_visit FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.policy_move (
    policy_version integer NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    was character varying(1) NOT NULL,
    now character varying(1) NOT NULL,
    tried_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.policy_move FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.premises_standing (
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    band character varying(1) NOT NULL,
    provisional boolean NOT NULL,
    assessment_id uuid NOT NULL,
    lines_of_id uuid NOT NULL,
    rose_at timestamp with time zone,
    banded_at timestamp with time zone NOT NULL,
    last_visit_at timestamp with time zone,
    last_night_visit_at timestamp with time zone,
    next_due_on date,
    due_because text,
    next_due_at_night boolean NOT NULL,
    from_take_on boolean NOT NULL
);

ALTER TABLE ONLY monitoring.premises_standing FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.retention_progress (
    authority_id integer NOT NULL,
    class_code text NOT NULL,
    rule text NOT NULL,
    read_to timestamp with time zone NOT NULL,
    read_to_id uuid NOT NULL
);

ALTER TABLE ONLY monitoring.retention_progress FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.risk_assessment (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    policy_version integer NOT NULL,
    assessed_at timestamp with time zone NOT NULL,
    setting double precision NOT NULL,
    control double precision NOT NULL,
    signal double precision NOT NULL,
    band_by_sum character varying(40) NOT NULL,
    band character varying(40) NOT NULL,
    provisional boolean NOT NULL,
    cause text NOT NULL,
    cause_id uuid,
    lines_of_id uuid NOT NULL
);

ALTER TABLE ONLY monitoring.risk_assessment FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.risk_line (
    assessment_id uuid NOT NULL,
    ordinal integer NOT NULL,
    amount double precision NOT NULL,
    amount_after double precision NOT NULL,
    block character varying(40) NOT NULL,
    code text NOT NULL,
    from_at timestamp with time zone,
    half_life_days double precision,
    holds_band character varying(1),
    knowledge character varying(40) NOT NULL,
    low_severity boolean NOT NULL,
    observation_id uuid,
    provenance_code text,
    rank integer,
    severity integer,
    until_at timestamp with time zone,
    sign_id uuid
);

ALTER TABLE ONLY monitoring.risk_line FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.setting_note (
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    private_rooms_or_flat boolean,
    cash_only boolean,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.setting_note FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.tombstone (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    record_kind character varying(40) NOT NULL,
    reference text,
    class_code text NOT NULL,
    reason_code character varying(40) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    disposed_at timestamp with time zone NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_by uuid NOT NULL,
    CONSTRAINT ck_disposed_by_two CHECK ((proposed_by <> confirmed_by))
);

ALTER TABLE ONLY monitoring.tombstone FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.tombstone_part (
    record_id uuid NOT NULL,
    tombstone_id uuid NOT NULL,
    authority_id integer NOT NULL
);

ALTER TABLE ONLY monitoring.tombstone_part FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.visit (
    id uuid NOT NULL,
    reference text NOT NULL,
    version_number integer NOT NULL,
    submission_id uuid NOT NULL,
    content_hash text NOT NULL,
    premises_id uuid NOT NULL,
    authority_id integer NOT NULL,
    planned_visit_id uuid,
    officer_id uuid NOT NULL,
    purpose character varying(40) NOT NULL,
    outcome character varying(40) NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone NOT NULL,
    at_night boolean NOT NULL,
    basis_of_entry text NOT NULL,
    accompanied_by text[] NOT NULL,
    spoken_to_role text,
    spoken_to_name text,
    none_seen boolean NOT NULL,
    notes text,
    follow_up character varying(40) NOT NULL,
    go_again_on date,
    referral_reference text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY monitoring.visit FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.visit_control (
    visit_id uuid NOT NULL,
    control_code text NOT NULL,
    finding character varying(40) NOT NULL
);

ALTER TABLE ONLY monitoring.visit_control FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.visit_draft (
    submission_id uuid NOT NULL,
    person_id uuid NOT NULL,
    authority_id integer NOT NULL,
    premises_id uuid NOT NULL,
    planned_visit_id uuid,
    fields jsonb NOT NULL,
    sequence bigint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    kept_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY monitoring.visit_draft FORCE ROW LEVEL SECURITY;

CREATE TABLE monitoring.visit_factor (
    visit_id uuid NOT NULL,
    factor_code text NOT NULL,
    catalogue_version integer NOT NULL
);

ALTER TABLE ONLY monitoring.visit_factor FORCE ROW LEVEL SECURITY;

CREATE SEQUENCE monitoring.visit_reference
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE monitoring.ward_officer (
    ward_id integer NOT NULL,
    authority_id integer NOT NULL,
    officer_id uuid NOT NULL
);

ALTER TABLE ONLY monitoring.ward_officer FORCE ROW LEVEL SECURITY;

CREATE TABLE people.former_authority (
    person_id uuid NOT NULL,
    authority_id integer NOT NULL
);

ALTER TABLE ONLY people.former_authority FORCE ROW LEVEL SECURITY;

CREATE TABLE people.installation (
    id integer NOT NULL,
    is_production boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_installation_only_one CHECK ((id = 1))
);

ALTER TABLE ONLY people.installation FORCE ROW LEVEL SECURITY;

CREATE TABLE people.migration (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL
);

ALTER TABLE ONLY people.migration FORCE ROW LEVEL SECURITY;

CREATE TABLE people.person (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    sees_every_authority boolean NOT NULL,
    is_demonstration boolean NOT NULL,
    left_at timestamp with time zone,
    email character varying(256) NOT NULL,
    normalized_email character varying(256) NOT NULL,
    concurrency_stamp text NOT NULL
);

ALTER TABLE ONLY people.person FORCE ROW LEVEL SECURITY;

CREATE TABLE people.person_authority (
    person_id uuid NOT NULL,
    authority_id integer NOT NULL
);

ALTER TABLE ONLY people.person_authority FORCE ROW LEVEL SECURITY;

CREATE TABLE people.person_role (
    person_id uuid NOT NULL,
    role character varying(40) NOT NULL
);

ALTER TABLE ONLY people.person_role FORCE ROW LEVEL SECURITY;

CREATE TABLE people.role_grant (
    person_id uuid NOT NULL,
    role character varying(40) NOT NULL,
    granted_by uuid,
    granted_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY people.role_grant FORCE ROW LEVEL SECURITY;

CREATE TABLE people.saved_search (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    query text NOT NULL
);

ALTER TABLE ONLY people.saved_search FORCE ROW LEVEL SECURITY;

CREATE TABLE register.authority (
    id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    fhrs_code text,
    gss_code text,
    is_demonstration boolean NOT NULL,
    visits_per_week integer NOT NULL
);

CREATE VIEW public_register.authority WITH (security_barrier='true') AS
 SELECT a.id,
    a.code,
    a.name
   FROM register.authority a;

CREATE TABLE register.licence (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    number character varying(100) NOT NULL,
    state character varying(40) NOT NULL,
    premises_id uuid,
    kind text,
    status text,
    standing character varying(40) NOT NULL,
    premises_name text,
    trading_as text,
    address text,
    postcode text,
    uprn text,
    point public.geometry(Point,27700),
    holder text,
    holder_company_number text,
    supervisor text,
    activities text[] NOT NULL,
    sells_alcohol boolean,
    late_night_refreshment boolean,
    hours_text text,
    seasonal text,
    non_standard text,
    issued_on date,
    starts_on date,
    ends_on date,
    first_import_id uuid NOT NULL,
    last_import_id uuid NOT NULL,
    no_longer_listed_on date,
    hours jsonb
);

CREATE VIEW public_register.licence WITH (security_barrier='true') AS
 SELECT l.id,
    l.authority_id,
    l.number,
    l.kind,
    l.status,
    l.standing,
    l.premises_name,
    l.trading_as,
    l.address,
    l.postcode,
    l.holder,
    l.activities,
    l.sells_alcohol,
    l.late_night_refreshment,
    l.hours,
    l.hours_text,
    l.seasonal,
    l.non_standard,
    l.issued_on,
    l.starts_on,
    l.ends_on,
    l.no_longer_listed_on
   FROM register.licence l
  WHERE ((l.kind ~* '^\s*(premises\s+licen[cs]e|club\s+premises\s+certificate)'::text) AND ((l.state)::text <> 'Declined'::text));

CREATE TABLE reference.agency (
    code text NOT NULL,
    name text NOT NULL,
    sort_order integer NOT NULL
);

CREATE TABLE reference.basis_of_entry (
    code text NOT NULL,
    name text NOT NULL,
    help text NOT NULL,
    sort_order integer NOT NULL
);

CREATE TABLE reference.disclosure_word (
    part text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    citation text NOT NULL,
    sort_order integer NOT NULL
);

CREATE TABLE reference.fhrs_business_type (
    id integer NOT NULL,
    name text NOT NULL,
    premises_type_code text NOT NULL,
    imported_by_default boolean NOT NULL
);

CREATE TABLE reference.grade_word (
    part text NOT NULL,
    code text NOT NULL,
    sign text NOT NULL,
    name text NOT NULL,
    meaning text NOT NULL,
    citation text NOT NULL,
    sort_order integer NOT NULL
);

CREATE TABLE reference.indicator (
    catalogue_version integer NOT NULL,
    code text NOT NULL,
    wording text NOT NULL,
    kind text NOT NULL,
    severity integer NOT NULL,
    fits text NOT NULL,
    where_seen text NOT NULL,
    asks_age boolean NOT NULL,
    raised_by text NOT NULL,
    source text NOT NULL
);

CREATE TABLE reference.ladder_step (
    kind character varying(40) NOT NULL,
    step integer NOT NULL,
    role character varying(40) NOT NULL,
    after_hours double precision NOT NULL,
    reach character varying(40) NOT NULL
);

CREATE TABLE reference.licence_layout_column (
    layout text NOT NULL,
    "position" integer NOT NULL,
    header text NOT NULL,
    field text
);

CREATE TABLE reference.licence_word (
    kind text NOT NULL,
    word text NOT NULL,
    means text NOT NULL
);

CREATE TABLE reference.match_weight (
    code text NOT NULL,
    amount double precision NOT NULL,
    wording text NOT NULL,
    source text NOT NULL
);

CREATE TABLE reference.match_word (
    kind text NOT NULL,
    word text NOT NULL,
    source text NOT NULL
);

CREATE TABLE reference.premises_type (
    code text NOT NULL,
    name text NOT NULL,
    plural text NOT NULL,
    has_accommodation boolean NOT NULL,
    indicator_families text,
    sort_order integer NOT NULL
);

CREATE TABLE reference.protective_factor (
    catalogue_version integer NOT NULL,
    code text NOT NULL,
    wording text NOT NULL,
    only_with_accommodation boolean NOT NULL
);

CREATE TABLE reference.reference_scheme (
    code text NOT NULL,
    name text NOT NULL,
    sort_order integer NOT NULL
);

CREATE TABLE reference.retention_class (
    code text NOT NULL,
    name text NOT NULL,
    record_kind character varying(40),
    condition character varying(40) NOT NULL,
    months integer,
    counted_from text NOT NULL,
    outcome character varying(40) NOT NULL,
    reviewers text,
    what_follows text NOT NULL,
    citation text NOT NULL,
    sort_order integer NOT NULL,
    hours integer,
    CONSTRAINT ck_one_period CHECK ((((months IS NULL) OR (hours IS NULL)) AND (COALESCE(months, hours, 1) > 0)))
);

CREATE TABLE reference.risk_policy (
    version integer NOT NULL,
    document jsonb NOT NULL,
    holds_from timestamp with time zone,
    accepted_by uuid,
    applied_at timestamp with time zone,
    places_applied integer DEFAULT 0 NOT NULL,
    places_tried integer DEFAULT 0 NOT NULL,
    trial_asked_at timestamp with time zone,
    tried_at timestamp with time zone
);

CREATE TABLE register.area (
    code text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    boundary public.geometry(MultiPolygon,27700) NOT NULL
);

CREATE UNLOGGED TABLE register.area_staging (
    import_run_id uuid NOT NULL,
    ordinal integer NOT NULL,
    part integer NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    authority_code text,
    authority_name text,
    boundary public.geometry NOT NULL
);

ALTER TABLE register.authority ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME register.authority_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE register.external_reference (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    scheme_code text NOT NULL,
    value character varying(100) NOT NULL
);

CREATE TABLE register.fhrs_listing (
    fhrs_id bigint NOT NULL,
    authority_id integer NOT NULL,
    state character varying(40) NOT NULL,
    premises_id uuid,
    likely_premises_id uuid,
    local_authority_business_id text,
    business_name text NOT NULL,
    business_type text,
    business_type_id integer NOT NULL,
    address_line1 text,
    address_line2 text,
    address_line3 text,
    address_line4 text,
    postcode text,
    rating_value text,
    rating_key text,
    rating_date date,
    scheme_type text,
    new_rating_pending boolean,
    hygiene_score integer,
    structural_score integer,
    confidence_score integer,
    longitude double precision,
    latitude double precision,
    first_import_id uuid NOT NULL,
    last_import_id uuid NOT NULL,
    last_listed_on date,
    no_longer_listed_on date,
    fingerprint uuid
);

CREATE UNLOGGED TABLE register.fhrs_staging (
    import_run_id uuid NOT NULL,
    part integer NOT NULL,
    fhrs_id bigint NOT NULL,
    local_authority_business_id text,
    business_name text NOT NULL,
    business_type text,
    business_type_id integer NOT NULL,
    address_line1 text,
    address_line2 text,
    address_line3 text,
    address_line4 text,
    postcode text,
    rating_value text,
    rating_key text,
    rating_date date,
    scheme_type text,
    new_rating_pending boolean,
    hygiene_score integer,
    structural_score integer,
    confidence_score integer,
    longitude double precision,
    latitude double precision,
    ordinal integer DEFAULT 0 NOT NULL,
    local_authority_code text DEFAULT ''::text NOT NULL,
    new_premises_id uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    fingerprint uuid
);

CREATE UNLOGGED TABLE register.import_absent (
    import_run_id uuid NOT NULL,
    key bigint NOT NULL,
    part integer NOT NULL
);

CREATE TABLE register.import_part (
    import_run_id uuid NOT NULL,
    number integer NOT NULL,
    file_name text NOT NULL,
    authority_codes text[] NOT NULL,
    authority_names text[] NOT NULL,
    extract_date date,
    is_whole boolean NOT NULL,
    item_count integer,
    records integer NOT NULL,
    counts jsonb
);

CREATE TABLE register.import_row_problem (
    id uuid NOT NULL,
    import_run_id uuid NOT NULL,
    record integer NOT NULL,
    key text,
    name text,
    severity character varying(40) NOT NULL,
    message text NOT NULL,
    part integer DEFAULT 0 NOT NULL
);

CREATE TABLE register.import_run (
    id uuid NOT NULL,
    format text NOT NULL,
    file_name text NOT NULL,
    authority_id integer,
    types integer[] NOT NULL,
    state character varying(40) NOT NULL,
    stopped_because text,
    failure text,
    item_count integer NOT NULL,
    rows_done integer NOT NULL,
    counts jsonb,
    forced boolean NOT NULL,
    cancel_asked boolean NOT NULL,
    started_by uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    compared_at timestamp with time zone,
    staged integer DEFAULT 0 NOT NULL,
    applied_before integer DEFAULT 0 NOT NULL
);

CREATE UNLOGGED TABLE register.import_seen (
    import_run_id uuid NOT NULL,
    part integer NOT NULL,
    keys bigint[] NOT NULL,
    fingerprints uuid[] NOT NULL,
    asked integer NOT NULL,
    other_types integer NOT NULL,
    without_point integer NOT NULL
);

CREATE UNLOGGED TABLE register.import_verdict (
    import_run_id uuid NOT NULL,
    ordinal integer NOT NULL,
    verdict text NOT NULL,
    is_known boolean NOT NULL,
    premises_id uuid,
    likely_premises_id uuid
);

CREATE TABLE register.licence_mapping (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    name character varying(100) NOT NULL,
    header text[] NOT NULL,
    fields text[] NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by uuid NOT NULL
);

CREATE UNLOGGED TABLE register.licence_staging (
    import_run_id uuid NOT NULL,
    ordinal integer NOT NULL,
    part integer NOT NULL,
    new_licence_id uuid NOT NULL,
    number text NOT NULL,
    is_more boolean NOT NULL,
    is_merged boolean NOT NULL,
    council text,
    kind text,
    status text,
    standing character varying(40) NOT NULL,
    premises_name text,
    trading_as text,
    address text,
    postcode text,
    uprn text,
    point public.geometry(Point),
    holder text,
    holder_company_number text,
    supervisor text,
    activities text[] NOT NULL,
    sells_alcohol boolean,
    late_night_refreshment boolean,
    hours jsonb NOT NULL,
    hours_text text,
    seasonal text,
    non_standard text,
    issued_on date,
    starts_on date,
    ends_on date
);

CREATE TABLE register.licence_upload (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    file_name text NOT NULL,
    content bytea NOT NULL,
    is_part boolean NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL
);

CREATE TABLE register.licensed_interval (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    activity character varying(40) NOT NULL,
    weekday integer NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    past_eleven boolean GENERATED ALWAYS AS (((mod((((EXTRACT(epoch FROM closes))::integer / 60) + 1140), 1440) > 1080) OR (mod((((EXTRACT(epoch FROM closes))::integer / 60) + 1140), 1440) <= mod((((EXTRACT(epoch FROM opens))::integer / 60) + 1140), 1440)))) STORED NOT NULL
);

CREATE TABLE register.list_version (
    is_only boolean DEFAULT true NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT list_version_is_only_check CHECK (is_only)
);

CREATE TABLE register.match_answer (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    scheme_code text NOT NULL,
    value text NOT NULL,
    premises_id uuid NOT NULL,
    is_same boolean NOT NULL,
    name text NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    taken_back_by uuid,
    taken_back_at timestamp with time zone
);

CREATE UNLOGGED TABLE register.match_candidate (
    import_run_id uuid NOT NULL,
    ordinal integer NOT NULL,
    premises_id uuid NOT NULL,
    rank integer NOT NULL,
    score double precision NOT NULL,
    is_sure boolean NOT NULL,
    lines jsonb NOT NULL
);

CREATE TABLE register.match_question (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    scheme_code text NOT NULL,
    value text NOT NULL,
    premises_id uuid NOT NULL,
    rank integer NOT NULL,
    score double precision NOT NULL,
    lines jsonb NOT NULL,
    name text NOT NULL,
    trading_name text,
    address_lines text[] NOT NULL,
    postcode text,
    point public.geometry(Point,27700),
    import_run_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

CREATE TABLE register.merge_moved_row (
    merge_id uuid NOT NULL,
    table_name text NOT NULL,
    row_key text NOT NULL
);

CREATE TABLE register.operator (
    id uuid NOT NULL,
    name text NOT NULL,
    kind character varying(40) NOT NULL,
    company_number text,
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, register.fold(name))) STORED
);

CREATE TABLE register.postcode (
    code character varying(10) NOT NULL,
    point public.geometry(Point,27700) NOT NULL,
    quality integer,
    ended_on date
);

CREATE UNLOGGED TABLE register.postcode_staging (
    import_run_id uuid NOT NULL,
    ordinal integer NOT NULL,
    part integer NOT NULL,
    code text NOT NULL,
    easting integer NOT NULL,
    northing integer NOT NULL,
    quality integer,
    ended_on date
);

CREATE TABLE register.premises (
    id uuid NOT NULL,
    reference character varying(20) NOT NULL,
    authority_id integer NOT NULL,
    ward_id integer,
    type_code text NOT NULL,
    name character varying(200) NOT NULL,
    trading_name character varying(200),
    address_line1 text,
    address_line2 text,
    address_line3 text,
    address_line4 text,
    postcode character varying(10),
    point public.geometry(Point,27700),
    point_source character varying(40),
    operator_id uuid,
    sells_alcohol boolean,
    hours_known boolean NOT NULL,
    status character varying(40) NOT NULL,
    opened_on date,
    closed_on date,
    closed_reason text,
    no_longer_listed_on date,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    updated_at timestamp with time zone NOT NULL,
    tile_point public.geometry(Point,3857) GENERATED ALWAYS AS (public.st_transform(point, 3857)) STORED,
    merged_into_id uuid,
    search tsvector GENERATED ALWAYS AS (register.search_document((name)::text, (trading_name)::text, address_line1, address_line2, address_line3, address_line4, (postcode)::text)) STORED
);
ALTER TABLE ONLY register.premises ALTER COLUMN tile_point SET (n_distinct=1000);

CREATE TABLE register.premises_change (
    id uuid NOT NULL,
    premises_id uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid,
    import_run_id uuid,
    field text NOT NULL,
    was text,
    now text,
    reason text
);

CREATE TABLE register.premises_correction (
    premises_id uuid NOT NULL,
    field text NOT NULL,
    listed_value text,
    listed_changed_at timestamp with time zone,
    corrected_at timestamp with time zone NOT NULL,
    corrected_by uuid NOT NULL
);

CREATE TABLE register.premises_merge (
    id uuid NOT NULL,
    authority_id integer NOT NULL,
    premises_id uuid NOT NULL,
    into_id uuid NOT NULL,
    reason text NOT NULL,
    merged_by uuid NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    status_was character varying(40) NOT NULL,
    closed_on_was date,
    closed_reason_was text,
    no_longer_listed_on_was date,
    parted_by uuid,
    parted_at timestamp with time zone,
    parted_because text
);

CREATE SEQUENCE register.premises_reference
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE register.search_word (
    word text NOT NULL,
    places integer NOT NULL,
    near text[] NOT NULL
);

CREATE TABLE register.ward (
    id integer NOT NULL,
    authority_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    boundary public.geometry(MultiPolygon,27700) NOT NULL,
    ended_on date,
    tile_boundary public.geometry(MultiPolygon,3857) GENERATED ALWAYS AS (public.st_transform(boundary, 3857)) STORED
);

ALTER TABLE register.ward ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME register.ward_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE UNLOGGED TABLE sign_in.asked (
    key bytea NOT NULL,
    minute timestamp with time zone NOT NULL,
    taken integer NOT NULL
);

CREATE TABLE sign_in.attempt (
    key bytea NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    wait_until timestamp with time zone NOT NULL
);

CREATE TABLE sign_in.credential (
    person_id uuid NOT NULL,
    last_code_step bigint NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    two_factor_enabled boolean NOT NULL
);

ALTER TABLE ONLY sign_in.credential FORCE ROW LEVEL SECURITY;

CREATE TABLE sign_in.credential_login (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL
);

CREATE TABLE sign_in.credential_token (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text
);

ALTER TABLE ONLY sign_in.credential_token FORCE ROW LEVEL SECURITY;

CREATE TABLE sign_in.data_protection_key (
    id integer NOT NULL,
    friendly_name text,
    xml text
);

ALTER TABLE sign_in.data_protection_key ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME sign_in.data_protection_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE sign_in.invitation (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    token_digest bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    spent_at timestamp with time zone
);

CREATE TABLE sign_in.session (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    key_digest bytea NOT NULL,
    ticket bytea NOT NULL,
    device character varying(100) NOT NULL,
    address character varying(45),
    began_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    idle_minutes integer NOT NULL,
    ends_at timestamp with time zone NOT NULL
);

CREATE TABLE walls.role_reach (
    role text NOT NULL,
    table_name text NOT NULL,
    writes boolean NOT NULL
);

CREATE TABLE walls.rule_reach (
    role text NOT NULL,
    table_name text NOT NULL,
    verb text NOT NULL,
    rule text NOT NULL
);

CREATE TABLE walls.system_reach (
    database_role text NOT NULL,
    name text NOT NULL,
    table_name text NOT NULL,
    writes boolean NOT NULL
);

ALTER TABLE ONLY audit.detail
    ADD CONSTRAINT pk_detail PRIMARY KEY (entry_id);

ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT pk_entry PRIMARY KEY (era, txid, id);

ALTER TABLE ONLY audit.era
    ADD CONSTRAINT pk_era PRIMARY KEY (number);

ALTER TABLE ONLY audit.erasing
    ADD CONSTRAINT pk_erasing PRIMARY KEY (class_code);

ALTER TABLE ONLY audit.sample
    ADD CONSTRAINT pk_sample PRIMARY KEY (id);

ALTER TABLE ONLY audit.sample_entry
    ADD CONSTRAINT pk_sample_entry PRIMARY KEY (sample_id, ordinal);

ALTER TABLE ONLY audit.seal
    ADD CONSTRAINT pk_seal PRIMARY KEY (number);

ALTER TABLE ONLY concerns.concern
    ADD CONSTRAINT pk_concern PRIMARY KEY (id);

ALTER TABLE ONLY intelligence.item
    ADD CONSTRAINT ak_item_id_authority_id UNIQUE (id, authority_id);

ALTER TABLE ONLY intelligence.conditions_acknowledgement
    ADD CONSTRAINT pk_conditions_acknowledgement PRIMARY KEY (id);

ALTER TABLE ONLY intelligence.disclosure
    ADD CONSTRAINT pk_disclosure PRIMARY KEY (id);

ALTER TABLE ONLY intelligence.full_text
    ADD CONSTRAINT pk_full_text PRIMARY KEY (item_id);

ALTER TABLE ONLY intelligence.grading_note
    ADD CONSTRAINT pk_grading_note PRIMARY KEY (id);

ALTER TABLE ONLY intelligence.item
    ADD CONSTRAINT pk_item PRIMARY KEY (id);

ALTER TABLE ONLY intelligence.premises_link
    ADD CONSTRAINT pk_premises_link PRIMARY KEY (item_id, premises_id);

ALTER TABLE ONLY intelligence.sanitised_text
    ADD CONSTRAINT pk_sanitised_text PRIMARY KEY (item_id, premises_id);

ALTER TABLE ONLY intelligence.sign
    ADD CONSTRAINT pk_sign PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.amendment
    ADD CONSTRAINT pk_amendment PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.assignment
    ADD CONSTRAINT pk_assignment PRIMARY KEY (premises_id);

ALTER TABLE ONLY monitoring.band_override
    ADD CONSTRAINT pk_band_override PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.cover
    ADD CONSTRAINT pk_cover PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.escalation_item
    ADD CONSTRAINT pk_escalation_item PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.escalation_step
    ADD CONSTRAINT pk_escalation_step PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.flag
    ADD CONSTRAINT pk_flag PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.legal_hold
    ADD CONSTRAINT pk_legal_hold PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.observation
    ADD CONSTRAINT pk_observation PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.planned_visit
    ADD CONSTRAINT pk_planned_visit PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.policy_move
    ADD CONSTRAINT pk_policy_move PRIMARY KEY (policy_version, premises_id);

ALTER TABLE ONLY monitoring.premises_standing
    ADD CONSTRAINT pk_premises_standing PRIMARY KEY (premises_id);

ALTER TABLE ONLY monitoring.retention_progress
    ADD CONSTRAINT pk_retention_progress PRIMARY KEY (authority_id, class_code);

ALTER TABLE ONLY monitoring.retention_review
    ADD CONSTRAINT pk_retention_review PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.risk_assessment
    ADD CONSTRAINT pk_risk_assessment PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.risk_line
    ADD CONSTRAINT pk_risk_line PRIMARY KEY (assessment_id, ordinal);

ALTER TABLE ONLY monitoring.setting_note
    ADD CONSTRAINT pk_setting_note PRIMARY KEY (premises_id);

ALTER TABLE ONLY monitoring.tombstone
    ADD CONSTRAINT pk_tombstone PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.tombstone_part
    ADD CONSTRAINT pk_tombstone_part PRIMARY KEY (record_id);

ALTER TABLE ONLY monitoring.visit
    ADD CONSTRAINT pk_visit PRIMARY KEY (id);

ALTER TABLE ONLY monitoring.visit_control
    ADD CONSTRAINT pk_visit_control PRIMARY KEY (visit_id, control_code);

ALTER TABLE ONLY monitoring.visit_draft
    ADD CONSTRAINT pk_visit_draft PRIMARY KEY (submission_id);

ALTER TABLE ONLY monitoring.visit_factor
    ADD CONSTRAINT pk_visit_factor PRIMARY KEY (visit_id, factor_code);

ALTER TABLE ONLY monitoring.ward_officer
    ADD CONSTRAINT pk_ward_officer PRIMARY KEY (ward_id);

ALTER TABLE ONLY people.former_authority
    ADD CONSTRAINT pk_former_authority PRIMARY KEY (person_id, authority_id);

ALTER TABLE ONLY people.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (id);

ALTER TABLE ONLY people.migration
    ADD CONSTRAINT pk_migration PRIMARY KEY (migration_id);

ALTER TABLE ONLY people.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);

ALTER TABLE ONLY people.person_authority
    ADD CONSTRAINT pk_person_authority PRIMARY KEY (person_id, authority_id);

ALTER TABLE ONLY people.person_role
    ADD CONSTRAINT pk_person_role PRIMARY KEY (person_id, role);

ALTER TABLE ONLY people.role_grant
    ADD CONSTRAINT pk_role_grant PRIMARY KEY (person_id, role);

ALTER TABLE ONLY people.saved_search
    ADD CONSTRAINT pk_saved_search PRIMARY KEY (id);

ALTER TABLE ONLY reference.agency
    ADD CONSTRAINT pk_agency PRIMARY KEY (code);

ALTER TABLE ONLY reference.basis_of_entry
    ADD CONSTRAINT pk_basis_of_entry PRIMARY KEY (code);

ALTER TABLE ONLY reference.disclosure_word
    ADD CONSTRAINT pk_disclosure_word PRIMARY KEY (part, code);

ALTER TABLE ONLY reference.fhrs_business_type
    ADD CONSTRAINT pk_fhrs_business_type PRIMARY KEY (id);

ALTER TABLE ONLY reference.grade_word
    ADD CONSTRAINT pk_grade_word PRIMARY KEY (part, code);

ALTER TABLE ONLY reference.indicator
    ADD CONSTRAINT pk_indicator PRIMARY KEY (catalogue_version, code);

ALTER TABLE ONLY reference.ladder_step
    ADD CONSTRAINT pk_ladder_step PRIMARY KEY (kind, step, role);

ALTER TABLE ONLY reference.licence_layout_column
    ADD CONSTRAINT pk_licence_layout_column PRIMARY KEY (layout, "position");

ALTER TABLE ONLY reference.licence_word
    ADD CONSTRAINT pk_licence_word PRIMARY KEY (kind, word);

ALTER TABLE ONLY reference.match_weight
    ADD CONSTRAINT pk_match_weight PRIMARY KEY (code);

ALTER TABLE ONLY reference.match_word
    ADD CONSTRAINT pk_match_word PRIMARY KEY (kind, word);

ALTER TABLE ONLY reference.premises_type
    ADD CONSTRAINT pk_premises_type PRIMARY KEY (code);

ALTER TABLE ONLY reference.protective_factor
    ADD CONSTRAINT pk_protective_factor PRIMARY KEY (catalogue_version, code);

ALTER TABLE ONLY reference.reference_scheme
    ADD CONSTRAINT pk_reference_scheme PRIMARY KEY (code);

ALTER TABLE ONLY reference.retention_class
    ADD CONSTRAINT pk_retention_class PRIMARY KEY (code);

ALTER TABLE ONLY reference.risk_policy
    ADD CONSTRAINT pk_risk_policy PRIMARY KEY (version);

ALTER TABLE ONLY register.list_version
    ADD CONSTRAINT list_version_pkey PRIMARY KEY (is_only);

ALTER TABLE ONLY register.area
    ADD CONSTRAINT pk_area PRIMARY KEY (code);

ALTER TABLE ONLY register.area_staging
    ADD CONSTRAINT pk_area_staging PRIMARY KEY (import_run_id, ordinal);

ALTER TABLE ONLY register.authority
    ADD CONSTRAINT pk_authority PRIMARY KEY (id);

ALTER TABLE ONLY register.external_reference
    ADD CONSTRAINT pk_external_reference PRIMARY KEY (id);

ALTER TABLE ONLY register.fhrs_listing
    ADD CONSTRAINT pk_fhrs_listing PRIMARY KEY (fhrs_id);

ALTER TABLE ONLY register.fhrs_staging
    ADD CONSTRAINT pk_fhrs_staging PRIMARY KEY (import_run_id, ordinal);

ALTER TABLE ONLY register.import_absent
    ADD CONSTRAINT pk_import_absent PRIMARY KEY (import_run_id, part, key);

ALTER TABLE ONLY register.import_part
    ADD CONSTRAINT pk_import_part PRIMARY KEY (import_run_id, number);

ALTER TABLE ONLY register.import_row_problem
    ADD CONSTRAINT pk_import_row_problem PRIMARY KEY (id);

ALTER TABLE ONLY register.import_run
    ADD CONSTRAINT pk_import_run PRIMARY KEY (id);

ALTER TABLE ONLY register.import_seen
    ADD CONSTRAINT pk_import_seen PRIMARY KEY (import_run_id, part);

ALTER TABLE ONLY register.import_verdict
    ADD CONSTRAINT pk_import_verdict PRIMARY KEY (import_run_id, ordinal);

ALTER TABLE ONLY register.licence
    ADD CONSTRAINT pk_licence PRIMARY KEY (id);

ALTER TABLE ONLY register.licence_mapping
    ADD CONSTRAINT pk_licence_mapping PRIMARY KEY (id);

ALTER TABLE ONLY register.licence_staging
    ADD CONSTRAINT pk_licence_staging PRIMARY KEY (import_run_id, ordinal);

ALTER TABLE ONLY register.licence_upload
    ADD CONSTRAINT pk_licence_upload PRIMARY KEY (id);

ALTER TABLE ONLY register.licensed_interval
    ADD CONSTRAINT pk_licensed_interval PRIMARY KEY (id);

ALTER TABLE ONLY register.match_answer
    ADD CONSTRAINT pk_match_answer PRIMARY KEY (id);

ALTER TABLE ONLY register.match_candidate
    ADD CONSTRAINT pk_match_candidate PRIMARY KEY (import_run_id, ordinal, premises_id);

ALTER TABLE ONLY register.match_question
    ADD CONSTRAINT pk_match_question PRIMARY KEY (id);

ALTER TABLE ONLY register.merge_moved_row
    ADD CONSTRAINT pk_merge_moved_row PRIMARY KEY (merge_id, table_name, row_key);

ALTER TABLE ONLY register.operator
    ADD CONSTRAINT pk_operator PRIMARY KEY (id);

ALTER TABLE ONLY register.postcode
    ADD CONSTRAINT pk_postcode PRIMARY KEY (code);

ALTER TABLE ONLY register.postcode_staging
    ADD CONSTRAINT pk_postcode_staging PRIMARY KEY (import_run_id, ordinal);

ALTER TABLE ONLY register.premises
    ADD CONSTRAINT pk_premises PRIMARY KEY (id);

ALTER TABLE ONLY register.premises_change
    ADD CONSTRAINT pk_premises_change PRIMARY KEY (id);

ALTER TABLE ONLY register.premises_correction
    ADD CONSTRAINT pk_premises_correction PRIMARY KEY (premises_id, field);

ALTER TABLE ONLY register.premises_merge
    ADD CONSTRAINT pk_premises_merge PRIMARY KEY (id);

ALTER TABLE ONLY register.ward
    ADD CONSTRAINT pk_ward PRIMARY KEY (id);

ALTER TABLE ONLY sign_in.asked
    ADD CONSTRAINT pk_asked PRIMARY KEY (key);

ALTER TABLE ONLY sign_in.attempt
    ADD CONSTRAINT pk_attempt PRIMARY KEY (key);

ALTER TABLE ONLY sign_in.credential
    ADD CONSTRAINT pk_credential PRIMARY KEY (person_id);

ALTER TABLE ONLY sign_in.credential_login
    ADD CONSTRAINT pk_credential_login PRIMARY KEY (login_provider, provider_key);

ALTER TABLE ONLY sign_in.credential_token
    ADD CONSTRAINT pk_credential_token PRIMARY KEY (user_id, login_provider, name);

ALTER TABLE ONLY sign_in.data_protection_key
    ADD CONSTRAINT pk_data_protection_key PRIMARY KEY (id);

ALTER TABLE ONLY sign_in.invitation
    ADD CONSTRAINT pk_invitation PRIMARY KEY (id);

ALTER TABLE ONLY sign_in.session
    ADD CONSTRAINT pk_session PRIMARY KEY (id);

ALTER TABLE ONLY walls.role_reach
    ADD CONSTRAINT role_reach_pkey PRIMARY KEY (role, table_name);

ALTER TABLE ONLY walls.rule_reach
    ADD CONSTRAINT rule_reach_pkey PRIMARY KEY (role, table_name, verb, rule);

ALTER TABLE ONLY walls.system_reach
    ADD CONSTRAINT system_reach_pkey PRIMARY KEY (database_role, name, table_name);

CREATE INDEX ix_entry_at_id ON audit.entry USING btree (at, id) WHERE ((digest IS NOT NULL) AND (kind = ANY (ARRAY['read'::text, 'search'::text, 'export'::text, 'disclosure'::text, 'sign_in'::text, 'sign_in_failed'::text, 'sign_out'::text])));

CREATE UNIQUE INDEX ix_entry_id ON audit.entry USING btree (id);

CREATE INDEX ix_entry_person_id ON audit.entry USING btree (person, id) WHERE (person IS NOT NULL);

CREATE INDEX ix_entry_premises_id_id ON audit.entry USING btree (premises_id, id) WHERE (premises_id IS NOT NULL);

CREATE INDEX ix_entry_record ON audit.entry USING btree (split_part(key, '/'::text, 1)) WHERE (schema_name = ANY (ARRAY['monitoring'::text, 'intelligence'::text]));

CREATE UNIQUE INDEX ix_sample_authority_id_month ON audit.sample USING btree (authority_id, month);

CREATE INDEX ix_concern_authority_id_received_at ON concerns.concern USING btree (authority_id, received_at);

CREATE INDEX ix_concern_licence_id ON concerns.concern USING btree (licence_id);

CREATE UNIQUE INDEX ix_concern_reference ON concerns.concern USING btree (reference);

CREATE INDEX ix_conditions_acknowledgement_item_id_authority_id ON intelligence.conditions_acknowledgement USING btree (item_id, authority_id);

CREATE INDEX ix_conditions_acknowledgement_person_id_item_id ON intelligence.conditions_acknowledgement USING btree (person_id, item_id);

CREATE INDEX ix_disclosure_authority_id_disclosed_at ON intelligence.disclosure USING btree (authority_id, disclosed_at);

CREATE INDEX ix_disclosure_item_id_authority_id ON intelligence.disclosure USING btree (item_id, authority_id);

CREATE INDEX ix_disclosure_premises_id ON intelligence.disclosure USING btree (premises_id);

CREATE UNIQUE INDEX ix_full_text_item_id_authority_id ON intelligence.full_text USING btree (item_id, authority_id);

CREATE INDEX ix_grading_note_item_id_authority_id ON intelligence.grading_note USING btree (item_id, authority_id);

CREATE INDEX ix_item_author_id_submitted_at ON intelligence.item USING btree (author_id, submitted_at);

CREATE INDEX ix_item_authority_id_graded_at_id ON intelligence.item USING btree (authority_id, graded_at, id) WHERE (graded_at IS NOT NULL);

CREATE INDEX ix_item_authority_id_review_on ON intelligence.item USING btree (authority_id, review_on);

CREATE INDEX ix_item_authority_id_submitted_at ON intelligence.item USING btree (authority_id, submitted_at) WHERE (graded_at IS NULL);

CREATE UNIQUE INDEX ix_item_reference ON intelligence.item USING btree (reference);

CREATE INDEX ix_premises_link_item_id_authority_id ON intelligence.premises_link USING btree (item_id, authority_id);

CREATE INDEX ix_premises_link_premises_id ON intelligence.premises_link USING btree (premises_id);

CREATE INDEX ix_sanitised_text_premises_id ON intelligence.sanitised_text USING btree (premises_id);

CREATE INDEX ix_sign_item_id_authority_id ON intelligence.sign USING btree (item_id, authority_id);

CREATE INDEX ix_sign_premises_id ON intelligence.sign USING btree (premises_id);

CREATE INDEX ix_amendment_replaced_by_id ON monitoring.amendment USING btree (replaced_by_id);

CREATE UNIQUE INDEX ix_amendment_visit_id ON monitoring.amendment USING btree (visit_id);

CREATE INDEX ix_assignment_officer_id ON monitoring.assignment USING btree (officer_id);

CREATE INDEX ix_band_override_premises_id ON monitoring.band_override USING btree (premises_id);

CREATE INDEX ix_cover_authority_id_role_from ON monitoring.cover USING btree (authority_id, role, "from");

CREATE INDEX ix_escalation_item_flag_id ON monitoring.escalation_item USING btree (flag_id);

CREATE INDEX ix_escalation_item_person_id_read_at ON monitoring.escalation_item USING btree (person_id, read_at);

CREATE UNIQUE INDEX ix_escalation_item_step_id_person_id ON monitoring.escalation_item USING btree (step_id, person_id);

CREATE UNIQUE INDEX ix_escalation_step_flag_id_step ON monitoring.escalation_step USING btree (flag_id, step);

CREATE INDEX ix_flag_authority_id_decided_at_id ON monitoring.flag USING btree (authority_id, decided_at, id) WHERE ((decided_at IS NOT NULL) AND (visit_id IS NULL) AND (observation_id IS NULL));

CREATE INDEX ix_flag_authority_id_raised_at ON monitoring.flag USING btree (authority_id, raised_at) WHERE (decided_at IS NULL);

CREATE INDEX ix_flag_next_step_at ON monitoring.flag USING btree (next_step_at) WHERE ((decided_at IS NULL) AND (next_step IS NOT NULL));

CREATE UNIQUE INDEX ix_flag_premises_id_kind_cause_key ON monitoring.flag USING btree (premises_id, kind, cause_key);

CREATE UNIQUE INDEX ix_flag_reference ON monitoring.flag USING btree (reference);

CREATE INDEX ix_legal_hold_authority_id_placed_at ON monitoring.legal_hold USING btree (authority_id, placed_at);

CREATE INDEX ix_legal_hold_premises_id ON monitoring.legal_hold USING btree (premises_id);

CREATE INDEX ix_observation_authority_id_recorded_at_id ON monitoring.observation USING btree (authority_id, recorded_at, id) WHERE (visit_id IS NULL);

CREATE INDEX ix_observation_premises_id_observed_at ON monitoring.observation USING btree (premises_id, observed_at);

CREATE INDEX ix_observation_severity5 ON monitoring.observation USING btree (premises_id) WHERE ((severity = 5) AND (withdrawn_at IS NULL));

CREATE INDEX ix_observation_told_of_itself ON monitoring.observation USING btree (recorded_at) WHERE (provenance_code = 'premises'::text);

CREATE INDEX ix_observation_visit_id ON monitoring.observation USING btree (visit_id);

CREATE INDEX ix_planned_visit_officer_id_state_planned_on ON monitoring.planned_visit USING btree (officer_id, state, planned_on);

CREATE INDEX ix_planned_visit_premises_id ON monitoring.planned_visit USING btree (premises_id);

CREATE INDEX ix_policy_move_premises_id ON monitoring.policy_move USING btree (premises_id);

CREATE INDEX ix_premises_standing_authority_id_band ON monitoring.premises_standing USING btree (authority_id, band);

CREATE INDEX ix_premises_standing_authority_id_next_due_on ON monitoring.premises_standing USING btree (authority_id, next_due_on);

CREATE INDEX ix_premises_standing_band ON monitoring.premises_standing USING btree (band);

CREATE INDEX ix_premises_standing_last_visit_at ON monitoring.premises_standing USING btree (last_visit_at);

CREATE INDEX ix_premises_standing_lines_of_id ON monitoring.premises_standing USING btree (lines_of_id);

CREATE INDEX ix_premises_standing_next_due_on ON monitoring.premises_standing USING btree (next_due_on);

CREATE INDEX ix_retention_progress_class_code ON monitoring.retention_progress USING btree (class_code);

CREATE INDEX ix_retention_review_authority_id_state_due_on_id ON monitoring.retention_review USING btree (authority_id, state, due_on, id);

CREATE INDEX ix_retention_review_class_code ON monitoring.retention_review USING btree (class_code);

CREATE UNIQUE INDEX ix_retention_review_record_kind_record_id ON monitoring.retention_review USING btree (record_kind, record_id);

CREATE INDEX ix_retention_review_review_on ON monitoring.retention_review USING btree (review_on) WHERE ((state)::text = 'Kept'::text);

CREATE INDEX ix_risk_assessment_premises_id_assessed_at ON monitoring.risk_assessment USING btree (premises_id, assessed_at);

CREATE INDEX ix_risk_line_restricted ON monitoring.risk_line USING btree (assessment_id) WHERE (sign_id IS NOT NULL);

CREATE INDEX ix_tombstone_authority_id_disposed_at_id ON monitoring.tombstone USING btree (authority_id, disposed_at, id);

CREATE INDEX ix_tombstone_class_code ON monitoring.tombstone USING btree (class_code);

CREATE INDEX ix_tombstone_disposed_at_id ON monitoring.tombstone USING btree (disposed_at, id);

CREATE INDEX ix_tombstone_part_tombstone_id ON monitoring.tombstone_part USING btree (tombstone_id);

CREATE INDEX ix_visit_authority_id_recorded_at_id ON monitoring.visit USING btree (authority_id, recorded_at, id);

CREATE INDEX ix_visit_draft_kept_at ON monitoring.visit_draft USING btree (kept_at);

CREATE INDEX ix_visit_draft_person_id ON monitoring.visit_draft USING btree (person_id);

CREATE INDEX ix_visit_officer_id_arrived_at ON monitoring.visit USING btree (officer_id, arrived_at);

CREATE INDEX ix_visit_premises_id_arrived_at ON monitoring.visit USING btree (premises_id, arrived_at);

CREATE UNIQUE INDEX ix_visit_reference_version_number ON monitoring.visit USING btree (reference, version_number);

CREATE UNIQUE INDEX ix_visit_submission_id ON monitoring.visit USING btree (submission_id);

CREATE INDEX ix_former_authority_authority_id ON people.former_authority USING btree (authority_id);

CREATE INDEX ix_person_authority_authority_id ON people.person_authority USING btree (authority_id);

CREATE UNIQUE INDEX ix_person_normalized_email ON people.person USING btree (normalized_email);

CREATE INDEX ix_role_grant_granted_by ON people.role_grant USING btree (granted_by);

CREATE UNIQUE INDEX ix_saved_search_person_id_name ON people.saved_search USING btree (person_id, name);

CREATE INDEX ix_fhrs_business_type_premises_type_code ON reference.fhrs_business_type USING btree (premises_type_code);

CREATE INDEX ix_area_boundary ON register.area USING gist (boundary);

CREATE UNIQUE INDEX ix_authority_code ON register.authority USING btree (code);

CREATE UNIQUE INDEX ix_authority_fhrs_code ON register.authority USING btree (fhrs_code);

CREATE UNIQUE INDEX ix_external_reference_premises_id_scheme_code_value ON register.external_reference USING btree (premises_id, scheme_code, value);

CREATE INDEX ix_external_reference_scheme_code_value ON register.external_reference USING btree (scheme_code, value);

CREATE INDEX ix_external_reference_value ON register.external_reference USING gin (value public.gin_trgm_ops);

CREATE INDEX ix_fhrs_listing_authority_id_state_business_name ON register.fhrs_listing USING btree (authority_id, state, business_name);

CREATE INDEX ix_fhrs_listing_gone ON register.fhrs_listing USING btree (authority_id) WHERE (no_longer_listed_on IS NOT NULL);

CREATE INDEX ix_fhrs_listing_likely_premises_id ON register.fhrs_listing USING btree (likely_premises_id);

CREATE INDEX ix_fhrs_listing_premises_id ON register.fhrs_listing USING btree (premises_id);

CREATE INDEX ix_import_part_authority_codes ON register.import_part USING gin (authority_codes);

CREATE INDEX ix_import_row_problem_import_run_id_part_record ON register.import_row_problem USING btree (import_run_id, part, record);

CREATE INDEX ix_import_run_started_at ON register.import_run USING btree (started_at);

CREATE UNIQUE INDEX ix_licence_authority_id_number ON register.licence USING btree (authority_id, number);

CREATE INDEX ix_licence_authority_id_state_premises_name ON register.licence USING btree (authority_id, state, premises_name);

CREATE INDEX ix_licence_last_import_id ON register.licence USING btree (last_import_id);

CREATE UNIQUE INDEX ix_licence_mapping_authority_id_name ON register.licence_mapping USING btree (authority_id, name);

CREATE INDEX ix_licence_premises_id ON register.licence USING btree (premises_id);

CREATE INDEX ix_licence_upload_authority_id ON register.licence_upload USING btree (authority_id);

CREATE INDEX ix_licence_upload_uploaded_at ON register.licence_upload USING btree (uploaded_at);

CREATE INDEX ix_licensed_interval_night ON register.licensed_interval USING btree (premises_id) WHERE past_eleven;

CREATE INDEX ix_licensed_interval_premises_id ON register.licensed_interval USING btree (premises_id);

CREATE INDEX ix_match_answer_authority_id_answered_at ON register.match_answer USING btree (authority_id, answered_at);

CREATE INDEX ix_match_answer_premises_id ON register.match_answer USING btree (premises_id);

CREATE UNIQUE INDEX ix_match_answer_scheme_code_value_premises_id ON register.match_answer USING btree (scheme_code, value, premises_id) WHERE (taken_back_at IS NULL);

CREATE INDEX ix_match_question_authority_id_asked_at_id ON register.match_question USING btree (authority_id, asked_at, id);

CREATE INDEX ix_match_question_premises_id ON register.match_question USING btree (premises_id);

CREATE UNIQUE INDEX ix_match_question_scheme_code_value_premises_id ON register.match_question USING btree (scheme_code, value, premises_id);

CREATE INDEX ix_operator_name ON register.operator USING gin (name public.gin_trgm_ops);

CREATE INDEX ix_operator_search ON register.operator USING gin (search);

CREATE INDEX ix_premises_authority_id_name_id ON register.premises USING btree (authority_id, name, id);

CREATE INDEX ix_premises_change_premises_id_changed_at ON register.premises_change USING btree (premises_id, changed_at);

CREATE INDEX ix_premises_folded_name ON register.premises USING btree (register.fold((name)::text) COLLATE "C");

CREATE INDEX ix_premises_merge_into_id ON register.premises_merge USING btree (into_id);

CREATE UNIQUE INDEX ix_premises_merge_premises_id ON register.premises_merge USING btree (premises_id) WHERE (parted_at IS NULL);

CREATE INDEX ix_premises_merged_into_id ON register.premises USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);

CREATE INDEX ix_premises_name_id ON register.premises USING btree (name, id);

CREATE INDEX ix_premises_operator_id ON register.premises USING btree (operator_id);

CREATE INDEX ix_premises_point ON register.premises USING gist (point);

CREATE INDEX ix_premises_postcode ON register.premises USING btree (postcode);

CREATE UNIQUE INDEX ix_premises_reference ON register.premises USING btree (reference);

CREATE INDEX ix_premises_search ON register.premises USING gin (search);

CREATE INDEX ix_premises_tile_point ON register.premises USING gist (tile_point);

CREATE INDEX ix_premises_type_code ON register.premises USING btree (type_code);

CREATE INDEX ix_premises_ward_id ON register.premises USING btree (ward_id);

CREATE INDEX ix_search_word_near ON register.search_word USING gin (near);

CREATE INDEX ix_search_word_word ON register.search_word USING btree (word text_pattern_ops);

CREATE INDEX ix_ward_authority_id ON register.ward USING btree (authority_id);

CREATE INDEX ix_ward_boundary ON register.ward USING gist (boundary);

CREATE UNIQUE INDEX ix_ward_code ON register.ward USING btree (code);

CREATE INDEX ix_ward_tile_boundary ON register.ward USING gist (tile_boundary);

CREATE INDEX ix_credential_login_user_id ON sign_in.credential_login USING btree (user_id);

CREATE INDEX ix_invitation_person_id ON sign_in.invitation USING btree (person_id);

CREATE UNIQUE INDEX ix_invitation_token_digest ON sign_in.invitation USING btree (token_digest);

CREATE UNIQUE INDEX ix_session_key_digest ON sign_in.session USING btree (key_digest);

CREATE INDEX ix_session_person_id ON sign_in.session USING btree (person_id);

CREATE TRIGGER audit_added AFTER INSERT ON audit.sample REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON audit.sample REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON audit.sample FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_removed AFTER DELETE ON audit.sample REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON concerns.concern REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{contact,place,text}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON concerns.concern REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{contact,place,text}', '{}');

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON concerns.concern FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_removed AFTER DELETE ON concerns.concern REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{contact,place,text}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.conditions_acknowledgement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.disclosure REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.full_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('item_id', '', '', '{provenance,source_reference,text}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.grading_note REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{notes}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.item REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.premises_link REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('item_id', 'premises_id', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.sanitised_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('item_id', 'premises_id', '', '{text}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON intelligence.sign REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{indicator_code,observed_at,severity,source_key}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.conditions_acknowledgement REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.disclosure REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.full_text REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('item_id', '', '', '{provenance,source_reference,text}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.grading_note REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{notes}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.item REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.premises_link REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('item_id', 'premises_id', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.sanitised_text REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('item_id', 'premises_id', '', '{text}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON intelligence.sign REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{indicator_code,observed_at,severity,source_key}', '{}');

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.conditions_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.disclosure FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.full_text FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.grading_note FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.item FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.premises_link FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.sanitised_text FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON intelligence.sign FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.conditions_acknowledgement REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.disclosure REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.full_text REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('item_id', '', '', '{provenance,source_reference,text}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.grading_note REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{notes}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.item REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.premises_link REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('item_id', 'premises_id', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.sanitised_text REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('item_id', 'premises_id', '', '{text}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON intelligence.sign REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{indicator_code,observed_at,severity,source_key}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.amendment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.assignment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('premises_id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.band_override REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.cover REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.flag REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{next_step,next_step_at}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.legal_hold REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.observation REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.planned_visit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.retention_review REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{record_print}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.setting_note REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('premises_id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.tombstone REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.tombstone_part REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('record_id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.visit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.visit_control REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('visit_id', 'control_code', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.visit_draft REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('submission_id', '', '', '{fields}', '{fields,kept_at,sequence}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.visit_factor REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('visit_id', 'factor_code', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON monitoring.ward_officer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('ward_id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.amendment REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.assignment REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('premises_id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.band_override REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.cover REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.flag REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{next_step,next_step_at}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.legal_hold REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.observation REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.planned_visit REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.retention_review REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{record_print}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.setting_note REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('premises_id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.tombstone REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.tombstone_part REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('record_id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.visit REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.visit_control REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('visit_id', 'control_code', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.visit_draft REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('submission_id', '', '', '{fields}', '{fields,kept_at,sequence}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.visit_factor REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('visit_id', 'factor_code', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON monitoring.ward_officer REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('ward_id', '', '', '{}', '{}');

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.amendment FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.assignment FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.band_override FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.cover FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.flag FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.legal_hold FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.observation FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.planned_visit FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.retention_review FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.setting_note FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.tombstone FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.tombstone_part FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.visit FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.visit_control FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.visit_draft FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.visit_factor FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON monitoring.ward_officer FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.amendment REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.assignment REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('premises_id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.band_override REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.cover REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.flag REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{next_step,next_step_at}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.legal_hold REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.observation REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.planned_visit REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.retention_review REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{record_print}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.setting_note REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('premises_id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.tombstone REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.tombstone_part REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('record_id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.visit REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.visit_control REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('visit_id', 'control_code', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.visit_draft REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('submission_id', '', '', '{fields}', '{fields,kept_at,sequence}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.visit_factor REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('visit_id', 'factor_code', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON monitoring.ward_officer REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('ward_id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON people.installation REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON people.person REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{concurrency_stamp}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON people.person_authority REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('person_id', 'authority_id', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON people.person_role REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('person_id', 'role', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON people.role_grant REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('person_id', 'role', '', '{}', '{}');

CREATE TRIGGER audit_added AFTER INSERT ON people.saved_search REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.note_added('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON people.installation REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON people.person REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{concurrency_stamp}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON people.person_authority REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('person_id', 'authority_id', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON people.person_role REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('person_id', 'role', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON people.role_grant REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('person_id', 'role', '', '{}', '{}');

CREATE TRIGGER audit_changed AFTER UPDATE ON people.saved_search REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION audit.note_changed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON people.installation FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON people.person FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON people.person_authority FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON people.person_role FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON people.role_grant FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_emptied AFTER TRUNCATE ON people.saved_search FOR EACH STATEMENT EXECUTE FUNCTION audit.note_emptied();

CREATE TRIGGER audit_removed AFTER DELETE ON people.installation REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON people.person REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{concurrency_stamp}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON people.person_authority REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('person_id', 'authority_id', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON people.person_role REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('person_id', 'role', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON people.role_grant REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('person_id', 'role', '', '{}', '{}');

CREATE TRIGGER audit_removed AFTER DELETE ON people.saved_search REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION audit.note_removed('id', '', '', '{}', '{}');

CREATE TRIGGER walls_former AFTER UPDATE OF sees_every_authority ON people.person FOR EACH ROW WHEN ((old.sees_every_authority AND (NOT new.sees_every_authority))) EXECUTE FUNCTION walls.note_former_authority();

CREATE TRIGGER walls_former AFTER DELETE ON people.person_authority FOR EACH ROW EXECUTE FUNCTION walls.note_former_authority();

CREATE TRIGGER walls_guard BEFORE UPDATE ON people.person FOR EACH ROW EXECUTE FUNCTION walls.guard_person();

CREATE TRIGGER note_lists_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON reference.premises_type FOR EACH STATEMENT EXECUTE FUNCTION register.note_lists_changed();

CREATE TRIGGER note_lists_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON register.authority FOR EACH STATEMENT EXECUTE FUNCTION register.note_lists_changed();

CREATE TRIGGER note_lists_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON register.ward FOR EACH STATEMENT EXECUTE FUNCTION register.note_lists_changed();

CREATE TRIGGER note_words_added AFTER INSERT ON register.operator REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION register.note_words_added();

CREATE TRIGGER note_words_added AFTER INSERT ON register.premises REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION register.note_words_added();

CREATE TRIGGER note_words_changed AFTER UPDATE OF name ON register.operator FOR EACH ROW WHEN ((old.search IS DISTINCT FROM new.search)) EXECUTE FUNCTION register.note_words_changed();

CREATE TRIGGER note_words_changed AFTER UPDATE OF name, trading_name, address_line1, address_line2, address_line3, address_line4, postcode ON register.premises FOR EACH ROW WHEN ((old.search IS DISTINCT FROM new.search)) EXECUTE FUNCTION register.note_words_changed();

ALTER TABLE ONLY audit.sample
    ADD CONSTRAINT fk_sample_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY audit.sample_entry
    ADD CONSTRAINT fk_sample_entry_sample_sample_id FOREIGN KEY (sample_id) REFERENCES audit.sample(id) ON DELETE CASCADE;

ALTER TABLE ONLY concerns.concern
    ADD CONSTRAINT fk_concern_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY concerns.concern
    ADD CONSTRAINT fk_concern_licence_licence_id FOREIGN KEY (licence_id) REFERENCES register.licence(id);

ALTER TABLE ONLY intelligence.conditions_acknowledgement
    ADD CONSTRAINT fk_conditions_acknowledgement_item_item_id_authority_id FOREIGN KEY (item_id, authority_id) REFERENCES intelligence.item(id, authority_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.disclosure
    ADD CONSTRAINT fk_disclosure_item_item_id_authority_id FOREIGN KEY (item_id, authority_id) REFERENCES intelligence.item(id, authority_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.disclosure
    ADD CONSTRAINT fk_disclosure_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.full_text
    ADD CONSTRAINT fk_full_text_item_item_id_authority_id FOREIGN KEY (item_id, authority_id) REFERENCES intelligence.item(id, authority_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.grading_note
    ADD CONSTRAINT fk_grading_note_item_item_id_authority_id FOREIGN KEY (item_id, authority_id) REFERENCES intelligence.item(id, authority_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.item
    ADD CONSTRAINT fk_item_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.premises_link
    ADD CONSTRAINT fk_premises_link_item_item_id_authority_id FOREIGN KEY (item_id, authority_id) REFERENCES intelligence.item(id, authority_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.premises_link
    ADD CONSTRAINT fk_premises_link_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.sanitised_text
    ADD CONSTRAINT fk_sanitised_text_premises_link_item_id_premises_id FOREIGN KEY (item_id, premises_id) REFERENCES intelligence.premises_link(item_id, premises_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.sign
    ADD CONSTRAINT fk_sign_item_item_id_authority_id FOREIGN KEY (item_id, authority_id) REFERENCES intelligence.item(id, authority_id) ON DELETE CASCADE;

ALTER TABLE ONLY intelligence.sign
    ADD CONSTRAINT fk_sign_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.amendment
    ADD CONSTRAINT fk_amendment_visit_replaced_by_id FOREIGN KEY (replaced_by_id) REFERENCES monitoring.visit(id);

ALTER TABLE ONLY monitoring.amendment
    ADD CONSTRAINT fk_amendment_visit_visit_id FOREIGN KEY (visit_id) REFERENCES monitoring.visit(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.assignment
    ADD CONSTRAINT fk_assignment_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.band_override
    ADD CONSTRAINT fk_band_override_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.cover
    ADD CONSTRAINT fk_cover_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.escalation_item
    ADD CONSTRAINT fk_escalation_item_escalation_step_step_id FOREIGN KEY (step_id) REFERENCES monitoring.escalation_step(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.escalation_item
    ADD CONSTRAINT fk_escalation_item_flag_flag_id FOREIGN KEY (flag_id) REFERENCES monitoring.flag(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.escalation_step
    ADD CONSTRAINT fk_escalation_step_flag_flag_id FOREIGN KEY (flag_id) REFERENCES monitoring.flag(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.flag
    ADD CONSTRAINT fk_flag_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.legal_hold
    ADD CONSTRAINT fk_legal_hold_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.legal_hold
    ADD CONSTRAINT fk_legal_hold_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id);

ALTER TABLE ONLY monitoring.observation
    ADD CONSTRAINT fk_observation_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.observation
    ADD CONSTRAINT fk_observation_visit_visit_id FOREIGN KEY (visit_id) REFERENCES monitoring.visit(id);

ALTER TABLE ONLY monitoring.planned_visit
    ADD CONSTRAINT fk_planned_visit_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.policy_move
    ADD CONSTRAINT fk_policy_move_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.policy_move
    ADD CONSTRAINT fk_policy_move_risk_policy_policy_version FOREIGN KEY (policy_version) REFERENCES reference.risk_policy(version) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.premises_standing
    ADD CONSTRAINT fk_premises_standing_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.retention_progress
    ADD CONSTRAINT fk_retention_progress_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.retention_progress
    ADD CONSTRAINT fk_retention_progress_retention_class_class_code FOREIGN KEY (class_code) REFERENCES reference.retention_class(code) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.retention_review
    ADD CONSTRAINT fk_retention_review_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.retention_review
    ADD CONSTRAINT fk_retention_review_retention_class_class_code FOREIGN KEY (class_code) REFERENCES reference.retention_class(code) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.risk_assessment
    ADD CONSTRAINT fk_risk_assessment_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.risk_line
    ADD CONSTRAINT fk_risk_line_risk_assessment_assessment_id FOREIGN KEY (assessment_id) REFERENCES monitoring.risk_assessment(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.setting_note
    ADD CONSTRAINT fk_setting_note_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.tombstone
    ADD CONSTRAINT fk_tombstone_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.tombstone_part
    ADD CONSTRAINT fk_tombstone_part_tombstone_tombstone_id FOREIGN KEY (tombstone_id) REFERENCES monitoring.tombstone(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.tombstone
    ADD CONSTRAINT fk_tombstone_retention_class_class_code FOREIGN KEY (class_code) REFERENCES reference.retention_class(code) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.visit_control
    ADD CONSTRAINT fk_visit_control_visits_visit_id FOREIGN KEY (visit_id) REFERENCES monitoring.visit(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.visit_factor
    ADD CONSTRAINT fk_visit_factor_visits_visit_id FOREIGN KEY (visit_id) REFERENCES monitoring.visit(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.visit
    ADD CONSTRAINT fk_visit_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY monitoring.ward_officer
    ADD CONSTRAINT fk_ward_officer_ward_ward_id FOREIGN KEY (ward_id) REFERENCES register.ward(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.former_authority
    ADD CONSTRAINT fk_former_authority_authorities_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.former_authority
    ADD CONSTRAINT fk_former_authority_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.person_authority
    ADD CONSTRAINT fk_person_authority_authorities_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.person_authority
    ADD CONSTRAINT fk_person_authority_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.person_role
    ADD CONSTRAINT fk_person_role_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.role_grant
    ADD CONSTRAINT fk_role_grant_person_granted_by FOREIGN KEY (granted_by) REFERENCES people.person(id);

ALTER TABLE ONLY people.role_grant
    ADD CONSTRAINT fk_role_grant_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY people.saved_search
    ADD CONSTRAINT fk_saved_search_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY reference.fhrs_business_type
    ADD CONSTRAINT fk_fhrs_business_type_premises_type_premises_type_code FOREIGN KEY (premises_type_code) REFERENCES reference.premises_type(code) ON DELETE CASCADE;

ALTER TABLE ONLY register.external_reference
    ADD CONSTRAINT fk_external_reference_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.external_reference
    ADD CONSTRAINT fk_external_reference_reference_scheme_scheme_code FOREIGN KEY (scheme_code) REFERENCES reference.reference_scheme(code) ON DELETE CASCADE;

ALTER TABLE ONLY register.fhrs_listing
    ADD CONSTRAINT fk_fhrs_listing_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.fhrs_listing
    ADD CONSTRAINT fk_fhrs_listing_premises_likely_premises_id FOREIGN KEY (likely_premises_id) REFERENCES register.premises(id);

ALTER TABLE ONLY register.fhrs_listing
    ADD CONSTRAINT fk_fhrs_listing_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id);

ALTER TABLE ONLY register.import_part
    ADD CONSTRAINT fk_import_part_import_run_import_run_id FOREIGN KEY (import_run_id) REFERENCES register.import_run(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.import_row_problem
    ADD CONSTRAINT fk_import_row_problem_import_run_import_run_id FOREIGN KEY (import_run_id) REFERENCES register.import_run(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.licence
    ADD CONSTRAINT fk_licence_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.licence_mapping
    ADD CONSTRAINT fk_licence_mapping_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.licence
    ADD CONSTRAINT fk_licence_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id);

ALTER TABLE ONLY register.licence_upload
    ADD CONSTRAINT fk_licence_upload_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.licensed_interval
    ADD CONSTRAINT fk_licensed_interval_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.match_answer
    ADD CONSTRAINT fk_match_answer_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.match_question
    ADD CONSTRAINT fk_match_question_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.match_question
    ADD CONSTRAINT fk_match_question_reference_scheme_scheme_code FOREIGN KEY (scheme_code) REFERENCES reference.reference_scheme(code) ON DELETE CASCADE;

ALTER TABLE ONLY register.merge_moved_row
    ADD CONSTRAINT fk_merge_moved_row_premises_merge_merge_id FOREIGN KEY (merge_id) REFERENCES register.premises_merge(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises
    ADD CONSTRAINT fk_premises_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises_change
    ADD CONSTRAINT fk_premises_change_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises_correction
    ADD CONSTRAINT fk_premises_correction_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises_merge
    ADD CONSTRAINT fk_premises_merge_premises_into_id FOREIGN KEY (into_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises_merge
    ADD CONSTRAINT fk_premises_merge_premises_premises_id FOREIGN KEY (premises_id) REFERENCES register.premises(id) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises
    ADD CONSTRAINT fk_premises_operators_operator_id FOREIGN KEY (operator_id) REFERENCES register.operator(id);

ALTER TABLE ONLY register.premises
    ADD CONSTRAINT fk_premises_premises_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES register.premises(id);

ALTER TABLE ONLY register.premises
    ADD CONSTRAINT fk_premises_premises_type_type_code FOREIGN KEY (type_code) REFERENCES reference.premises_type(code) ON DELETE CASCADE;

ALTER TABLE ONLY register.premises
    ADD CONSTRAINT fk_premises_ward_ward_id FOREIGN KEY (ward_id) REFERENCES register.ward(id);

ALTER TABLE ONLY register.ward
    ADD CONSTRAINT fk_ward_authority_authority_id FOREIGN KEY (authority_id) REFERENCES register.authority(id) ON DELETE CASCADE;

ALTER TABLE ONLY sign_in.credential_login
    ADD CONSTRAINT fk_credential_login_credential_user_id FOREIGN KEY (user_id) REFERENCES sign_in.credential(person_id) ON DELETE CASCADE;

ALTER TABLE ONLY sign_in.credential
    ADD CONSTRAINT fk_credential_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY sign_in.credential_token
    ADD CONSTRAINT fk_credential_token_credential_user_id FOREIGN KEY (user_id) REFERENCES sign_in.credential(person_id) ON DELETE CASCADE;

ALTER TABLE ONLY sign_in.invitation
    ADD CONSTRAINT fk_invitation_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY sign_in.session
    ADD CONSTRAINT fk_session_person_person_id FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;

ALTER TABLE audit.detail ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit.era ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit.erasing ENABLE ROW LEVEL SECURITY;

CREATE POLICY manager_reads ON audit.entry FOR SELECT TO premiseswatch_app USING (((authority_id IN ( SELECT walls.authorities('audit.entry'::text, false) AS authorities)) OR ((authority_id IS NULL) AND (( SELECT walls.audits_everything() AS audits_everything) OR (COALESCE((person)::text,
CASE
    WHEN (table_name = 'person'::text) THEN key
    ELSE NULL::text
END) IN ( SELECT walls.audited_people() AS audited_people))))));

CREATE POLICY manager_reads ON audit.sample FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('audit.sample'::text, false) AS authorities)));

CREATE POLICY manager_reads ON audit.sample_entry FOR SELECT TO premiseswatch_app USING ((sample_id IN ( SELECT s.id
   FROM audit.sample s)));

CREATE POLICY manager_signs ON audit.sample FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('audit.sample'::text, true) AS authorities)));

ALTER TABLE audit.sample ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit.sample_entry ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit.seal ENABLE ROW LEVEL SECURITY;

CREATE POLICY system_adds ON audit.sample FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('audit.sample'::text, true) AS works_on));

CREATE POLICY system_adds ON audit.sample_entry FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('audit.sample_entry'::text, true) AS works_on));

CREATE POLICY system_reads ON audit.entry FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('audit.entry'::text, false) AS works_on));

CREATE POLICY system_reads ON audit.era FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('audit.era'::text, false) AS works_on));

CREATE POLICY system_reads ON audit.sample FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('audit.sample'::text, false) AS works_on));

CREATE POLICY system_reads ON audit.sample_entry FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('audit.sample_entry'::text, false) AS works_on));

CREATE POLICY system_reads ON audit.seal FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('audit.seal'::text, false) AS works_on));

ALTER TABLE concerns.concern ENABLE ROW LEVEL SECURITY;

CREATE POLICY person_reads ON concerns.concern FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('concerns.concern'::text, false) AS authorities)));

CREATE POLICY public_raises ON concerns.concern FOR INSERT TO premiseswatch_public WITH CHECK (((licence_id IS NULL) OR (EXISTS ( SELECT
   FROM public_register.licence shown
  WHERE ((shown.id = concern.licence_id) AND (shown.authority_id = concern.authority_id))))));

CREATE POLICY acting_adds ON intelligence.sign FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('intelligence.sign'::text, true) AS works_on));

CREATE POLICY acting_changes ON intelligence.sign FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('intelligence.sign'::text, true) AS works_on));

CREATE POLICY acting_reads ON intelligence.sign FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('intelligence.sign'::text, false) AS works_on));

CREATE POLICY acting_removes ON intelligence.sign FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('intelligence.sign'::text, true) AS works_on));

ALTER TABLE intelligence.conditions_acknowledgement ENABLE ROW LEVEL SECURITY;

ALTER TABLE intelligence.disclosure ENABLE ROW LEVEL SECURITY;

ALTER TABLE intelligence.full_text ENABLE ROW LEVEL SECURITY;

ALTER TABLE intelligence.grading_note ENABLE ROW LEVEL SECURITY;

ALTER TABLE intelligence.item ENABLE ROW LEVEL SECURITY;

CREATE POLICY person_adds_any ON intelligence.grading_note FOR INSERT TO premiseswatch_app WITH CHECK ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.grading_note'::text, 'insert'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_any ON intelligence.premises_link FOR INSERT TO premiseswatch_app WITH CHECK ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.premises_link'::text, 'insert'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_any ON intelligence.sanitised_text FOR INSERT TO premiseswatch_app WITH CHECK ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sanitised_text'::text, 'insert'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_any ON intelligence.sign FOR INSERT TO premiseswatch_app WITH CHECK ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sign'::text, 'insert'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_own ON intelligence.conditions_acknowledgement FOR INSERT TO premiseswatch_app WITH CHECK (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.conditions_acknowledgement'::text, 'insert'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_own ON intelligence.full_text FOR INSERT TO premiseswatch_app WITH CHECK (((author_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.full_text'::text, 'insert'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_own ON intelligence.item FOR INSERT TO premiseswatch_app WITH CHECK (((author_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.item'::text, 'insert'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_own_item ON intelligence.premises_link FOR INSERT TO premiseswatch_app WITH CHECK (((author_id = ( SELECT walls.person() AS person)) AND (EXISTS ( SELECT
   FROM intelligence.item whole
  WHERE ((whole.id = premises_link.item_id) AND (whole.author_id = ( SELECT walls.person() AS person))))) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.premises_link'::text, 'insert'::text, 'own_item'::text) AS authorities_by_rule))));

CREATE POLICY person_adds_own_shared ON intelligence.disclosure FOR INSERT TO premiseswatch_app WITH CHECK (((person_id = ( SELECT walls.person() AS person)) AND (EXISTS ( SELECT
   FROM intelligence.sanitised_text let_out
  WHERE ((let_out.item_id = disclosure.item_id) AND (let_out.premises_id = disclosure.premises_id)))) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.disclosure'::text, 'insert'::text, 'own_shared'::text) AS authorities_by_rule))));

CREATE POLICY person_changes_any ON intelligence.item FOR UPDATE TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.item'::text, 'update'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_changes_any ON intelligence.sign FOR UPDATE TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sign'::text, 'update'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.conditions_acknowledgement FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.conditions_acknowledgement'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.disclosure FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.disclosure'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.full_text FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.full_text'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.grading_note FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.grading_note'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.item FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.item'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.premises_link FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.premises_link'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.sanitised_text FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sanitised_text'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_any ON intelligence.sign FOR SELECT TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sign'::text, 'select'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_own ON intelligence.conditions_acknowledgement FOR SELECT TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.conditions_acknowledgement'::text, 'select'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_own ON intelligence.disclosure FOR SELECT TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.disclosure'::text, 'select'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_own ON intelligence.item FOR SELECT TO premiseswatch_app USING (((author_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.item'::text, 'select'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_own ON intelligence.premises_link FOR SELECT TO premiseswatch_app USING (((author_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.premises_link'::text, 'select'::text, 'own'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_own_safe ON intelligence.full_text FOR SELECT TO premiseswatch_app USING (((author_id = ( SELECT walls.person() AS person)) AND (NOT risk_to_source) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.full_text'::text, 'select'::text, 'own_safe'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_own_safe ON intelligence.sign FOR SELECT TO premiseswatch_app USING (((author_id = ( SELECT walls.person() AS person)) AND (NOT risk_to_source) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sign'::text, 'select'::text, 'own_safe'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_safe ON intelligence.full_text FOR SELECT TO premiseswatch_app USING (((NOT risk_to_source) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.full_text'::text, 'select'::text, 'safe'::text) AS authorities_by_rule))));

CREATE POLICY person_reads_safe ON intelligence.sign FOR SELECT TO premiseswatch_app USING (((NOT risk_to_source) AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sign'::text, 'select'::text, 'safe'::text) AS authorities_by_rule))));

CREATE POLICY person_removes_any ON intelligence.premises_link FOR DELETE TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.premises_link'::text, 'delete'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_removes_any ON intelligence.sanitised_text FOR DELETE TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sanitised_text'::text, 'delete'::text, 'any'::text) AS authorities_by_rule))));

CREATE POLICY person_removes_any ON intelligence.sign FOR DELETE TO premiseswatch_app USING ((true AND (authority_id IN ( SELECT walls.authorities_by_rule('intelligence.sign'::text, 'delete'::text, 'any'::text) AS authorities_by_rule))));

ALTER TABLE intelligence.premises_link ENABLE ROW LEVEL SECURITY;

ALTER TABLE intelligence.sanitised_text ENABLE ROW LEVEL SECURITY;

ALTER TABLE intelligence.sign ENABLE ROW LEVEL SECURITY;

CREATE POLICY system_adds ON intelligence.conditions_acknowledgement FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.conditions_acknowledgement'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.disclosure FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.disclosure'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.full_text FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.full_text'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.grading_note FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.grading_note'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.item FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.item'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.premises_link FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.premises_link'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.sanitised_text FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.sanitised_text'::text, true) AS works_on));

CREATE POLICY system_adds ON intelligence.sign FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('intelligence.sign'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.conditions_acknowledgement FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.conditions_acknowledgement'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.disclosure FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.disclosure'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.full_text FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.full_text'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.grading_note FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.grading_note'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.item FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.item'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.premises_link FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.premises_link'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.sanitised_text FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.sanitised_text'::text, true) AS works_on));

CREATE POLICY system_changes ON intelligence.sign FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.sign'::text, true) AS works_on));

CREATE POLICY system_reads ON intelligence.conditions_acknowledgement FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.conditions_acknowledgement'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.disclosure FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.disclosure'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.full_text FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.full_text'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.grading_note FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.grading_note'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.item FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.item'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.premises_link FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.premises_link'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.sanitised_text FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.sanitised_text'::text, false) AS works_on));

CREATE POLICY system_reads ON intelligence.sign FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.sign'::text, false) AS works_on));

CREATE POLICY system_removes ON intelligence.conditions_acknowledgement FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.conditions_acknowledgement'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.disclosure FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.disclosure'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.full_text FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.full_text'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.grading_note FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.grading_note'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.item FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.item'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.premises_link FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.premises_link'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.sanitised_text FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.sanitised_text'::text, true) AS works_on));

CREATE POLICY system_removes ON intelligence.sign FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('intelligence.sign'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.assignment FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.assignment'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.cover FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.cover'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.escalation_item FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.escalation_item'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.escalation_step FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.escalation_step'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.flag FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.flag'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.planned_visit FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.planned_visit'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.risk_line FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.risk_line'::text, true) AS works_on));

CREATE POLICY acting_adds ON monitoring.ward_officer FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.works_on('monitoring.ward_officer'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.assignment FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.assignment'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.cover FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.cover'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.escalation_item FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.escalation_item'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.escalation_step FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.escalation_step'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.flag FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.flag'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.planned_visit FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.planned_visit'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.risk_line FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.risk_line'::text, true) AS works_on));

CREATE POLICY acting_changes ON monitoring.ward_officer FOR UPDATE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.ward_officer'::text, true) AS works_on));

CREATE POLICY acting_reads ON monitoring.assignment FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.assignment'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.cover FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.cover'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.escalation_item FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.escalation_item'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.escalation_step FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.escalation_step'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.flag FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.flag'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.planned_visit FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.planned_visit'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.risk_line FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.risk_line'::text, false) AS works_on));

CREATE POLICY acting_reads ON monitoring.ward_officer FOR SELECT TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.ward_officer'::text, false) AS works_on));

CREATE POLICY acting_removes ON monitoring.assignment FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.assignment'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.cover FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.cover'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.escalation_item FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.escalation_item'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.escalation_step FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.escalation_step'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.flag FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.flag'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.planned_visit FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.planned_visit'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.risk_line FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.risk_line'::text, true) AS works_on));

CREATE POLICY acting_removes ON monitoring.ward_officer FOR DELETE TO premiseswatch_app USING (( SELECT walls.works_on('monitoring.ward_officer'::text, true) AS works_on));

ALTER TABLE monitoring.amendment ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.assignment ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.band_override ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.cover ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.escalation_item ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.escalation_step ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.flag ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.legal_hold ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.observation ENABLE ROW LEVEL SECURITY;

CREATE POLICY person_adds ON monitoring.amendment FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.amendment'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.assignment FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.assignment'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.band_override FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.band_override'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.cover FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.cover'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.escalation_item FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_item'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.escalation_step FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_step'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.flag FOR INSERT TO premiseswatch_app WITH CHECK (((authority_id IN ( SELECT walls.authorities('monitoring.flag'::text, true) AS authorities)) AND ((NOT restricted) OR (authority_id IN ( SELECT walls.authorities_by_rule('monitoring.flag'::text, 'restricted'::text, 'any'::text) AS authorities_by_rule)))));

CREATE POLICY person_adds ON monitoring.legal_hold FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.legal_hold'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.observation FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.observation'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.planned_visit FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.planned_visit'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.policy_move FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.policy_move'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.premises_standing FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.premises_standing'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.retention_progress FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.retention_progress'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.retention_review FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.retention_review'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.risk_assessment FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.risk_assessment'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.risk_line FOR INSERT TO premiseswatch_app WITH CHECK (((EXISTS ( SELECT
   FROM monitoring.risk_assessment whole
  WHERE (whole.id = risk_line.assessment_id))) AND ((sign_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.sign seen
  WHERE (seen.id = risk_line.sign_id)))) AND (EXISTS ( SELECT walls.authorities('monitoring.risk_line'::text, true) AS authorities))));

CREATE POLICY person_adds ON monitoring.setting_note FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.setting_note'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.visit FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.visit'::text, true) AS authorities)));

CREATE POLICY person_adds ON monitoring.visit_control FOR INSERT TO premiseswatch_app WITH CHECK (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_control.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_control'::text, true) AS authorities))));

CREATE POLICY person_adds ON monitoring.visit_draft FOR INSERT TO premiseswatch_app WITH CHECK (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities('monitoring.visit_draft'::text, true) AS authorities))));

CREATE POLICY person_adds ON monitoring.visit_factor FOR INSERT TO premiseswatch_app WITH CHECK (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_factor.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_factor'::text, true) AS authorities))));

CREATE POLICY person_adds ON monitoring.ward_officer FOR INSERT TO premiseswatch_app WITH CHECK ((authority_id IN ( SELECT walls.authorities('monitoring.ward_officer'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.amendment FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.amendment'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.assignment FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.assignment'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.band_override FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.band_override'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.cover FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.cover'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.escalation_item FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_item'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.escalation_step FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_step'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.flag FOR UPDATE TO premiseswatch_app USING (((authority_id IN ( SELECT walls.authorities('monitoring.flag'::text, true) AS authorities)) AND ((NOT restricted) OR (authority_id IN ( SELECT walls.authorities_by_rule('monitoring.flag'::text, 'restricted'::text, 'any'::text) AS authorities_by_rule)))));

CREATE POLICY person_changes ON monitoring.legal_hold FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.legal_hold'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.observation FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.observation'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.planned_visit FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.planned_visit'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.policy_move FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.policy_move'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.premises_standing FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.premises_standing'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.retention_progress FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.retention_progress'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.retention_review FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.retention_review'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.risk_assessment FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.risk_assessment'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.risk_line FOR UPDATE TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.risk_assessment whole
  WHERE (whole.id = risk_line.assessment_id))) AND ((sign_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.sign seen
  WHERE (seen.id = risk_line.sign_id)))) AND (EXISTS ( SELECT walls.authorities('monitoring.risk_line'::text, true) AS authorities))));

CREATE POLICY person_changes ON monitoring.setting_note FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.setting_note'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.visit FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.visit'::text, true) AS authorities)));

CREATE POLICY person_changes ON monitoring.visit_control FOR UPDATE TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_control.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_control'::text, true) AS authorities))));

CREATE POLICY person_changes ON monitoring.visit_draft FOR UPDATE TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities('monitoring.visit_draft'::text, true) AS authorities))));

CREATE POLICY person_changes ON monitoring.visit_factor FOR UPDATE TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_factor.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_factor'::text, true) AS authorities))));

CREATE POLICY person_changes ON monitoring.ward_officer FOR UPDATE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.ward_officer'::text, true) AS authorities)));

CREATE POLICY person_reads ON monitoring.amendment FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.amendment'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.assignment FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.assignment'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.band_override FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.band_override'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.cover FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.cover'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.escalation_item FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_item'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.escalation_step FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_step'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.flag FOR SELECT TO premiseswatch_app USING (((authority_id IN ( SELECT walls.authorities('monitoring.flag'::text, false) AS authorities)) AND ((NOT restricted) OR (authority_id IN ( SELECT walls.authorities_by_rule('monitoring.flag'::text, 'restricted'::text, 'any'::text) AS authorities_by_rule)))));

CREATE POLICY person_reads ON monitoring.legal_hold FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.legal_hold'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.observation FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.observation'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.planned_visit FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.planned_visit'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.policy_move FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.policy_move'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.premises_standing FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.premises_standing'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.retention_progress FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.retention_progress'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.retention_review FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.retention_review'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.risk_assessment FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.risk_assessment'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.risk_line FOR SELECT TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.risk_assessment whole
  WHERE (whole.id = risk_line.assessment_id))) AND ((sign_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.sign seen
  WHERE (seen.id = risk_line.sign_id)))) AND (EXISTS ( SELECT walls.authorities('monitoring.risk_line'::text, false) AS authorities))));

CREATE POLICY person_reads ON monitoring.setting_note FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.setting_note'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.tombstone FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.tombstone'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.tombstone_part FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.tombstone_part'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.visit FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.visit'::text, false) AS authorities)));

CREATE POLICY person_reads ON monitoring.visit_control FOR SELECT TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_control.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_control'::text, false) AS authorities))));

CREATE POLICY person_reads ON monitoring.visit_draft FOR SELECT TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities('monitoring.visit_draft'::text, false) AS authorities))));

CREATE POLICY person_reads ON monitoring.visit_factor FOR SELECT TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_factor.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_factor'::text, false) AS authorities))));

CREATE POLICY person_reads ON monitoring.ward_officer FOR SELECT TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.ward_officer'::text, false) AS authorities)));

CREATE POLICY person_removes ON monitoring.amendment FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.amendment'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.assignment FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.assignment'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.band_override FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.band_override'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.cover FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.cover'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.escalation_item FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_item'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.escalation_step FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.escalation_step'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.flag FOR DELETE TO premiseswatch_app USING (((authority_id IN ( SELECT walls.authorities('monitoring.flag'::text, true) AS authorities)) AND ((NOT restricted) OR (authority_id IN ( SELECT walls.authorities_by_rule('monitoring.flag'::text, 'restricted'::text, 'any'::text) AS authorities_by_rule)))));

CREATE POLICY person_removes ON monitoring.legal_hold FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.legal_hold'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.observation FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.observation'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.planned_visit FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.planned_visit'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.policy_move FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.policy_move'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.premises_standing FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.premises_standing'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.retention_progress FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.retention_progress'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.retention_review FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.retention_review'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.risk_assessment FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.risk_assessment'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.risk_line FOR DELETE TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.risk_assessment whole
  WHERE (whole.id = risk_line.assessment_id))) AND ((sign_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.sign seen
  WHERE (seen.id = risk_line.sign_id)))) AND (EXISTS ( SELECT walls.authorities('monitoring.risk_line'::text, true) AS authorities))));

CREATE POLICY person_removes ON monitoring.setting_note FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.setting_note'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.visit FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.visit'::text, true) AS authorities)));

CREATE POLICY person_removes ON monitoring.visit_control FOR DELETE TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_control.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_control'::text, true) AS authorities))));

CREATE POLICY person_removes ON monitoring.visit_draft FOR DELETE TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND (authority_id IN ( SELECT walls.authorities('monitoring.visit_draft'::text, true) AS authorities))));

CREATE POLICY person_removes ON monitoring.visit_factor FOR DELETE TO premiseswatch_app USING (((EXISTS ( SELECT
   FROM monitoring.visit whole
  WHERE (whole.id = visit_factor.visit_id))) AND (EXISTS ( SELECT walls.authorities('monitoring.visit_factor'::text, true) AS authorities))));

CREATE POLICY person_removes ON monitoring.ward_officer FOR DELETE TO premiseswatch_app USING ((authority_id IN ( SELECT walls.authorities('monitoring.ward_officer'::text, true) AS authorities)));

ALTER TABLE monitoring.planned_visit ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.policy_move ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.premises_standing ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.retention_progress ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.retention_review ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.risk_assessment ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.risk_line ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.setting_note ENABLE ROW LEVEL SECURITY;

CREATE POLICY system_adds ON monitoring.amendment FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.amendment'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.assignment FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.assignment'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.band_override FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.band_override'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.cover FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.cover'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.escalation_item FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.escalation_item'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.escalation_step FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.escalation_step'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.flag FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.flag'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.legal_hold FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.legal_hold'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.observation FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.observation'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.planned_visit FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.planned_visit'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.policy_move FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.policy_move'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.premises_standing FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.premises_standing'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.retention_progress FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.retention_progress'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.retention_review FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.retention_review'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.risk_assessment FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.risk_assessment'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.risk_line FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.risk_line'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.setting_note FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.setting_note'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.tombstone FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.tombstone'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.tombstone_part FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.tombstone_part'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.visit FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.visit'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.visit_control FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.visit_control'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.visit_draft FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.visit_draft'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.visit_factor FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.visit_factor'::text, true) AS works_on));

CREATE POLICY system_adds ON monitoring.ward_officer FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('monitoring.ward_officer'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.amendment FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.amendment'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.assignment FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.assignment'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.band_override FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.band_override'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.cover FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.cover'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.escalation_item FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.escalation_item'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.escalation_step FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.escalation_step'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.flag FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.flag'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.legal_hold FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.legal_hold'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.observation FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.observation'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.planned_visit FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.planned_visit'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.policy_move FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.policy_move'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.premises_standing FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.premises_standing'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.retention_progress FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.retention_progress'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.retention_review FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.retention_review'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.risk_assessment FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.risk_assessment'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.risk_line FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.risk_line'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.setting_note FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.setting_note'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.tombstone FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.tombstone'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.tombstone_part FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.tombstone_part'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.visit FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.visit_control FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_control'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.visit_draft FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_draft'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.visit_factor FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_factor'::text, true) AS works_on));

CREATE POLICY system_changes ON monitoring.ward_officer FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.ward_officer'::text, true) AS works_on));

CREATE POLICY system_reads ON monitoring.amendment FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.amendment'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.assignment FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.assignment'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.band_override FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.band_override'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.cover FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.cover'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.escalation_item FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.escalation_item'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.escalation_step FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.escalation_step'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.flag FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.flag'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.legal_hold FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.legal_hold'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.observation FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.observation'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.planned_visit FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.planned_visit'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.policy_move FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.policy_move'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.premises_standing FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.premises_standing'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.retention_progress FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.retention_progress'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.retention_review FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.retention_review'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.risk_assessment FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.risk_assessment'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.risk_line FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.risk_line'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.setting_note FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.setting_note'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.tombstone FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.tombstone'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.tombstone_part FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.tombstone_part'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.visit FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.visit_control FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_control'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.visit_draft FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_draft'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.visit_factor FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_factor'::text, false) AS works_on));

CREATE POLICY system_reads ON monitoring.ward_officer FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.ward_officer'::text, false) AS works_on));

CREATE POLICY system_removes ON monitoring.amendment FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.amendment'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.assignment FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.assignment'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.band_override FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.band_override'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.cover FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.cover'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.escalation_item FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.escalation_item'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.escalation_step FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.escalation_step'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.flag FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.flag'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.legal_hold FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.legal_hold'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.observation FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.observation'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.planned_visit FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.planned_visit'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.policy_move FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.policy_move'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.premises_standing FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.premises_standing'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.retention_progress FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.retention_progress'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.retention_review FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.retention_review'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.risk_assessment FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.risk_assessment'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.risk_line FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.risk_line'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.setting_note FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.setting_note'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.tombstone FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.tombstone'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.tombstone_part FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.tombstone_part'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.visit FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.visit_control FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_control'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.visit_draft FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_draft'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.visit_factor FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.visit_factor'::text, true) AS works_on));

CREATE POLICY system_removes ON monitoring.ward_officer FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('monitoring.ward_officer'::text, true) AS works_on));

ALTER TABLE monitoring.tombstone ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.tombstone_part ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.visit ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.visit_control ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.visit_draft ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.visit_factor ENABLE ROW LEVEL SECURITY;

ALTER TABLE monitoring.ward_officer ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_reads ON people.person FOR SELECT TO premiseswatch_app USING ((id = ( SELECT walls.account_person() AS account_person)));

CREATE POLICY account_reads ON people.person_authority FOR SELECT TO premiseswatch_app USING ((person_id = ( SELECT walls.account_person() AS account_person)));

CREATE POLICY account_reads ON people.person_role FOR SELECT TO premiseswatch_app USING ((person_id = ( SELECT walls.account_person() AS account_person)));

CREATE POLICY account_reads ON people.role_grant FOR SELECT TO premiseswatch_app USING (((person_id = ( SELECT walls.account_person() AS account_person)) AND (( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text)));

CREATE POLICY administrator_adds ON people.person FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.has_role('Administrator'::text) AS has_role));

CREATE POLICY administrator_adds ON people.person_authority FOR INSERT TO premiseswatch_app WITH CHECK (( SELECT walls.has_role('Administrator'::text) AS has_role));

CREATE POLICY administrator_adds ON people.person_role FOR INSERT TO premiseswatch_app WITH CHECK ((( SELECT walls.has_role('Administrator'::text) AS has_role) AND (person_id IS DISTINCT FROM ( SELECT walls.person() AS person)) AND ((role)::text = 'Administrator'::text)));

CREATE POLICY administrator_adds ON people.role_grant FOR INSERT TO premiseswatch_app WITH CHECK ((( SELECT walls.has_role('Administrator'::text) AS has_role) AND (person_id IS DISTINCT FROM ( SELECT walls.person() AS person)) AND (granted_by = ( SELECT walls.person() AS person))));

CREATE POLICY administrator_changes ON people.person FOR UPDATE TO premiseswatch_app USING (( SELECT walls.has_role('Administrator'::text) AS has_role));

CREATE POLICY administrator_reads ON people.role_grant FOR SELECT TO premiseswatch_app USING (( SELECT walls.has_role('Administrator'::text) AS has_role));

CREATE POLICY administrator_removes ON people.person_authority FOR DELETE TO premiseswatch_app USING (( SELECT walls.has_role('Administrator'::text) AS has_role));

CREATE POLICY administrator_removes ON people.person_role FOR DELETE TO premiseswatch_app USING ((( SELECT walls.has_role('Administrator'::text) AS has_role) AND (person_id IS DISTINCT FROM ( SELECT walls.person() AS person))));

CREATE POLICY administrator_removes ON people.role_grant FOR DELETE TO premiseswatch_app USING ((( SELECT walls.has_role('Administrator'::text) AS has_role) AND (person_id IS DISTINCT FROM ( SELECT walls.person() AS person))));

CREATE POLICY anybody_reads ON people.installation FOR SELECT TO premiseswatch_app, premiseswatch_worker USING (true);

CREATE POLICY anybody_reads ON people.migration FOR SELECT TO premiseswatch_app, premiseswatch_worker USING (true);

CREATE POLICY colleagues_read ON people.person_authority FOR SELECT TO premiseswatch_app USING ((person_id IN ( SELECT walls.colleagues() AS colleagues)));

CREATE POLICY colleagues_read ON people.person_role FOR SELECT TO premiseswatch_app USING ((person_id IN ( SELECT walls.colleagues() AS colleagues)));

ALTER TABLE people.former_authority ENABLE ROW LEVEL SECURITY;

ALTER TABLE people.installation ENABLE ROW LEVEL SECURITY;

CREATE POLICY known_read ON people.person FOR SELECT TO premiseswatch_app USING ((id IN ( SELECT walls.known_people() AS known_people)));

CREATE POLICY manager_answers ON people.role_grant FOR DELETE TO premiseswatch_app USING (((person_id, (role)::text) IN ( SELECT c.person_id,
    c.role
   FROM walls.roles_to_confirm() c(person_id, role))));

CREATE POLICY manager_confirms ON people.person_role FOR INSERT TO premiseswatch_app WITH CHECK (((person_id, (role)::text) IN ( SELECT c.person_id,
    c.role
   FROM walls.roles_to_confirm() c(person_id, role))));

CREATE POLICY manager_reads ON people.role_grant FOR SELECT TO premiseswatch_app USING (((person_id, (role)::text) IN ( SELECT c.person_id,
    c.role
   FROM walls.roles_to_confirm() c(person_id, role))));

CREATE POLICY manager_renews ON people.person FOR UPDATE TO premiseswatch_app USING ((id IN ( SELECT c.person_id
   FROM walls.roles_to_confirm() c(person_id, role))));

ALTER TABLE people.migration ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_add ON people.saved_search FOR INSERT TO premiseswatch_app WITH CHECK (((person_id = ( SELECT walls.person() AS person)) AND ( SELECT walls.has_role(NULL::text) AS has_role)));

CREATE POLICY own_change ON people.saved_search FOR UPDATE TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND ( SELECT walls.has_role(NULL::text) AS has_role)));

CREATE POLICY own_read ON people.saved_search FOR SELECT TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND ( SELECT walls.has_role(NULL::text) AS has_role)));

CREATE POLICY own_remove ON people.saved_search FOR DELETE TO premiseswatch_app USING (((person_id = ( SELECT walls.person() AS person)) AND ( SELECT walls.has_role(NULL::text) AS has_role)));

ALTER TABLE people.person ENABLE ROW LEVEL SECURITY;

ALTER TABLE people.person_authority ENABLE ROW LEVEL SECURITY;

ALTER TABLE people.person_role ENABLE ROW LEVEL SECURITY;

CREATE POLICY provider_adds ON people.person FOR INSERT TO premiseswatch_app WITH CHECK (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND ((normalized_email)::text = ( SELECT walls.account() AS account))));

CREATE POLICY provider_adds ON people.person_authority FOR INSERT TO premiseswatch_app WITH CHECK (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (person_id = ( SELECT walls.account_person() AS account_person))));

CREATE POLICY provider_adds ON people.person_role FOR INSERT TO premiseswatch_app WITH CHECK (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (person_id = ( SELECT walls.account_person() AS account_person)) AND ((role)::text = 'Administrator'::text)));

CREATE POLICY provider_adds ON people.role_grant FOR INSERT TO premiseswatch_app WITH CHECK (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (person_id = ( SELECT walls.account_person() AS account_person)) AND (granted_by IS NULL)));

CREATE POLICY provider_changes ON people.person FOR UPDATE TO premiseswatch_app USING (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (id = ( SELECT walls.account_person() AS account_person))));

CREATE POLICY provider_removes ON people.person_authority FOR DELETE TO premiseswatch_app USING (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (person_id = ( SELECT walls.account_person() AS account_person))));

CREATE POLICY provider_removes ON people.person_role FOR DELETE TO premiseswatch_app USING (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (person_id = ( SELECT walls.account_person() AS account_person))));

CREATE POLICY provider_removes ON people.role_grant FOR DELETE TO premiseswatch_app USING (((( SELECT walls.system_name() AS system_name) = 'single-sign-on'::text) AND (person_id = ( SELECT walls.account_person() AS account_person))));

ALTER TABLE people.role_grant ENABLE ROW LEVEL SECURITY;

ALTER TABLE people.saved_search ENABLE ROW LEVEL SECURITY;

CREATE POLICY system_adds ON people.person FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('people.person'::text, true) AS works_on));

CREATE POLICY system_adds ON people.person_authority FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('people.person_authority'::text, true) AS works_on));

CREATE POLICY system_adds ON people.person_role FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('people.person_role'::text, true) AS works_on));

CREATE POLICY system_adds ON people.role_grant FOR INSERT TO premiseswatch_worker WITH CHECK (( SELECT walls.works_on('people.role_grant'::text, true) AS works_on));

CREATE POLICY system_changes ON people.person FOR UPDATE TO premiseswatch_worker USING (( SELECT walls.works_on('people.person'::text, true) AS works_on));

CREATE POLICY system_reads ON people.person FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('people.person'::text, false) AS works_on));

CREATE POLICY system_reads ON people.person_authority FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('people.person_authority'::text, false) AS works_on));

CREATE POLICY system_reads ON people.person_role FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('people.person_role'::text, false) AS works_on));

CREATE POLICY system_reads ON people.role_grant FOR SELECT TO premiseswatch_worker USING (( SELECT walls.works_on('people.role_grant'::text, false) AS works_on));

CREATE POLICY system_removes ON people.person_authority FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('people.person_authority'::text, true) AS works_on));

CREATE POLICY system_removes ON people.person_role FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('people.person_role'::text, true) AS works_on));

CREATE POLICY system_removes ON people.role_grant FOR DELETE TO premiseswatch_worker USING (( SELECT walls.works_on('people.role_grant'::text, true) AS works_on));

ALTER TABLE sign_in.credential ENABLE ROW LEVEL SECURITY;

ALTER TABLE sign_in.credential_token ENABLE ROW LEVEL SECURITY;

CREATE POLICY of_account ON sign_in.credential TO premiseswatch_sign_in USING ((person_id = ( SELECT (NULLIF(current_setting('premiseswatch.account'::text, true), ''::text))::uuid AS "nullif")));

CREATE POLICY of_account ON sign_in.credential_token TO premiseswatch_sign_in USING ((user_id = ( SELECT (NULLIF(current_setting('premiseswatch.account'::text, true), ''::text))::uuid AS "nullif")));

GRANT USAGE ON SCHEMA audit TO premiseswatch_app;
GRANT USAGE ON SCHEMA audit TO premiseswatch_sign_in;
GRANT USAGE ON SCHEMA audit TO premiseswatch_worker;

GRANT USAGE ON SCHEMA concerns TO premiseswatch_app;
GRANT USAGE ON SCHEMA concerns TO premiseswatch_worker;
GRANT USAGE ON SCHEMA concerns TO premiseswatch_public;

GRANT USAGE ON SCHEMA intelligence TO premiseswatch_app;
GRANT USAGE ON SCHEMA intelligence TO premiseswatch_worker;

GRANT USAGE ON SCHEMA monitoring TO premiseswatch_app;
GRANT USAGE ON SCHEMA monitoring TO premiseswatch_worker;

GRANT USAGE ON SCHEMA people TO premiseswatch_app;
GRANT USAGE ON SCHEMA people TO premiseswatch_worker;

GRANT USAGE ON SCHEMA programme TO premiseswatch_app;
GRANT USAGE ON SCHEMA programme TO premiseswatch_worker;

GRANT USAGE ON SCHEMA public_register TO premiseswatch_public;

GRANT USAGE ON SCHEMA reference TO premiseswatch_app;
GRANT USAGE ON SCHEMA reference TO premiseswatch_worker;

GRANT USAGE ON SCHEMA register TO premiseswatch_app;
GRANT USAGE ON SCHEMA register TO premiseswatch_worker;

GRANT USAGE ON SCHEMA sign_in TO premiseswatch_sign_in;

GRANT USAGE ON SCHEMA walls TO premiseswatch_app;
GRANT USAGE ON SCHEMA walls TO premiseswatch_worker;

REVOKE ALL ON FUNCTION audit.add_seal(new_number bigint, before_it bytea, upto_era integer, upto_txid xid8, upto_id bigint, rows_told bytea, sealed timestamp with time zone, digest bytea, key_told bytea, signed bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.add_seal(new_number bigint, before_it bytea, upto_era integer, upto_txid xid8, upto_id bigint, rows_told bytea, sealed timestamp with time zone, digest bytea, key_told bytea, signed bytea) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION audit.asking(OUT person uuid, OUT system text, OUT request text) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.audits(of_authority integer, of_person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.audits(of_authority integer, of_person uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION audit.audits(of_authority integer, of_person uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION audit.belongs_to(of_table text, of_key text, OUT authority_id integer, OUT premises_id uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.differing(one jsonb, other jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.digest(salt bytea, detail jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.erase_details(ids bigint[], why text, of_table text, of_key text, said jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.erase_old(of_class text, told timestamp with time zone, at_most integer, OUT seen integer, OUT erased bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.erase_old(of_class text, told timestamp with time zone, at_most integer, OUT seen integer, OUT erased bigint) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION audit.erase_record(of_table text, of_key text, ordered text) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.held(OUT authorities integer[], OUT people uuid[], OUT places uuid[], OUT keys text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.kept(row_was jsonb, secret text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.note(said_kind text, of_table text, of_key text, why text, said jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.note(said_kind text, of_table text, of_key text, why text, said jsonb) TO premiseswatch_app;
GRANT ALL ON FUNCTION audit.note(said_kind text, of_table text, of_key text, why text, said jsonb) TO premiseswatch_sign_in;
GRANT ALL ON FUNCTION audit.note(said_kind text, of_table text, of_key text, why text, said jsonb) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION audit.note_added() FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.note_changed() FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.note_emptied() FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.note_removed() FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.read_details(ids bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.read_details(ids bigint[]) TO premiseswatch_app;
GRANT ALL ON FUNCTION audit.read_details(ids bigint[]) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.fold(said text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.fold(said text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.fold(said text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.hidden_names(lines text[], splitting text, dropped text, no_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.hidden_names(lines text[], splitting text, dropped text, no_name text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.hidden_names(lines text[], splitting text, dropped text, no_name text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.house_numbers(lines text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION register.house_numbers(lines text[]) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.house_numbers(lines text[]) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.is_search_word(word text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.is_search_word(word text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.is_search_word(word text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.names_alike(own text[], hidden text[], other_own text[], other_hidden text[], hidden_counts double precision) FROM PUBLIC;
GRANT ALL ON FUNCTION register.names_alike(own text[], hidden text[], other_own text[], other_hidden text[], hidden_counts double precision) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.names_alike(own text[], hidden text[], other_own text[], other_hidden text[], hidden_counts double precision) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.names_in(name text, splitting text, dropped text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.names_in(name text, splitting text, dropped text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.names_in(name text, splitting text, dropped text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.note_lists_changed() FROM PUBLIC;
GRANT ALL ON FUNCTION register.note_lists_changed() TO premiseswatch_app;
GRANT ALL ON FUNCTION register.note_lists_changed() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.note_words_added() FROM PUBLIC;
GRANT ALL ON FUNCTION register.note_words_added() TO premiseswatch_app;
GRANT ALL ON FUNCTION register.note_words_added() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.note_words_changed() FROM PUBLIC;
GRANT ALL ON FUNCTION register.note_words_changed() TO premiseswatch_app;
GRANT ALL ON FUNCTION register.note_words_changed() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.one_letter_less(word text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.one_letter_less(word text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.one_letter_less(word text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.plain_name(name text, dropped text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.plain_name(name text, dropped text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.plain_name(name text, dropped text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION register.search_document(name text, trading_name text, address_line1 text, address_line2 text, address_line3 text, address_line4 text, postcode text) FROM PUBLIC;
GRANT ALL ON FUNCTION register.search_document(name text, trading_name text, address_line1 text, address_line2 text, address_line3 text, address_line4 text, postcode text) TO premiseswatch_app;
GRANT ALL ON FUNCTION register.search_document(name text, trading_name text, address_line1 text, address_line2 text, address_line3 text, address_line4 text, postcode text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION sign_in.with_password(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION sign_in.with_password(asked uuid[]) TO premiseswatch_sign_in;

REVOKE ALL ON FUNCTION walls.account() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.account() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.account() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.account_person() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.account_person() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.account_person() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.audited_people() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.audited_people() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.audited_people() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.audits_everything() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.audits_everything() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.audits_everything() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.authorities(reached text, to_write boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.authorities(reached text, to_write boolean) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.authorities(reached text, to_write boolean) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.authorities_by_rule(reached text, wanted text, by_rule text) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.authorities_by_rule(reached text, wanted text, by_rule text) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.authorities_by_rule(reached text, wanted text, by_rule text) TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.retention_review TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.retention_review TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.bury(r monitoring.retention_review, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.bury(r monitoring.retention_review, at timestamp with time zone) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.bury(r monitoring.retention_review, at timestamp with time zone) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.colleagues() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.colleagues() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.colleagues() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.disposal_of(record uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.disposal_of(record uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.disposal_of(record uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.dispose(review uuid, at timestamp with time zone, OUT outcome text, OUT tombstone_id uuid, OUT places uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.dispose(review uuid, at timestamp with time zone, OUT outcome text, OUT tombstone_id uuid, OUT places uuid[]) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.dispose(review uuid, at timestamp with time zone, OUT outcome text, OUT tombstone_id uuid, OUT places uuid[]) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.doer(asked uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.doer(asked uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.doer(asked uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.guard_person() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.guard_person() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.guard_person() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.has_role(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.has_role(wanted text) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.has_role(wanted text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.held(of_authority integer, record uuid, places uuid[], since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.held(of_authority integer, record uuid, places uuid[], since timestamp with time zone) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.held(of_authority integer, record uuid, places uuid[], since timestamp with time zone) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.is_last_administrator(asked uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.is_last_administrator(asked uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.is_last_administrator(asked uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.item_counts(today date, OUT waiting integer, OUT graded integer, OUT review_due integer) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.item_counts(today date, OUT waiting integer, OUT graded integer, OUT review_due integer) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.item_counts(today date, OUT waiting integer, OUT graded integer, OUT review_due integer) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.keys_of(parts text[], of_table text) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.keys_of(parts text[], of_table text) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.keys_of(parts text[], of_table text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.known_people() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.known_people() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.known_people() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.note_former_authority() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.note_former_authority() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.note_former_authority() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.person() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.person() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.person() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.record_of(of_reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.record_of(of_reference text) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.record_of(of_reference text) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.record_parts(of_kind text, record uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.record_parts(of_kind text, record uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.record_parts(of_kind text, record uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.record_places(of_kind text, record uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.record_places(of_kind text, record uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.record_places(of_kind text, record uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.record_print(of_kind text, record uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.record_print(of_kind text, record uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.record_print(of_kind text, record uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.records_by_age(of_authority integer, of_kind text, of_condition text, after_at timestamp with time zone, after_id uuid, before_at timestamp with time zone, at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.records_by_age(of_authority integer, of_kind text, of_condition text, after_at timestamp with time zone, after_id uuid, before_at timestamp with time zone, at_most integer) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.records_by_age(of_authority integer, of_kind text, of_condition text, after_at timestamp with time zone, after_id uuid, before_at timestamp with time zone, at_most integer) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.restricted_items(places uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.restricted_items(places uuid[]) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.restricted_items(places uuid[]) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.restricted_lines(whole uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.restricted_lines(whole uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.restricted_lines(whole uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.review_held(review uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.review_held(review uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.review_held(review uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.review_print(review uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.review_print(review uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.review_print(review uuid) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.roles_to_confirm() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.roles_to_confirm() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.roles_to_confirm() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.standing_place(place uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.standing_place(place uuid) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.standing_place(place uuid) TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.flag TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.flag TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.stands_alone(flag monitoring.flag) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.stands_alone(flag monitoring.flag) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.stands_alone(flag monitoring.flag) TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.system_name() FROM PUBLIC;
GRANT ALL ON FUNCTION walls.system_name() TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.system_name() TO premiseswatch_worker;

REVOKE ALL ON FUNCTION walls.works_on(reached text, to_write boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION walls.works_on(reached text, to_write boolean) TO premiseswatch_app;
GRANT ALL ON FUNCTION walls.works_on(reached text, to_write boolean) TO premiseswatch_worker;

GRANT SELECT ON TABLE audit.entry TO premiseswatch_app;
GRANT SELECT ON TABLE audit.entry TO premiseswatch_worker;

GRANT SELECT ON TABLE audit.era TO premiseswatch_app;
GRANT SELECT ON TABLE audit.era TO premiseswatch_worker;

GRANT SELECT,INSERT ON TABLE audit.sample TO premiseswatch_app;
GRANT SELECT,INSERT ON TABLE audit.sample TO premiseswatch_worker;

GRANT UPDATE(signed_by) ON TABLE audit.sample TO premiseswatch_app;
GRANT UPDATE(signed_by) ON TABLE audit.sample TO premiseswatch_worker;

GRANT UPDATE(signed_at) ON TABLE audit.sample TO premiseswatch_app;
GRANT UPDATE(signed_at) ON TABLE audit.sample TO premiseswatch_worker;

GRANT UPDATE(finding) ON TABLE audit.sample TO premiseswatch_app;
GRANT UPDATE(finding) ON TABLE audit.sample TO premiseswatch_worker;

GRANT SELECT,INSERT ON TABLE audit.sample_entry TO premiseswatch_app;
GRANT SELECT,INSERT ON TABLE audit.sample_entry TO premiseswatch_worker;

GRANT SELECT ON TABLE audit.seal TO premiseswatch_app;
GRANT SELECT ON TABLE audit.seal TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE concerns.concern TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE concerns.concern TO premiseswatch_worker;

GRANT INSERT(id) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(reference) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(received_at) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(authority_id) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(licence_id) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(place) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(text) ON TABLE concerns.concern TO premiseswatch_public;

GRANT INSERT(contact) ON TABLE concerns.concern TO premiseswatch_public;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.conditions_acknowledgement TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.conditions_acknowledgement TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.disclosure TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.disclosure TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.full_text TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.full_text TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.grading_note TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.grading_note TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.item TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.item TO premiseswatch_worker;

GRANT SELECT,USAGE ON SEQUENCE intelligence.item_reference TO premiseswatch_app;
GRANT SELECT,USAGE ON SEQUENCE intelligence.item_reference TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.premises_link TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.premises_link TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.sanitised_text TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.sanitised_text TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.sign TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intelligence.sign TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.amendment TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.amendment TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.assignment TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.assignment TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.band_override TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.band_override TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.cover TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.cover TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.escalation_item TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.escalation_item TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.escalation_step TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.escalation_step TO premiseswatch_worker;

GRANT SELECT,USAGE ON SEQUENCE monitoring.flag_reference TO premiseswatch_app;
GRANT SELECT,USAGE ON SEQUENCE monitoring.flag_reference TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.legal_hold TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.legal_hold TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.observation TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.observation TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.planned_visit TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.planned_visit TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.policy_move TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.policy_move TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.premises_standing TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.premises_standing TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.retention_progress TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.retention_progress TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.risk_assessment TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.risk_assessment TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.risk_line TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.risk_line TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.setting_note TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.setting_note TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.tombstone TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.tombstone TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.tombstone_part TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.tombstone_part TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit_control TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit_control TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit_draft TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit_draft TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit_factor TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.visit_factor TO premiseswatch_worker;

GRANT SELECT,USAGE ON SEQUENCE monitoring.visit_reference TO premiseswatch_app;
GRANT SELECT,USAGE ON SEQUENCE monitoring.visit_reference TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.ward_officer TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE monitoring.ward_officer TO premiseswatch_worker;

GRANT SELECT ON TABLE people.former_authority TO premiseswatch_app;
GRANT SELECT ON TABLE people.former_authority TO premiseswatch_worker;

GRANT SELECT ON TABLE people.installation TO premiseswatch_app;
GRANT SELECT ON TABLE people.installation TO premiseswatch_worker;

GRANT SELECT ON TABLE people.migration TO premiseswatch_app;
GRANT SELECT ON TABLE people.migration TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person_authority TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person_authority TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person_role TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person_role TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.role_grant TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.role_grant TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.saved_search TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.saved_search TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.authority TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.authority TO premiseswatch_worker;

GRANT SELECT ON TABLE public_register.authority TO premiseswatch_public;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence TO premiseswatch_worker;

GRANT SELECT ON TABLE public_register.licence TO premiseswatch_public;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.agency TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.agency TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.basis_of_entry TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.basis_of_entry TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.disclosure_word TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.disclosure_word TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.fhrs_business_type TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.fhrs_business_type TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.grade_word TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.grade_word TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.indicator TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.indicator TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.ladder_step TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.ladder_step TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.licence_layout_column TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.licence_layout_column TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.licence_word TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.licence_word TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.match_weight TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.match_weight TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.match_word TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.match_word TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.premises_type TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.premises_type TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.protective_factor TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.protective_factor TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.reference_scheme TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.reference_scheme TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.retention_class TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.retention_class TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.risk_policy TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reference.risk_policy TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.area TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.area TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.area_staging TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.area_staging TO premiseswatch_worker;

GRANT SELECT,USAGE ON SEQUENCE register.authority_id_seq TO premiseswatch_app;
GRANT SELECT,USAGE ON SEQUENCE register.authority_id_seq TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.external_reference TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.external_reference TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.fhrs_listing TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.fhrs_listing TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.fhrs_staging TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.fhrs_staging TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_absent TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_absent TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_part TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_part TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_row_problem TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_row_problem TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_run TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_run TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_seen TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_seen TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_verdict TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.import_verdict TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence_mapping TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence_mapping TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence_staging TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence_staging TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence_upload TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licence_upload TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licensed_interval TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.licensed_interval TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.list_version TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.list_version TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.match_answer TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.match_answer TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.match_candidate TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.match_candidate TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.match_question TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.match_question TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.merge_moved_row TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.merge_moved_row TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.operator TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.operator TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.postcode TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.postcode TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.postcode_staging TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.postcode_staging TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises_change TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises_change TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises_correction TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises_correction TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises_merge TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.premises_merge TO premiseswatch_worker;

GRANT SELECT,USAGE ON SEQUENCE register.premises_reference TO premiseswatch_app;
GRANT SELECT,USAGE ON SEQUENCE register.premises_reference TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.search_word TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.search_word TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.ward TO premiseswatch_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE register.ward TO premiseswatch_worker;

GRANT SELECT,USAGE ON SEQUENCE register.ward_id_seq TO premiseswatch_app;
GRANT SELECT,USAGE ON SEQUENCE register.ward_id_seq TO premiseswatch_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.asked TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.attempt TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.credential TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.credential_login TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.credential_token TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.data_protection_key TO premiseswatch_sign_in;

GRANT SELECT,USAGE ON SEQUENCE sign_in.data_protection_key_id_seq TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.invitation TO premiseswatch_sign_in;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.session TO premiseswatch_sign_in;

GRANT SELECT ON TABLE walls.role_reach TO premiseswatch_app;
GRANT SELECT ON TABLE walls.role_reach TO premiseswatch_worker;

GRANT SELECT ON TABLE walls.system_reach TO premiseswatch_app;
GRANT SELECT ON TABLE walls.system_reach TO premiseswatch_worker;
