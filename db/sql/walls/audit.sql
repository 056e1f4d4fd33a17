-- Who reads the audit. Row security on its schema, forced, drawn anew after every migration. What was sought, and what changed from what to
-- what, no role reads but by audit.read_details; entries are added by the owner's functions alone.
insert into walls.role_reach (role, table_name, writes)
values ('Manager', 'audit.entry', false), ('Manager', 'audit.sample', true), ('Manager', 'audit.sample_entry', false);

insert into walls.system_reach (database_role, name, table_name, writes)
select 'premiseswatch_worker', w.name, 'audit.' || w.of_table, w.writes
from (values ('audit-seal', 'entry', false), ('audit-seal', 'seal', false), ('audit-seal', 'era', false), ('audit-export', 'seal', false),
  ('audit-sample', 'entry', false), ('audit-sample', 'seal', false), ('audit-sample', 'sample', true), ('audit-sample', 'sample_entry', true)) as w(name, of_table, writes);

-- Managers of every authority also see what belongs to none, and who of nobody did it.
create or replace function walls.audits_everything() returns boolean
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return (select exists (select from people.person p where p.id = walls.person() and p.sees_every_authority and walls.has_role('Manager')));
end $$;

-- Whose doings a manager may look through where they belong to no authority: those who are given one of the manager's own.
create or replace function walls.audited_people() returns setof text
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 100
as $$
begin
  return query select distinct theirs.person_id::text from people.person_authority mine join people.person_authority theirs on theirs.authority_id = mine.authority_id
  where mine.person_id = walls.person() and walls.has_role('Manager');
end $$;

-- Whoever stands in an entry has a name for the manager who reads it, also where the two share no authority: they then stand out.
create or replace function walls.doer(asked uuid) returns table (id uuid, name text, sees_every_authority boolean)
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 1
as $$
begin
  return query select p.id, p.name::text, p.sees_every_authority from people.person p where p.id = asked and walls.has_role('Manager');
end $$;

do $$
declare
  walled record;
  rule record;
  managed_server boolean := not (select rolbypassrls from pg_roles where rolname = current_user);
begin
  for walled in select format('%I.%I', n.nspname, c.relname) as path from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'audit'
  loop
    for rule in select policyname as name from pg_policies where format('%I.%I', schemaname, tablename) = walled.path loop
      execute format('drop policy %I on %s', rule.name, walled.path);
    end loop;
    execute format('alter table %s enable row level security', walled.path);
    execute format('alter table %s force row level security', walled.path);
    if managed_server then
      execute format('create policy owner_does_all on %s to %I using (true) with check (true)', walled.path, current_user);
    end if;
    for rule in select * from (values ('reads', 'select'), ('adds', 'insert')) as what(verb, command)
      where exists (select from walls.system_reach s where s.database_role = 'premiseswatch_worker' and s.table_name = walled.path and (s.writes or command = 'select'))
    loop
      execute format('create policy %I on %s for %s to premiseswatch_worker %s ((select walls.works_on(%L, %L)))', 'system_' || rule.verb, walled.path, rule.command,
        case rule.command when 'insert' then 'with check' else 'using' end, walled.path, rule.command <> 'select');
    end loop;
  end loop;

  create policy manager_reads on audit.entry for select to premiseswatch_app using (
    authority_id in (select walls.authorities('audit.entry', false))
    or (authority_id is null and (
      (select walls.audits_everything()) or coalesce(person::text, case when table_name = 'person' then key end) in (select walls.audited_people()))));
  create policy manager_reads on audit.sample for select to premiseswatch_app using (authority_id in (select walls.authorities('audit.sample', false)));
  create policy manager_signs on audit.sample for update to premiseswatch_app using (authority_id in (select walls.authorities('audit.sample', true)));
  create policy manager_reads on audit.sample_entry for select to premiseswatch_app using (sample_id in (select s.id from audit.sample s));
end $$;
