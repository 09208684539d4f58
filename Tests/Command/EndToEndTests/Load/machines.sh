#!/usr/bin/env bash
# Runs the shards of a load on machines of their own: network namespaces, joined by a bridge, with the reference vendor
# on yet another one. What they share is a folder, as machines share a file system.
#   machines.sh PROGRAM CATALOGUE BINDING FOLDER COUNT REQUIREMENT
# Leaves the records in FOLDER/shard-1 ... and FOLDER/merged. Exit code of 'merge'; 77 where it cannot run here.
set -euo pipefail
program=$1 catalogue=$2 binding=$3 folder=$4 count=$5 requirement=$6
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" -eq 0 ] && command -v ip >/dev/null || { echo "machines.sh: has to be root and needs ip" >&2; exit 77; }

name=gv$$
children=()
finish() {
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  wait 2>/dev/null || true
  for machine in $(seq 0 "$count"); do ip netns delete "$name-$machine" 2>/dev/null || true; done
}
trap finish EXIT
mkdir -p "$folder"

# Machine 0 has the vendor and the bridge.
ip netns add "$name-0" 2>/dev/null || { echo "machines.sh: no network namespaces here" >&2; exit 77; }
ip -n "$name-0" link set lo up
ip -n "$name-0" link add bridge type bridge
ip -n "$name-0" addr add 10.99.0.1/24 dev bridge
ip -n "$name-0" link set bridge up
for machine in $(seq "$count"); do
  ip netns add "$name-$machine"
  ip -n "$name-$machine" link set lo up
  ip -n "$name-$machine" link add eth0 type veth peer name "port$machine" netns "$name-0"
  ip -n "$name-$machine" addr add "10.99.0.$((machine + 1))/24" dev eth0
  ip -n "$name-$machine" link set eth0 up
  ip -n "$name-0" link set "port$machine" master bridge
  ip -n "$name-0" link set "port$machine" up
done

export VENDOR_TOKEN=${VENDOR_TOKEN:-token-of-the-tests}
ip netns exec "$name-0" "$program" vendor --port 8080 > "$folder/vendor.log" 2>&1 &
children+=($!)
# The vendor listens on its own loopback only.
ip netns exec "$name-0" python3 "$here/forward.py" 10.99.0.1 8081 127.0.0.1 8080 &
children+=($!)
for _ in $(seq 200); do
  grep -q listening "$folder/vendor.log" 2>/dev/null \
    && ip netns exec "$name-1" bash -c 'exec 3<>/dev/tcp/10.99.0.1/8081' 2>/dev/null && break
  sleep 0.1
done

export VENDOR_URL=http://10.99.0.1:8081
shards=()
for machine in $(seq "$count"); do
  ip netns exec "$name-$machine" "$program" run "$catalogue" --binding "$binding" --only "$requirement" \
    --shard "$machine/$count" --meeting "$folder/meeting" \
    --record "$folder/shard-$machine" > "$folder/shard-$machine.log" 2>&1 &
  shards+=($!)
  children+=($!)
done
for shard in "${shards[@]}"; do
  wait "$shard" || { cat "$folder"/shard-*.log >&2; exit 70; }
done
records=()
for machine in $(seq "$count"); do records+=("$folder/shard-$machine"); done
"$program" merge "${records[@]}" --record "$folder/merged"
