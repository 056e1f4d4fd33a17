-- Before anything connects: a pool that came before PostGIS cannot write geometry.
create extension if not exists postgis;
create extension if not exists pg_trgm;
revoke create on schema public from public;
