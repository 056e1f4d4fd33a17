-- Who knows whom, and who changes whom. Row security on the schema of people, forced, drawn anew after every migration. Every function
-- that a policy calls is called once in a statement, as a subquery, and is plpgsql where it reads tables: its plan lasts as long as the
-- connection. They read people as the owner, whom no policy here asks again.

-- Names under which the program works on people by itself: each no more than it needs. Whoever runs a command on the server is beyond
-- roles: the first administrator and the first manager are made there.
insert into walls.system_reach (database_role, name, table_name, writes)
select 'premiseswatch_worker', w.name, 'people.' || t.name, w.writes
from (values ('user-add', true), ('seed-demo', true), ('escalation-climb', false), ('escalation-monitor-ends', false), ('visits-overdue', false),
  ('risk-nightly', false), ('risk-recalculate', false), ('take-on-imported', false), ('assess-changed', false), ('apply-policy', false), ('licences-ended', false)) as w(name, writes)
cross join (values ('person'), ('person_role'), ('person_authority'), ('role_grant')) as t(name)
where w.writes or t.name <> 'role_grant'
-- Whether people of the demonstration are here: they are never served beyond this machine.
union all values ('premiseswatch_worker', 'web', 'people.person', false), ('premiseswatch_worker', 'demo-sign-ins', 'people.person', false);

-- Whom sign-in asks for: one person, by id or by the name that was typed; nobody where the connection works under another name.
create or replace function walls.account() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('premiseswatch.account', true), '') where walls.system_name() in ('sign-in', 'single-sign-on') $$;

create or replace function walls.account_person() returns uuid
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return (select p.id from people.person p
  where p.normalized_email = walls.account() or p.id = case when walls.account() ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then walls.account()::uuid end);
end $$;

-- Still here, with a role that counts: until then somebody knows nobody but themself.
create or replace function walls.has_role(wanted text) returns boolean
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return (select exists (
    select from people.person p join people.person_role r on r.person_id = p.id
    where p.id = walls.person() and p.left_at is null and (wanted is null or r.role = wanted)));
end $$;

-- People who share an authority with the person who asks; for administrators, who run the system, everybody. One case after the other: a
-- single statement with all of them would weigh each person against each authority.
create or replace function walls.colleagues() returns setof uuid
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 100
as $$
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

-- The same, and those who once worked there: their names stand under what they did.
create or replace function walls.known_people() returns setof uuid
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 100
as $$
begin
  return query select walls.colleagues()
  union
  select f.person_id from people.person_authority mine join people.former_authority f on f.authority_id = mine.authority_id
  where mine.person_id = walls.person() and walls.has_role(null);
end $$;

-- Roles that an administrator gave, and on which the person who asks may say yes or no: a manager of all their authorities, who neither
-- gave the role nor is given it.
create or replace function walls.roles_to_confirm() returns table (person_id uuid, role text)
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 10
as $$
begin
  return query select g.person_id, g.role::text
  from people.role_grant g join people.person p on p.id = g.person_id join people.person me on me.id = walls.person()
  where walls.has_role('Manager') and p.id <> me.id and g.granted_by is distinct from me.id and p.left_at is null
    and (me.sees_every_authority or (not p.sees_every_authority
      and exists (select from people.person_authority theirs where theirs.person_id = p.id)
      and not exists (select from people.person_authority theirs where theirs.person_id = p.id
        and not exists (select from people.person_authority mine where mine.person_id = me.id and mine.authority_id = theirs.authority_id))));
end $$;

-- Whether nobody but this person runs the system: asked by whoever would take the role away, who may not know the others.
create or replace function walls.is_last_administrator(asked uuid) returns boolean
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return (select count(*) filter (where p.id = asked) = 1 and count(*) = 1
  from people.person p join people.person_role r on r.person_id = p.id and r.role = 'Administrator' where p.left_at is null);
end $$;

-- A manager who confirms a role renews the person's sessions, and changes nothing else of them.
create or replace function walls.guard_person() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = 'premiseswatch_app' and not walls.has_role('Administrator') and walls.account_person() is distinct from old.id
    and to_jsonb(new) - 'concurrency_stamp' is distinct from to_jsonb(old) - 'concurrency_stamp' then
    raise insufficient_privilege using message = 'Only an administrator changes what is known of a person.';
  end if;
  return new;
end $$;
create or replace trigger walls_guard before update on people.person for each row execute function walls.guard_person();

-- Where somebody worked before.
create or replace function walls.note_former_authority() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'person' then
    insert into people.former_authority (person_id, authority_id) select old.id, a.id from register.authority a on conflict do nothing;
  else
    insert into people.former_authority (person_id, authority_id) select p.id, old.authority_id from people.person p where p.id = old.person_id on conflict do nothing;
  end if;
  return null;
end $$;
create or replace trigger walls_former after delete on people.person_authority for each row execute function walls.note_former_authority();
create or replace trigger walls_former after update of sees_every_authority on people.person for each row
  when (old.sees_every_authority and not new.sees_every_authority) execute function walls.note_former_authority();

do $$
declare
  walled record;
  rule record;
  managed_server boolean := not (select rolbypassrls from pg_roles where rolname = current_user);
  administers text := '(select walls.has_role(''Administrator''))';
  anothers text := 'person_id is distinct from (select walls.person())';
  to_confirm text := '(person_id, role) in (select c.person_id, c.role from walls.roles_to_confirm() c)';
  by_provider text := '(select walls.system_name()) = ''single-sign-on''';
  of_account text := 'person_id = (select walls.account_person())';
