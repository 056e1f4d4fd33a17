-- What the application may do: everything it needs with rows, nothing with tables. Run after every migration.
grant usage on schema reference, register, monitoring, intelligence, concerns, programme, people, audit to premiseswatch_app;
grant select, insert, update, delete on all tables in schema reference, register, monitoring, intelligence, concerns, programme, people
  to premiseswatch_app;
grant select, insert on all tables in schema audit to premiseswatch_app;
grant usage, select on all sequences in schema reference, register, monitoring, intelligence, concerns, programme, people to premiseswatch_app;
grant execute on all functions in schema reference, register, monitoring, intelligence, concerns, programme, people, audit to premiseswatch_app;
revoke insert, update, delete on people.installation, people.migration from premiseswatch_app;

-- Credentials, sessions, keys and the queue of jobs: reached by a role that reaches nothing else.
revoke all on all tables in schema sign_in, jobs from premiseswatch_app;
revoke all on all sequences in schema sign_in, jobs from premiseswatch_app;
revoke all on schema sign_in, jobs from premiseswatch_app;
grant usage on schema sign_in, jobs to premiseswatch_sign_in;
grant select, insert, update, delete on all tables in schema sign_in, jobs to premiseswatch_sign_in;
grant usage, select on all sequences in schema sign_in, jobs to premiseswatch_sign_in;
