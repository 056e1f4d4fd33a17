-- Draws the audit's triggers and rights anew. Run after every migration, so that a new table cannot be forgotten.
drop table if exists pg_temp.audit_leaves;
create temp table audit_leaves (table_name text primary key, reason text not null);
insert into audit_leaves values
  ('monitoring.risk_assessment', 'derived: its inputs are audited, and it is never changed'),
  ('monitoring.risk_line', 'derived: the lines of an assessment'),
  ('monitoring.premises_standing', 'derived: band and schedule, from assessments and visits'),
  ('monitoring.policy_move', 'derived: what a policy that is tried would move'),
  ('monitoring.escalation_step', 'queue state: follows from the flag, its ladder and the clock, and is never changed'),
  ('monitoring.escalation_item', 'queue state: who was told of a step, and whether they have read it'),
  ('people.former_authority', 'derived: from authorities that were taken, which are audited'),
  ('monitoring.retention_progress', 'queue state: how far the nightly job has read'),
  ('people.migration', 'which version the database is of');

-- Never copied into a detail: only that it changed. In the schema of people any column of such a name is one.
drop table if exists pg_temp.audit_secrets;
create temp table audit_secrets (table_name text, column_name text, reason text not null, primary key (table_name, column_name));
insert into audit_secrets values
  ('intelligence.full_text', 'text', 'read by fewer than read the audit: that it changed is on record'),
  ('intelligence.full_text', 'provenance', 'the same'),
  ('intelligence.full_text', 'source_reference', 'the same'),
  ('intelligence.sanitised_text', 'text', 'the same'),
  ('intelligence.grading_note', 'notes', 'the same'),
  ('intelligence.sign', 'indicator_code', 'the same'),
  ('intelligence.sign', 'severity', 'the same'),
  ('intelligence.sign', 'observed_at', 'the same'),
  ('intelligence.sign', 'source_key', 'the same'),
  ('concerns.concern', 'text', 'the same'),
  ('concerns.concern', 'place', 'the same'),
  ('concerns.concern', 'contact', 'the same'),
  ('monitoring.retention_review', 'record_print', 'a hash of the record'),
  ('monitoring.visit_draft', 'fields', 'words not yet said: the visit as it is saved is audited, and drafts are soon forgotten');
insert into audit_secrets
select format('%s.%s', n.nspname, c.relname), a.attname, 'a credential by its name'
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'people' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attname ~ '(password|stamp|secret|token|hash|recovery|private)'
on conflict do nothing;

-- A change of these alone is no news: they follow from what is audited.
drop table if exists pg_temp.audit_quiet;
create temp table audit_quiet (table_name text, column_name text, reason text not null, primary key (table_name, column_name));
insert into audit_quiet values
  ('monitoring.flag', 'next_step', 'queue state: where the flag stands on its ladder'),
  ('monitoring.flag', 'next_step_at', 'queue state'),
  ('monitoring.visit_draft', 'kept_at', 'when the draft last arrived'),
  ('monitoring.visit_draft', 'sequence', 'how often the draft arrived'),
  ('monitoring.visit_draft', 'fields', 'the form as one types');

do $$
declare
  audited record;
  arguments text;
begin
  for audited in
    select c.oid::regclass as name, format('%s.%s', n.nspname, c.relname) as called,
      array(select a.attname from pg_index i join unnest(i.indkey) with ordinality k(attnum, place) on true
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname in ('monitoring', 'intelligence', 'concerns', 'programme', 'people') or c.oid = to_regclass('audit.sample'))
      and not exists (select from audit_leaves l where l.table_name = format('%s.%s', n.nspname, c.relname))
  loop
    if cardinality(audited.key) not between 1 and 3 then
      raise exception 'The audit tells rows by a primary key of one to three columns; % has %.', audited.called, cardinality(audited.key);
    end if;
    arguments := format('%L, %L, %L, %L, %L', audited.key[1], coalesce(audited.key[2], ''), coalesce(audited.key[3], ''),
      array(select column_name from audit_secrets where table_name = audited.called order by 1)::text,
      array(select column_name from audit_quiet where table_name = audited.called order by 1)::text);
    execute format('create or replace trigger audit_added after insert on %s referencing new table as added for each statement execute function audit.note_added(%s)', audited.name, arguments);
    execute format('create or replace trigger audit_changed after update on %s referencing old table as changed_from new table as changed_to for each statement execute function audit.note_changed(%s)', audited.name, arguments);
    execute format('create or replace trigger audit_removed after delete on %s referencing old table as removed for each statement execute function audit.note_removed(%s)', audited.name, arguments);
    execute format('create or replace trigger audit_emptied after truncate on %s for each statement execute function audit.note_emptied()', audited.name);
  end loop;
end $$;
drop table audit_leaves, audit_secrets, audit_quiet;

-- Transactions are numbered by the cluster. Restored into another, the numbers begin anew below those on record: then a new era does too,
-- and the order of eras, transactions and ids stays the order of what happened.
do $$
declare
  next_era int := (select max(number) from audit.era) + 1;
begin
  if exists (select from audit.entry where era = next_era - 1 and txid >= pg_snapshot_xmax(pg_current_snapshot())) then
    insert into audit.era (number) values (next_era);
    execute format('alter table audit.entry alter column era set default %s', next_era);
  end if;
end $$;
