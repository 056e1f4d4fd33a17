-- The need to know, as data. A table without a row here is reached by nobody but its owner.
delete from walls.role_reach;
delete from walls.system_reach;
delete from walls.rule_reach;

-- People. An administrator runs the system and reads no case; the Awaken Team has no case page yet.
insert into walls.role_reach (role, table_name, writes)
select r.role, 'monitoring.' || t.name, t.writers ~ r.letter
from (values ('LicensingOfficer', 'o'), ('Cplo', 'c'), ('PoliceLiaison', 'p'), ('Manager', 'm')) as r(role, letter)
cross join (values
  ('visit', 'oc'), ('visit_control', 'oc'), ('visit_factor', 'oc'), ('visit_draft', 'oc'), ('amendment', 'oc'),
  ('planned_visit', 'ocm'), ('observation', 'oc'), ('setting_note', 'oc'),
  ('assignment', 'oc'), ('ward_officer', 'c'), ('cover', 'cm'),
  ('flag', 'ocpm'), ('escalation_step', 'ocpm'), ('escalation_item', 'ocpm'),
  ('band_override', 'cm'), ('policy_move', 'm'),
  ('risk_assessment', 'ocpm'), ('risk_line', 'ocpm'), ('premises_standing', 'ocpm')
) as t(name, writers);

-- What the public raised: those who will weigh it read it.
insert into walls.role_reach (role, table_name, writes) values ('Cplo', 'concerns.concern', false), ('PoliceLiaison', 'concerns.concern', false);

-- The program by itself, no more than each work needs.
insert into walls.system_reach (database_role, name, table_name, writes)
select 'premiseswatch_worker', w.name, 'monitoring.' || t.name, t.writes
from (values
  ('escalation-climb', 'assignment cover ward_officer premises_standing', 'flag escalation_step escalation_item'),
  ('escalation-monitor-ends', 'assignment cover ward_officer premises_standing', 'flag escalation_step escalation_item'),
  ('visits-overdue', 'assignment cover ward_officer premises_standing planned_visit', 'flag escalation_step escalation_item'),
  ('visits-forget-drafts', '', 'visit_draft'),
  ('risk-nightly', 'assignment cover ward_officer visit visit_control visit_factor amendment observation setting_note band_override planned_visit',
    'risk_assessment risk_line premises_standing flag escalation_step escalation_item'),
  ('try-policy', 'visit visit_control visit_factor amendment observation setting_note band_override premises_standing risk_assessment risk_line', 'policy_move')
) as w(name, reads, writes)
cross join lateral (
  select reads.table_name, false from unnest(string_to_array(nullif(w.reads, ''), ' ')) as reads(table_name)
  union all select writes.table_name, true from unnest(string_to_array(w.writes, ' ')) as writes(table_name)
) as t(name, writes);

-- Handing on what somebody leaves behind, begun by an administrator, who reads none of it.
insert into walls.system_reach (database_role, name, table_name, writes)
select 'premiseswatch_app', 'people-leave', 'monitoring.' || t.name, t.writes
from (values ('flag', false), ('escalation_item', true), ('planned_visit', true), ('ward_officer', true), ('assignment', true), ('cover', true)) as t(name, writes);

-- The invented borough tells its whole story.
insert into walls.system_reach (database_role, name, table_name, writes)
select 'premiseswatch_worker', 'seed-demo', format('%I.%I', n.nspname, c.relname), true
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname in ('monitoring', 'intelligence');

-- What graded items say was seen, for whoever works out a figure: no text, and no item.
insert into walls.system_reach (database_role, name, table_name, writes)
values ('premiseswatch_worker', 'risk-nightly', 'intelligence.sign', false), ('premiseswatch_worker', 'try-policy', 'intelligence.sign', false);

-- The same where a person's own work moves a figure, and they may not read what restricted items add to it.
insert into walls.system_reach (database_role, name, table_name, writes)
select 'premiseswatch_app', 'assess-place', t.name, true
from unnest(array['intelligence.sign', 'monitoring.risk_line', 'monitoring.flag', 'monitoring.escalation_step', 'monitoring.escalation_item']) as t(name);

