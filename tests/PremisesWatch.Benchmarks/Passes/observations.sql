-- 5 million invented observations, ten a place, and a completed visit of three places in four. The lines are much as the rules make them:
-- of each of four indicators the strongest, and the next two from other sources. @moment is when the benchmark runs.
set local session_replication_role = replica;

create temp table place on commit drop as
select s.premises_id, s.authority_id, row_number() over (order by s.premises_id) as n from monitoring.premises_standing s;

insert into monitoring.visit (id, reference, version_number, submission_id, content_hash, premises_id, authority_id, officer_id, purpose, outcome, arrived_at, left_at,
  at_night, basis_of_entry, accompanied_by, none_seen, follow_up, recorded_at, recorded_by)
select gen_random_uuid(), 'G-' || n, 1, gen_random_uuid(), '', premises_id, authority_id, '00000000-0000-0000-0000-000000000001', 'Proactive', 'Completed',
  @moment - (n % 300 + 10) * interval '1 day', @moment, n % 7 = 0, 'consent', '{}', false, 'None', @moment, '00000000-0000-0000-0000-000000000001'
from place where n % 4 <> 0;

insert into monitoring.observation (id, premises_id, authority_id, indicator_code, catalogue_version, severity, provenance_code, source_key, observed_at, recorded_at, recorded_by)
select ('00000000-0000-7000-8' || k || '00-' || lpad(to_hex(p.n), 12, '0'))::uuid, p.premises_id, p.authority_id, 'T0' || k % 4 + 1, 1, k % 4 % 3 + 1,
  (array['officer', 'professional', 'public-named'])[k % 3 + 1], 'source:' || k, @moment - (40 + (p.n * 7 + k * 97) % 900) * interval '1 day', @moment,
  '00000000-0000-0000-0000-000000000001'
from place p, generate_series(0, 9) as k
order by p.n, k;

create temp table first_line on commit drop as select * from monitoring.risk_line;
truncate monitoring.risk_line;
insert into monitoring.risk_line (assessment_id, ordinal, block, code, amount, amount_after, half_life_days, from_at, knowledge, severity, low_severity, provenance_code, rank, observation_id)
select assessment_id, ordinal, block, code, amount, amount_after, null, null, knowledge, null, false, null, null, null from first_line
union all
select s.lines_of_id, 100 + o.nth, 'Signal', o.indicator_code,
  (array[1, 3, 8])[o.severity] * case o.provenance_code when 'officer' then 1 when 'professional' then 0.8 else 0.5 end * case when o.rank = 1 then 1 else 0.5 end,
  0, (array[45, 90, 120])[o.severity], o.observed_at, 'Known', o.severity, true, o.provenance_code, o.rank, o.id
from monitoring.premises_standing s
join (
  select premises_id, id, indicator_code, severity, provenance_code, observed_at,
    row_number() over (partition by premises_id order by id) as nth, row_number() over (partition by premises_id, indicator_code order by observed_at desc, id) as rank
  from monitoring.observation) o on o.premises_id = s.premises_id and o.rank <= 3
order by 1, 2;

update monitoring.premises_standing s
set last_visit_at = v.arrived_at, last_night_visit_at = case when v.at_night then v.arrived_at end, provisional = false, from_take_on = false
from monitoring.visit v where v.premises_id = s.premises_id;
