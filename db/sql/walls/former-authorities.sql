-- Authorities that were taken away before they were kept: the audit has them, each under the key "person/authority".
insert into people.former_authority (person_id, authority_id)
select distinct p.id, a.id
from audit.entry e
join people.person p on p.id::text = split_part(e.key, '/', 1)
join register.authority a on a.id::text = split_part(e.key, '/', 2)
where e.schema_name = 'people' and e.table_name = 'person_authority' and e.kind = 'delete'
