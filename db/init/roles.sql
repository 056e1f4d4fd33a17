-- Run once, by the server's superuser, when a cluster is made. The passwords come from psql variables.
-- The owner migrates and backs up: under forced row security it would otherwise see nothing, and say nothing of it.
create role premiseswatch_owner login password :'owner_password' nosuperuser nocreatedb nocreaterole bypassrls;
create role premiseswatch_app login password :'app_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create role premiseswatch_worker login password :'worker_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create role premiseswatch_public login password :'public_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create database premiseswatch owner premiseswatch_owner encoding 'UTF8' template template0;
revoke all on database premiseswatch from public;
grant connect, temporary on database premiseswatch to premiseswatch_app, premiseswatch_worker;
grant connect on database premiseswatch to premiseswatch_public;
