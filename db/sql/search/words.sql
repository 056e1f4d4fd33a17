-- Every word of a name or an address, and in how many places it stood when the words were last counted. A slip of typing is put right by it.
-- Words are not unique: two who add one word at a time do not wait for each other. What is doubled goes when the words are counted anew.
create table register.search_word (word text not null, places integer not null, near text[] not null);
create index ix_search_word_word on register.search_word (word text_pattern_ops);
create index ix_search_word_near on register.search_word using gin (near);
create index ix_premises_folded_name on register.premises ((register.fold(name)) collate "C");

-- A word, and what is left of it without any one of its letters: two words that share one of these are a slip apart.
create function register.one_letter_less(word text) returns text[] language sql immutable strict parallel safe as $$
  select array(select distinct left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i) || word
$$;

-- Not strict, so that PostgreSQL writes it out where it is used.
create function register.is_search_word(word text) returns boolean language sql immutable parallel safe as $$
  select length(word) between 3 and 30 and word !~ '[0-9]'
$$;

-- Many places at once are an import's: its words are counted when it is through, in a tenth of the time that this would take of it.
-- Planned anew each time: the table may have grown from nothing.
create function register.note_words_added() returns trigger language plpgsql as $$
begin
  if (select count(*) from added) > 1000 then
    return null;
  end if;
  execute 'insert into register.search_word (word, places, near)
    select w.word, w.places, register.one_letter_less(w.word)
    from (select word, count(*)::int as places from added, unnest(tsvector_to_array(added.search)) word where register.is_search_word(word) group by word) w
    where not exists (select from register.search_word known where known.word = w.word)';
  return null;
end $$;

create function register.note_words_changed() returns trigger language plpgsql as $$
begin
  insert into register.search_word (word, places, near)
  select w.word, 1, register.one_letter_less(w.word)
  from unnest(tsvector_to_array(new.search)) w(word)
  where register.is_search_word(w.word) and not exists (select from register.search_word known where known.word = w.word);
  return null;
end $$;

create trigger note_words_added after insert on register.premises referencing new table as added
  for each statement execute function register.note_words_added();
create trigger note_words_changed after update of name, trading_name, address_line1, address_line2, address_line3, address_line4, postcode on register.premises
  for each row when (old.search is distinct from new.search) execute function register.note_words_changed();
create trigger note_words_added after insert on register.operator referencing new table as added
  for each statement execute function register.note_words_added();
create trigger note_words_changed after update of name on register.operator
  for each row when (old.search is distinct from new.search) execute function register.note_words_changed();

insert into register.search_word (word, places, near)
select word, ndoc, register.one_letter_less(word)
from ts_stat('select search from register.premises union all select search from register.operator') where register.is_search_word(word);
