-- Passwords leave the people's own table. One that an administrator saw, and its person never changed, opens nothing any more: they are invited anew.
insert into sign_in.credential (person_id, last_code_step, password_hash, security_stamp, concurrency_stamp, two_factor_enabled)
select id, 0,
  case when not exists (select from people.person_claim due where due.user_id = person.id and due.claim_type = 'own-password-due') then password_hash end,
  coalesce(security_stamp, gen_random_uuid()::text), gen_random_uuid()::text, false
from people.person;
update people.person set concurrency_stamp = gen_random_uuid()::text where concurrency_stamp is null;
-- Keys that the application's role could read are worth nothing any more: new ones are made, and everybody signs in once more.
delete from sign_in.data_protection_key;
