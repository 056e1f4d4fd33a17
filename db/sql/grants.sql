-- What the application may do: everything it needs with rows, nothing with tables. Run after every migration.
grant usage on schema reference, register, monitoring, intelligence, concerns, programme, people to premiseswatch_app, premiseswatch_worker;
grant select, insert, update, delete on all tables in schema reference, register, monitoring, intelligence, concerns, programme, people
  to premiseswatch_app, premiseswatch_worker;
grant usage, select on all sequences in schema reference, register, monitoring, intelligence, concerns, programme, people to premiseswatch_app, premiseswatch_worker;
grant execute on all functions in schema reference, register, monitoring, intelligence, concerns, programme, people to premiseswatch_app, premiseswatch_worker;
revoke insert, update, delete on people.installation, people.migration, people.former_authority from premiseswatch_app, premiseswatch_worker;
grant usage on schema walls to premiseswatch_app, premiseswatch_worker;
grant select on walls.role_reach, walls.system_reach to premiseswatch_app, premiseswatch_worker;
revoke execute on all functions in schema reference, register, monitoring, intelligence, concerns, programme, people, walls, sign_in, jobs from public;
grant execute on all functions in schema walls to premiseswatch_app, premiseswatch_worker;

-- Credentials, sessions, keys and the queue of jobs: reached by a role that reaches nothing else.
revoke all on all tables in schema sign_in, jobs from premiseswatch_app, premiseswatch_worker;
revoke all on all sequences in schema sign_in, jobs from premiseswatch_app, premiseswatch_worker;
revoke all on schema sign_in, jobs from premiseswatch_app, premiseswatch_worker;
grant usage on schema sign_in, jobs to premiseswatch_sign_in;
grant select, insert, update, delete on all tables in schema sign_in, jobs to premiseswatch_sign_in;
grant usage, select on all sequences in schema sign_in, jobs to premiseswatch_sign_in;
grant execute on all functions in schema sign_in, jobs to premiseswatch_sign_in;