begin
  for walled in select format('%I.%I', n.nspname, c.relname) as path from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'people'
  loop
    for rule in select policyname as name from pg_policies where format('%I.%I', schemaname, tablename) = walled.path loop
      execute format('drop policy %I on %s', rule.name, walled.path);
    end loop;
    execute format('alter table %s enable row level security', walled.path);
    execute format('alter table %s force row level security', walled.path);
    if managed_server then
      execute format('create policy owner_does_all on %s to %I using (true) with check (true)', walled.path, current_user);
    end if;
    for rule in select * from (values ('reads', 'select'), ('adds', 'insert'), ('changes', 'update'), ('removes', 'delete')) as what(verb, command)
      where exists (select from walls.system_reach s where s.database_role = 'premiseswatch_worker' and s.table_name = walled.path and (s.writes or command = 'select'))
        -- Who left is marked so, and never removed; what they are given is added and taken, and never changed into something else.
        and command <> case walled.path when 'people.person' then 'delete' else 'update' end
    loop
      execute format('create policy %I on %s for %s to premiseswatch_worker %s ((select walls.works_on(%L, %L)))', 'system_' || rule.verb, walled.path, rule.command,
        case rule.command when 'insert' then 'with check' else 'using' end, walled.path, rule.command <> 'select');
    end loop;
  end loop;

  for rule in select * from (values
    -- The directory: name, work address, roles and authorities.
    ('person', 'known_read', 'select', 'id in (select walls.known_people())'),
    ('person_role', 'colleagues_read', 'select', 'person_id in (select walls.colleagues())'),
    ('person_authority', 'colleagues_read', 'select', 'person_id in (select walls.colleagues())'),
    ('role_grant', 'administrator_reads', 'select', administers),
    ('role_grant', 'manager_reads', 'select', to_confirm),

    -- Before anybody is signed in: one person, by name or id.
    ('person', 'account_reads', 'select', 'id = (select walls.account_person())'),
    ('person_role', 'account_reads', 'select', of_account),
    ('person_authority', 'account_reads', 'select', of_account),
    ('role_grant', 'account_reads', 'select', format('%s and %s', of_account, by_provider)),

    -- An administrator adds people, takes roles, and gives those that read no case; the others wait. Nobody changes their own.
    ('person', 'administrator_adds', 'insert', administers),
    ('person', 'administrator_changes', 'update', administers),
    ('person_authority', 'administrator_adds', 'insert', administers),
    ('person_authority', 'administrator_removes', 'delete', administers),
    ('person_role', 'administrator_adds', 'insert', format('%s and %s and role = ''Administrator''', administers, anothers)),
    ('person_role', 'administrator_removes', 'delete', format('%s and %s', administers, anothers)),
    ('role_grant', 'administrator_adds', 'insert', format('%s and %s and granted_by = (select walls.person())', administers, anothers)),
    ('role_grant', 'administrator_removes', 'delete', format('%s and %s', administers, anothers)),

    -- A manager says yes or no.
    ('person', 'manager_renews', 'update', 'id in (select c.person_id from walls.roles_to_confirm() c)'),
    ('person_role', 'manager_confirms', 'insert', to_confirm),
    ('role_grant', 'manager_answers', 'delete', to_confirm),

    -- Groups of single sign-on speak of one person, and a role that reads cases waits as it does after an administrator's word.
    ('person', 'provider_adds', 'insert', format('%s and normalized_email = (select walls.account())', by_provider)),
    ('person', 'provider_changes', 'update', format('%s and id = (select walls.account_person())', by_provider)),
    ('person_authority', 'provider_adds', 'insert', format('%s and %s', by_provider, of_account)),
    ('person_authority', 'provider_removes', 'delete', format('%s and %s', by_provider, of_account)),
    ('person_role', 'provider_adds', 'insert', format('%s and %s and role = ''Administrator''', by_provider, of_account)),
    ('person_role', 'provider_removes', 'delete', format('%s and %s', by_provider, of_account)),
    ('role_grant', 'provider_adds', 'insert', format('%s and %s and granted_by is null', by_provider, of_account)),
    ('role_grant', 'provider_removes', 'delete', format('%s and %s', by_provider, of_account)),

    -- One's own.
    ('saved_search', 'own_read', 'select', 'person_id = (select walls.person()) and (select walls.has_role(null))'),
    ('saved_search', 'own_add', 'insert', 'person_id = (select walls.person()) and (select walls.has_role(null))'),
    ('saved_search', 'own_change', 'update', 'person_id = (select walls.person()) and (select walls.has_role(null))'),
    ('saved_search', 'own_remove', 'delete', 'person_id = (select walls.person()) and (select walls.has_role(null))')
  ) as p(of_table, name, command, allows)
  loop
    execute format('create policy %I on people.%I for %s to premiseswatch_app %s (%s)', rule.name, rule.of_table, rule.command,
      case rule.command when 'insert' then 'with check' else 'using' end, rule.allows);
  end loop;

  -- Of nobody: which version the database is of, and whether it is for real use.
  create policy anybody_reads on people.installation for select to premiseswatch_app, premiseswatch_worker using (true);
  create policy anybody_reads on people.migration for select to premiseswatch_app, premiseswatch_worker using (true);
end $$;
