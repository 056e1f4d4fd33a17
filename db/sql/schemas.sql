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
