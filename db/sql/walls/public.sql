-- What the public side may: read the statutory register, and raise a concern. Drawn anew after every migration, and after grants.sql.

-- Licensing Act 2003 s.8(1)(a): a record of each premises licence and club premises certificate, which s.8(3) opens to inspection by anybody.
-- What a licence is not said to be is not shown, and neither are those that were never the licensing authority's. Ended ones stay on the register.
drop view if exists public_register.licence, public_register.authority cascade;
create view public_register.licence with (security_barrier) as
select l.id, l.authority_id, l.number, l.kind, l.status, l.standing, l.premises_name, l.trading_as, l.address, l.postcode, l.holder, l.activities, l.sells_alcohol,
  l.late_night_refreshment, l.hours, l.hours_text, l.seasonal, l.non_standard, l.issued_on, l.starts_on, l.ends_on, l.no_longer_listed_on
from register.licence l
where l.kind ~* '^\s*(premises\s+licen[cs]e|club\s+premises\s+certificate)' and l.state <> 'Declined';

create view public_register.authority with (security_barrier) as select a.id, a.code, a.name from register.authority a;

-- A concern is put in and never read back: not even by whoever raised it.
create policy public_raises on concerns.concern for insert to premiseswatch_public with check (
  licence_id is null or exists (select from public_register.licence shown where shown.id = licence_id and shown.authority_id = concern.authority_id));

do $$
declare
  of_schema name;
begin
  for of_schema in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') loop
    execute format('revoke all on all tables in schema %I from premiseswatch_public', of_schema);
    execute format('revoke all on all sequences in schema %I from premiseswatch_public', of_schema);
    execute format('revoke all on all functions in schema %I from premiseswatch_public', of_schema);
    execute format('revoke all on schema %I from premiseswatch_public', of_schema);
  end loop;
end $$;
grant usage on schema public_register, concerns to premiseswatch_public;
grant select on public_register.licence, public_register.authority to premiseswatch_public;
grant insert (id, reference, received_at, authority_id, licence_id, place, text, contact) on concerns.concern to premiseswatch_public;
