-- Numbers of what a person may not read, and nothing else of it. Run after every migration; it may run again.

-- Items linked to these places of which the person who asks reads neither the full text nor what police let others read. Nobody's and
-- those of other authorities are not counted.
create or replace function walls.restricted_items(places uuid[]) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(distinct l.item_id)::int
  from intelligence.premises_link l
  join intelligence.full_text f on f.item_id = l.item_id
  where l.premises_id = any(places)
    and l.authority_id in (select walls.authorities_by_rule('intelligence.premises_link', 'count', 'any'))
    and not exists (
      select from intelligence.sanitised_text s where s.item_id = l.item_id and s.premises_id = l.premises_id
        and s.authority_id in (select walls.authorities_by_rule('intelligence.sanitised_text', 'select', 'any')))
    and not (
      f.authority_id in (select walls.authorities_by_rule('intelligence.full_text', 'select', 'any'))
      or (not f.risk_to_source and f.authority_id in (select walls.authorities_by_rule('intelligence.full_text', 'select', 'safe')))
      or (not f.risk_to_source and f.author_id = walls.person() and f.authority_id in (select walls.authorities_by_rule('intelligence.full_text', 'select', 'own_safe'))))
$$;

-- How many items there are where the person who asks works, and how many wait.
create or replace function walls.item_counts(today date, out waiting integer, out graded integer, out review_due integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*) filter (where i.graded_at is null), count(*) filter (where i.graded_at is not null),
    count(*) filter (where i.review_on <= today or i.conditions_expire_on < today)
  from intelligence.item i
  where i.authority_id in (select walls.authorities_by_rule('intelligence.item', 'count', 'any'))
$$;

-- Whether something adds to a figure that the person who asks may not read.
create or replace function walls.restricted_lines(whole uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from monitoring.risk_assessment a
    join monitoring.risk_line l on l.assessment_id = a.id and l.sign_id is not null
    left join intelligence.sign g on g.id = l.sign_id
    where a.id = whole and a.authority_id in (select walls.authorities_by_rule('intelligence.premises_link', 'count', 'any'))
      and (g.id is null or not (
        g.authority_id in (select walls.authorities_by_rule('intelligence.sign', 'select', 'any'))
        or (not g.risk_to_source and g.authority_id in (select walls.authorities_by_rule('intelligence.sign', 'select', 'safe')))
        or (not g.risk_to_source and g.author_id = walls.person() and g.authority_id in (select walls.authorities_by_rule('intelligence.sign', 'select', 'own_safe'))))))
$$;
