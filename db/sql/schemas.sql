-- Laid out from the start, so that need-to-know can be drawn between them: some hold no table yet.
create schema if not exists reference;
create schema if not exists register;
create schema if not exists monitoring;
create schema if not exists intelligence;
create schema if not exists concerns;
create schema if not exists programme;
create schema if not exists people;
create schema if not exists audit;
create schema if not exists jobs;
create schema if not exists walls;
create schema if not exists sign_in;
create schema if not exists public_register;

-- Views are drawn anew after migrating, so that no migration has to know of them.
drop view if exists public_register.licence, public_register.authority cascade;
