-- How names and addresses are made alike before they are compared. Words to drop and the like come from reference.match_word.

-- Lower case without accents, "&" as "and", no punctuation, without the words that say nothing; never empty where the name is not.
create or replace function register.plain_name(name text, dropped text) returns text language sql immutable parallel safe as $$
  select coalesce(nullif(btrim(regexp_replace(regexp_replace(plain, dropped, ' ', 'g'), '\s+', ' ', 'g')), ''), plain)
  from (
    select btrim(regexp_replace(regexp_replace(replace(regexp_replace(lower(normalize(name, nfd)), '[\u0300-\u036f''’`.]', '', 'g'), '&', ' and '), '[^[:alnum:]]+', ' ', 'g'), '\s+', ' ', 'g')) as plain
  ) p
$$;

-- The parts of a name on both sides of "t/a" and its like, made plain.
create or replace function register.names_in(name text, splitting text, dropped text) returns text[] language sql immutable parallel safe as $$
  select array_agg(distinct part) from (
    select register.plain_name(piece, dropped) as part from regexp_split_to_table(lower(name), splitting) piece) p
  where part <> ''
$$;

-- A trading name that hides in an address: what follows "t/a" in any line, or how the first line begins, up to a comma, where that has no number and
-- no word of a street or building.
create or replace function register.hidden_names(lines text[], splitting text, dropped text, no_name text) returns text[] language sql immutable parallel safe as $$
  select array_agg(distinct part) from (
    select register.plain_name((regexp_split_to_array(lower(line), splitting))[2], dropped) as part
    from unnest(lines) line where lower(line) ~ splitting
    union
    select register.plain_name(first, dropped) from split_part(lines[1], ',', 1) first where first !~ '[0-9]' and register.plain_name(first, '\mthe\M') !~ no_name) p
  where length(part) > 2
$$;

-- Every house number in the lines of an address, "12-14" as both; those of a unit, a flat or a floor are left out.
create or replace function register.house_numbers(lines text[]) returns text[] language sql immutable parallel safe as $$
  select array_agg(distinct number[1]) from
    regexp_matches(regexp_replace(lower(array_to_string(lines, ' , ')), '\m(unit|units|flat|floor|suite|room|stall|kiosk|shop|block)s?\s*(no\s*)?[0-9]+[a-z]?', ' ', 'g'), '\m([0-9]+[a-z]?)\M', 'g') number
$$;

-- 0 to 1: the most alike of the names of two places. A name that was found in an address counts less, and two of those nothing: both may be of one building.
create or replace function register.names_alike(own text[], hidden text[], other_own text[], other_hidden text[], hidden_counts double precision)
  returns double precision language sql immutable parallel safe as $$
  select coalesce(max(similarity(a.name, b.name) * case when a.hides or b.hides then hidden_counts else 1 end), 0)
  from (select unnest(own) as name, false as hides union all select unnest(hidden), true) a
  cross join (select unnest(other_own) as name, false as hides union all select unnest(other_hidden), true) b
  where not (a.hides and b.hides)
$$;
