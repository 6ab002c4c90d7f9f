#!/bin/sh
# Run once by the database image: the two roles of the wall and the database of the owner.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
    -v app="$REGIO_APP_WACHTWOORD" -v eigenaar="$REGIO_EIGENAAR_WACHTWOORD" <<'SQL'
CREATE ROLE regio_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app';
CREATE ROLE regio_eigenaar LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'eigenaar';
CREATE DATABASE regio OWNER regio_eigenaar;
SQL
