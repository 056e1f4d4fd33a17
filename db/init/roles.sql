-- Run once, by the server's superuser, when a cluster is made. The passwords come from psql variables.
create role premiseswatch_owner login password :'owner_password' nosuperuser nocreatedb nocreaterole;
create role premiseswatch_app login password :'app_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create role premiseswatch_sign_in login password :'sign_in_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create database premiseswatch owner premiseswatch_owner encoding 'UTF8' template template0;
revoke all on database premiseswatch from public;
grant connect, temporary on database premiseswatch to premiseswatch_app;
grant connect on database premiseswatch to premiseswatch_sign_in;
