-- Row security on every walled table, forced, drawn anew after every migration. A walled table that reach.sql does not name is closed
-- to all but its owner.
do $$
declare
  walled record;
  rule record;
  scope text;
  walled_schemas text[] := array['monitoring', 'intelligence', 'concerns', 'programme'];
  managed_server boolean := not (select rolbypassrls from pg_roles where rolname = current_user);
begin
  for rule in select * from pg_policies where schemaname = any(walled_schemas) loop
    execute format('drop policy %I on %I.%I', rule.policyname, rule.schemaname, rule.tablename);
  end loop;

  for walled in select format('%I.%I', n.nspname, c.relname) as path from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = any(walled_schemas)
  loop
    execute format('alter table %s enable row level security', walled.path);
    execute format('alter table %s force row level security', walled.path);

    -- Where a person works. Lines and findings follow what they belong to, and a line of a police item is for those who read its sign; a
    -- draft is its writer's own.
    scope := case walled.path
      when 'monitoring.risk_line' then 'exists (select from monitoring.risk_assessment whole where whole.id = assessment_id)'
        || ' and (sign_id is null or exists (select from intelligence.sign seen where seen.id = sign_id))'
      when 'monitoring.visit_control' then 'exists (select from monitoring.visit whole where whole.id = visit_id)'
      when 'monitoring.visit_factor' then 'exists (select from monitoring.visit whole where whole.id = visit_id)'
      when 'monitoring.flag' then 'authority_id in (select walls.authorities(%1$L, %2$L))'
        || ' and (not restricted or authority_id in (select walls.authorities_by_rule(%1$L, ''restricted'', ''any'')))'
      when 'monitoring.visit_draft' then 'person_id = (select walls.person()) and authority_id in (select walls.authorities(%1$L, %2$L))'
      else 'authority_id in (select walls.authorities(%1$L, %2$L))' end;
    if scope not like '%authorities%' then
      scope := scope || ' and exists (select walls.authorities(%1$L, %2$L))';
    end if;

    for rule in
      select to_role, prefix || verb as name, command, format(means, walled.path, command <> 'select') as allows
      from (values ('premiseswatch_app', 'person_', scope),
          ('premiseswatch_app', 'acting_', '(select walls.works_on(%1$L, %2$L))'),
          ('premiseswatch_worker', 'system_', '(select walls.works_on(%1$L, %2$L))')) as who(to_role, prefix, means)
      cross join (values ('reads', 'select'), ('adds', 'insert'), ('changes', 'update'), ('removes', 'delete')) as what(verb, command)
      where exists (
        select from walls.role_reach r where prefix = 'person_' and r.table_name = walled.path and (r.writes or command = 'select')
        union all
        select from walls.system_reach s where prefix <> 'person_' and s.database_role = to_role and s.table_name = walled.path and (s.writes or command = 'select'))
    loop
      execute format('create policy %I on %s for %s to %I %s', rule.name, walled.path, rule.command, rule.to_role,
        case rule.command when 'insert' then format('with check (%s)', rule.allows) else format('using (%s)', rule.allows) end);
    end loop;

    -- Of intelligence, by the rules that reach.sql names.
    for rule in
      select distinct format('person_%s_%s', what.word, r.rule) as name, r.verb as command, format(
        '%s and authority_id in (select walls.authorities_by_rule(%L, %L, %L))',
        case r.rule
          when 'any' then 'true'
          when 'own' then format('%I = (select walls.person())',
            case when walled.path in ('intelligence.conditions_acknowledgement', 'intelligence.disclosure') then 'person_id' else 'author_id' end)
          when 'own_item' then 'author_id = (select walls.person())
            and exists (select from intelligence.item whole where whole.id = item_id and whole.author_id = (select walls.person()))'
          when 'own_shared' then format('person_id = (select walls.person())
            and exists (select from intelligence.sanitised_text let_out where let_out.item_id = %1$s.item_id and let_out.premises_id = %1$s.premises_id)',
            split_part(walled.path, '.', 2))
          when 'safe' then 'not risk_to_source'
          when 'own_safe' then 'author_id = (select walls.person()) and not risk_to_source' end,
        walled.path, r.verb, r.rule) as allows
      from walls.rule_reach r
      join (values ('reads', 'select'), ('adds', 'insert'), ('changes', 'update'), ('removes', 'delete')) as what(word, verb) on what.verb = r.verb
      where r.table_name = walled.path
    loop
      execute format('create policy %I on %s for %s to premiseswatch_app %s', rule.name, walled.path, rule.command,
        case rule.command when 'insert' then format('with check (%s)', rule.allows) else format('using (%s)', rule.allows) end);
    end loop;

    -- A managed server may grant no bypassrls: its owner then sees every row by a policy of its own.
    if managed_server then
      execute format('create policy owner_does_all on %s to %I using (true) with check (true)', walled.path, current_user);
    end if;
  end loop;
end $$;
