# Shared by db/cluster, src/run and tests/run. Source it; it does nothing by itself.

PG_MAJOR=15
PG_BIN=${PG_BIN:-/usr/lib/postgresql/$PG_MAJOR/bin}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# Runs a command as the system user that owns the cluster: PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# step "What is happening" COMMAND…: runs it quietly, shows that it moves, and shows its last lines where it fails.
step() {
  local title=$1 log started pid seconds; shift
  log=$(mktemp); started=$SECONDS
  "$@" >"$log" 2>&1 </dev/null & pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    seconds=$((SECONDS - started))
    if [ -t 2 ]; then printf '\r%s … %ss ' "$title" "$seconds" >&2
    elif [ $((seconds % 15)) = 14 ]; then say "$title … ${seconds}s"; sleep 1; fi
    sleep 0.2
  done
  if wait "$pid"; then
    [ -t 2 ] && printf '\r' >&2
    say "$title: done in $((SECONDS - started))s"
    rm -f "$log"
  else
    [ -t 2 ] && printf '\n' >&2
    say "$title: failed. The last lines were:"; tail -n 25 "$log" >&2; rm -f "$log"
    return 1
  fi
}

# need_packages NAME…: installs what is missing from the system's own packages.
need_packages() {
  local missing=() sudo=()
  for package in "$@"; do dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing+=("$package"); done
  [ ${#missing[@]} = 0 ] && return 0
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "Missing packages: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
    sudo=(sudo -n)
  fi
  # The packages would otherwise start a cluster of their own.
  "${sudo[@]}" sh -c 'mkdir -p /etc/postgresql-common/createcluster.d && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.d/premiseswatch.conf'
  step "Reading the list of packages" "${sudo[@]}" apt-get update -q
  step "Installing ${missing[*]}" "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

need_tools() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: install it first (the command is dotnet)."
  dotnet --list-sdks | grep -q '^10\.' || fail "The .NET 10 SDK is missing: dotnet is here, but only with $(dotnet --list-sdks | tr '\n' ' ')"
  command -v node >/dev/null || fail "Node 20 is missing: install it first."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node 20 or newer is needed: this is $(node --version)."
}

# free_port: a loopback port that nobody listens on.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 30000))
    port_taken "$port" || { echo "$port"; return; }
  done
  fail "No free port was found on 127.0.0.1."
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
