-- Run by the server's superuser whenever a cluster starts: a role that an older version did not have is made. The passwords come from
-- psql variables.
select format('create role %I', 'premiseswatch_' || name)
from unnest(array['owner', 'app', 'worker', 'public', 'sign_in']) as needed(name)
where not exists (select from pg_roles where rolname = 'premiseswatch_' || name) \gexec

-- The owner migrates and backs up: under forced row security it would otherwise see nothing, and say nothing of it.
alter role premiseswatch_owner login password :'owner_password' nosuperuser nocreatedb nocreaterole bypassrls;
alter role premiseswatch_app login password :'app_password' nosuperuser nocreatedb nocreaterole nobypassrls;
alter role premiseswatch_worker login password :'worker_password' nosuperuser nocreatedb nocreaterole nobypassrls;
alter role premiseswatch_sign_in login password :'sign_in_password' nosuperuser nocreatedb nocreaterole nobypassrls;
alter role premiseswatch_public login password :'public_password' nosuperuser nocreatedb nocreaterole nobypassrls;
