-- What search compares: lower case, without accents and apostrophes, "&" as "and", every other sign a blank, and "Mc Donald" or "O Neill" as one word.
create function register.fold(said text) returns text language sql immutable strict parallel safe as $$
  select trim(regexp_replace(
    regexp_replace(
      regexp_replace(replace(lower(normalize(said, nfkd)), '&', ' and '), '[\u0300-\u036f''’‘ʼ`´]', '', 'g'),
      '[^[:alnum:]]+', ' ', 'g'),
    '\m(mc|o) (?=[[:alpha:]]{3})', '\1', 'g'))
$$;

-- Words of a place: A of its name, B of its trading name, C of its address, D its postcode, whole and up to the blank.
create function register.search_document(
  name text, trading_name text, address_line1 text, address_line2 text, address_line3 text, address_line4 text, postcode text)
returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', register.fold(name)), 'A')
    || setweight(to_tsvector('pg_catalog.simple', coalesce(register.fold(trading_name), '')), 'B')
    || setweight(to_tsvector('pg_catalog.simple', register.fold(
      coalesce(address_line1, '') || ' ' || coalesce(address_line2, '') || ' ' || coalesce(address_line3, '') || ' ' || coalesce(address_line4, ''))), 'C')
    || setweight(to_tsvector('pg_catalog.simple', lower(replace(coalesce(postcode, ''), ' ', '') || ' ' || split_part(coalesce(postcode, ''), ' ', 1))), 'D')
$$;
