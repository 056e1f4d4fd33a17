-- The lists that every page offers (types, wards, authorities) are kept in the memory of each program. This is what tells it that one of them
-- changed: the transaction that last did so. Read with the lists' own rows, so that a copy is never newer than it says.
create table register.list_version (is_only boolean primary key default true check (is_only), version bigint not null);
insert into register.list_version (version) values (0);

create function register.note_lists_changed() returns trigger language plpgsql as $$
begin
  update register.list_version set version = txid_current() where version <> txid_current();
  return null;
end $$;

create trigger note_lists_changed after insert or update or delete or truncate on reference.premises_type
  for each statement execute function register.note_lists_changed();
create trigger note_lists_changed after insert or update or delete or truncate on register.ward
  for each statement execute function register.note_lists_changed();
create trigger note_lists_changed after insert or update or delete or truncate on register.authority
  for each statement execute function register.note_lists_changed();
