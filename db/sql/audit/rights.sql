-- Nobody but the owner changes, removes or adds by hand. Run after every migration, and after grants.sql.
do $$
declare
  role name;
  seals boolean;
begin
  execute 'revoke all on all tables in schema audit from public';
  execute 'revoke execute on all functions in schema audit from public';
  for role in select rolname from pg_roles where rolname in ('premiseswatch_app', 'premiseswatch_worker', 'premiseswatch_sign_in') order by rolname loop
    execute format('revoke all on all tables in schema audit from %I', role);
    execute format('revoke all on all sequences in schema audit from %I', role);
    execute format('revoke execute on all functions in schema audit from %I', role);
    execute format('grant usage on schema audit to %I', role);
    execute format('grant execute on function audit.note(text, text, text, text, jsonb) to %I', role);
    if role in ('premiseswatch_app', 'premiseswatch_worker') then
      execute format('grant select on audit.entry, audit.seal, audit.era, audit.sample, audit.sample_entry to %I', role);
      execute format('grant insert on audit.sample, audit.sample_entry to %I', role);
      execute format('grant update (signed_by, signed_at, finding) on audit.sample to %I', role);
      execute format('grant execute on function audit.read_details(bigint[]), audit.audits(int, uuid) to %I', role);
    end if;

    -- Jobs run as the worker where there is one.
    seals := role = 'premiseswatch_worker' or (role = 'premiseswatch_app' and not exists (select from pg_roles where rolname = 'premiseswatch_worker'));
    if seals then
      execute format('grant execute on function audit.add_seal(bigint, bytea, int, xid8, bigint, bytea, timestamptz, bytea, bytea, bytea), audit.erase_old(text, timestamptz, int) to %I', role);
    end if;
  end loop;
end $$;