-- The same work as the nightly pass, begun otherwise.
insert into walls.system_reach (database_role, name, table_name, writes)
select s.database_role, n.name, s.table_name, s.writes
from walls.system_reach s
cross join unnest(array['risk-recalculate', 'take-on-imported', 'assess-changed', 'apply-policy', 'licences-ended']) as n(name)
where s.name = 'risk-nightly';

-- Intelligence. Any: every row of their authority. Own: what they gave or did themselves. Safe: no risk to the source. Own_item: of an item
-- of their own, so that adding tells nothing of another's. Own_shared: of what they may read. o a c p m stand for the roles; nobody
-- changes what an author wrote, and nobody removes an item.
insert into walls.rule_reach (role, table_name, verb, rule)
select r.role, 'intelligence.' || t.name, t.verb, t.rule
from (values ('LicensingOfficer', 'o'), ('AwakenTeam', 'a'), ('Cplo', 'c'), ('PoliceLiaison', 'p'), ('Manager', 'm')) as r(role, letter)
join (values
  ('item', 'select', 'any', 'cp'), ('item', 'select', 'own', 'oa'), ('item', 'insert', 'own', 'oacp'), ('item', 'update', 'any', 'p'),
  ('item', 'count', 'any', 'pm'),
  ('full_text', 'select', 'any', 'p'), ('full_text', 'select', 'safe', 'c'), ('full_text', 'select', 'own_safe', 'oa'), ('full_text', 'insert', 'own', 'oacp'),
  ('premises_link', 'select', 'any', 'cp'), ('premises_link', 'select', 'own', 'oa'), ('premises_link', 'insert', 'own_item', 'oac'),
  ('premises_link', 'insert', 'any', 'p'), ('premises_link', 'delete', 'any', 'p'), ('premises_link', 'count', 'any', 'ocpm'),
  ('sanitised_text', 'select', 'any', 'ocpm'), ('sanitised_text', 'insert', 'any', 'p'), ('sanitised_text', 'delete', 'any', 'p'),
  ('sign', 'select', 'any', 'p'), ('sign', 'select', 'safe', 'c'), ('sign', 'select', 'own_safe', 'oa'),
  ('sign', 'insert', 'any', 'p'), ('sign', 'update', 'any', 'p'), ('sign', 'delete', 'any', 'p'),
  ('disclosure', 'select', 'any', 'cpm'), ('disclosure', 'select', 'own', 'o'), ('disclosure', 'insert', 'own_shared', 'ocpm'),
  ('grading_note', 'select', 'any', 'p'), ('grading_note', 'insert', 'any', 'p'),
  ('conditions_acknowledgement', 'select', 'any', 'p'), ('conditions_acknowledgement', 'select', 'own', 'ocm'),
  ('conditions_acknowledgement', 'insert', 'own', 'ocpm')
) as t(name, verb, rule, letters) on t.letters ~ r.letter;

-- Flags that rest on a police item: those see them whom their ladders can reach.
insert into walls.rule_reach (role, table_name, verb, rule)
select r.role, 'monitoring.flag', 'restricted', 'any' from unnest(array['Cplo', 'PoliceLiaison', 'Manager']) as r(role);

-- Retention. Those who decide reach what is to be decided; tombstones are made by walls.dispose alone, which asks for the last rule. The
-- nightly job reads no record: walls.records_by_age tells it ids and ages.
insert into walls.role_reach (role, table_name, writes)
select r.role, 'monitoring.' || t.name, t.writers ~ r.letter
from (values ('Cplo', 'c'), ('PoliceLiaison', 'p'), ('Manager', 'm')) as r(role, letter)
cross join (values ('retention_review', 'cpm'), ('legal_hold', 'cpm'), ('retention_progress', 'm'), ('tombstone', '-'), ('tombstone_part', '-')) as t(name, writers);

insert into walls.rule_reach (role, table_name, verb, rule) values ('Manager', 'monitoring.tombstone', 'dispose', 'any');

insert into walls.system_reach (database_role, name, table_name, writes)
values ('premiseswatch_worker', 'retention-propose', 'monitoring.retention_review', true), ('premiseswatch_worker', 'retention-propose', 'monitoring.retention_progress', true);
