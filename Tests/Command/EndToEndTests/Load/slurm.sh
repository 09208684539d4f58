#!/usr/bin/env bash
# Runs a command with a Slurm of its own: one node, this machine, which takes several tasks at once.
#   slurm.sh COMMAND [ARGUMENT...]
# Everything that is started (munged, slurmctld, slurmd) lives in a temporary folder, with sockets, ports and keys of
# its own, and is ended with the command; a Slurm that the machine has is left alone. Has to be root, as slurmd must.
# Installs Debian's slurm-wlm and munge where they are missing. Exit code of the command; 77 where it cannot run here.
set -euo pipefail

[ "$(id -u)" -eq 0 ] || { echo "slurm.sh: has to be root" >&2; exit 77; }
missing=()
for pair in munged:munge slurmctld:slurmctld slurmd:slurmd sbatch:slurm-client; do
  PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
done
if [ "${#missing[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  # The packages' own services have no configuration yet and need not start.
  printf '#!/bin/sh\nexit 101\n' > /tmp/policy-rc.d.$$
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    install -m 755 /tmp/policy-rc.d.$$ /usr/sbin/policy-rc.d
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  rm -f /tmp/policy-rc.d.$$
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null \
    || { echo "slurm.sh: cannot install ${missing[*]}" >&2; exit 77; }
  rm -f /usr/sbin/policy-rc.d
fi
PATH=$PATH:/usr/sbin:/sbin

home=$(mktemp -d /tmp/grindvakt-slurm.XXXXXX)
children=()
finish() {
  # Jobs that still run would outlive slurmd.
  scancel --user=root 2>/dev/null || true
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  for _ in $(seq 50); do
    [ -z "$(jobs -rp)" ] && break
    sleep 0.1
  done
  for child in "${children[@]}"; do kill -KILL "$child" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$home"
}
trap finish EXIT

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

mkdir -p "$home"/{munge,state,spool,log}
chmod 755 "$home"
chmod 711 "$home/munge"
head -c 1024 /dev/urandom > "$home/munge/key"
chmod 400 "$home/munge/key"
munged --foreground --force --key-file="$home/munge/key" --socket="$home/munge/socket" \
  --pid-file="$home/munge/pid" --log-file="$home/munge/log" --seed-file="$home/munge/seed" \
  >"$home/log/munged" 2>&1 &
children+=($!)

node=$(hostname -s)
processors=$(nproc)
cat > "$home/slurm.conf" <<CONF
ClusterName=grindvakt
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$home/munge/socket
CredType=cred/munge
StateSaveLocation=$home/state
SlurmdSpoolDir=$home/spool
SlurmctldPidFile=$home/slurmctld.pid
SlurmdPidFile=$home/slurmd.pid
SlurmctldLogFile=$home/log/slurmctld
SlurmdLogFile=$home/log/slurmd
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
MpiDefault=none
ReturnToService=2
MailProg=/bin/true
SlurmdParameters=config_overrides
# More tasks than processors: what is tried is that they run, not how fast.
NodeName=$node NodeAddr=127.0.0.1 CPUs=$((processors > 8 ? processors : 8)) State=UNKNOWN
PartitionName=tests Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
# Processes are followed without control groups. Slurm before 23.11 wants a plugin for them all the same, and gets an
# empty folder.
version=$(slurmd -V | tr -dc '0-9.' | cut -d. -f1)
if [ "$version" -ge 24 ]; then
  echo "CgroupPlugin=disabled" > "$home/cgroup.conf"
else
  printf 'CgroupPlugin=cgroup/v1\nCgroupAutomount=no\nCgroupMountpoint=%s\n' "$home/cgroup" > "$home/cgroup.conf"
fi
export SLURM_CONF=$home/slurm.conf

for _ in $(seq 100); do [ -S "$home/munge/socket" ] && break; sleep 0.1; done
slurmctld -D -f "$SLURM_CONF" >"$home/log/slurmctld.out" 2>&1 &
children+=($!)
slurmd -D -f "$SLURM_CONF" -N "$node" >"$home/log/slurmd.out" 2>&1 &
children+=($!)

for _ in $(seq 300); do
  state=$(sinfo -h -o %t 2>/dev/null || true)
  [ "$state" = idle ] && break
  sleep 0.1
done
if [ "${state:-}" != idle ]; then
  echo "slurm.sh: the node does not come up" >&2
  tail -n 20 "$home"/log/* >&2
  exit 77
fi
status=0
"$@" || status=$?
exit "$status"
