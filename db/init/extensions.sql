-- Before anything connects: a pool that came before PostGIS cannot write geometry.
create extension postgis;
create extension pg_trgm;
revoke create on schema public from public;
