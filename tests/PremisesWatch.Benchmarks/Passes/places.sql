-- 500,000 invented places in 350 authorities. Nothing of any real register.
insert into register.authority (code, name, fhrs_code, is_demonstration, visits_per_week)
select 'generated-' || n, 'Generated ' || n, null, false, 40 from generate_series(1, 350) n;

insert into register.premises (id, reference, authority_id, type_code, name, address_line1, postcode, point, point_source, sells_alcohol, hours_known, status, created_at, updated_at)
select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'G-' || n, a.ids[1 + n % 350],
  case n % 3 when 0 then 'hotel' else 'takeaway' end, 'Generated ' || n, n % 200 || ' Test Street', 'ZZ' || n % 90 || ' ' || n % 9 || 'ZZ',
  st_setsrid(st_makepoint(200000 + n % 700 * 100, 30000 + n / 700 * 100), 27700), 'Officer', case n % 4 when 0 then true when 1 then false end, n % 10 = 0, 'Open', '2026-01-01', '2026-01-01'
from generate_series(1, 500000) n, (select array_agg(id order by id) as ids from register.authority where code like 'generated-%') a;

insert into register.licensed_interval (id, premises_id, activity, weekday, opens, closes)
select gen_random_uuid(), p.id, 'LateNightRefreshment', 5, '18:00', case right(p.reference, 2)::int % 20 when 0 then '03:00'::time else '22:00' end
from register.premises p where p.hours_known;

analyze register.premises; analyze register.licensed_interval;
