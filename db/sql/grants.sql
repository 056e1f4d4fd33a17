-- What the application may do: everything it needs with rows, nothing with tables. Run after every migration.
grant usage on schema reference, register, monitoring, intelligence, concerns, programme, people, jobs to premiseswatch_app;
grant select, insert, update, delete on all tables in schema reference, register, monitoring, intelligence, concerns, programme, people, jobs
  to premiseswatch_app;
grant usage, select on all sequences in schema reference, register, monitoring, intelligence, concerns, programme, people, jobs to premiseswatch_app;
grant execute on all functions in schema reference, register, monitoring, intelligence, concerns, programme, people, jobs to premiseswatch_app;
revoke insert, update, delete on people.installation, people.migration from premiseswatch_app;
