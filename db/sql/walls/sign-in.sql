-- One credential at a time: whoever signs somebody in says whom, and reads and changes what that one person signs in with. Drawn anew after
-- every migration. No statement lists passwords, stamps or the secrets of authenticators, however careless.
do $$
declare
  walled record;
  managed_server boolean := not (select rolbypassrls from pg_roles where rolname = current_user);
begin
  for walled in select * from (values ('credential', 'person_id'), ('credential_token', 'user_id')) as t(name, whose) loop
    execute format('alter table sign_in.%I enable row level security', walled.name);
    execute format('alter table sign_in.%I force row level security', walled.name);
    execute format('drop policy if exists of_account on sign_in.%I', walled.name);
    execute format(
      'create policy of_account on sign_in.%I to premiseswatch_sign_in using (%I = (select nullif(current_setting(''premiseswatch.account'', true), '''')::uuid))',
      walled.name, walled.whose);
    execute format('drop policy if exists owner_does_all on sign_in.%I', walled.name);
    if managed_server then
      execute format('create policy owner_does_all on sign_in.%I to %I using (true) with check (true)', walled.name, current_user);
    end if;
  end loop;
end $$;

-- For the list of people: who took their invitation, and nothing of what they chose.
create or replace function sign_in.with_password(asked uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select c.person_id from sign_in.credential c where c.person_id = any(asked) and c.password_hash is not null $$;
