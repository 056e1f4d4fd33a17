-- Who is asking, and what they may reach. Run after every migration; it may run again. Every function that a policy calls is called
-- once in a statement, as a subquery, never once in a row. Those that read tables are plpgsql, whose plans last as long as the connection:
-- a function in SQL would be planned anew in each statement that meets a wall (0.5 ms, of which 0.1 are left).

-- What a role reads and writes where its authorities are, and what the program itself does under each of its names.
create table if not exists walls.role_reach (
  role text not null,
  table_name text not null,
  writes boolean not null,
  primary key (role, table_name)
);

create table if not exists walls.system_reach (
  database_role text not null,
  name text not null,
  table_name text not null,
  writes boolean not null,
  primary key (database_role, name, table_name)
);

-- The same of intelligence, where a role reads or adds some rows of a table and not others. The rules are named in policies.sql; a verb
-- is a command, or count: the number of rows and nothing of them.
create table if not exists walls.rule_reach (
  role text not null,
  table_name text not null,
  verb text not null,
  rule text not null,
  primary key (role, table_name, verb, rule)
);

create or replace function walls.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('premiseswatch.person', true), '')::uuid $$;

create or replace function walls.system_name() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('premiseswatch.system', true), '') $$;

-- Authorities in which the person who asks has a role that reaches a table. Somebody who left reaches nothing.
create or replace function walls.authorities(reached text, to_write boolean) returns setof integer
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 10
as $$
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

-- Whether the name under which the program works reaches a table over the role that it is connected as.
create or replace function walls.works_on(reached text, to_write boolean) returns boolean
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from walls.system_reach s
    where s.database_role = session_user and s.name = walls.system_name() and s.table_name = reached and (s.writes or not to_write));
end $$;

-- Authorities in which the person who asks has a role that may do this with such rows of a table.
create or replace function walls.authorities_by_rule(reached text, wanted text, by_rule text) returns setof integer
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp rows 10
as $$
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

