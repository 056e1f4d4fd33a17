-- Run by the server's superuser after roles.sql, whenever a cluster starts.
select 'create database premiseswatch owner premiseswatch_owner encoding ''UTF8'' template template0'
where not exists (select from pg_database where datname = 'premiseswatch') \gexec
revoke all on database premiseswatch from public;
grant connect, temporary on database premiseswatch to premiseswatch_app, premiseswatch_worker;
grant connect on database premiseswatch to premiseswatch_public, premiseswatch_sign_in;
