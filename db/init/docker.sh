#!/bin/bash
# Run by the database's image when its volume is new: the roles, with the passwords of the secrets, and the database.
set -euo pipefail
variables=()
for role in owner app worker public sign_in; do
  variables+=(-v "${role}_password=$(cat "/run/secrets/PREMISESWATCH_${role^^}_PASSWORD")")
done
psql=(psql -q -X -v ON_ERROR_STOP=1 -U postgres)
"${psql[@]}" "${variables[@]}" -f /premiseswatch/roles.sql postgres
"${psql[@]}" -f /premiseswatch/database.sql postgres
"${psql[@]}" -f /premiseswatch/extensions.sql premiseswatch
