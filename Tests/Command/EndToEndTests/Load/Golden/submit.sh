#!/bin/sh
# Hands both scripts to Slurm, and prints the folder where the merged record will lie.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p '/shared/grindvakt'\''s'
array=$(sbatch --parsable --export=ALL,GRINDVAKT_PLAN="$here/plan.json" "$@" "$here/shards.sbatch")
array=${array%%;*}
sbatch --parsable --export=ALL,GRINDVAKT_ARRAY="$array" --dependency="afterany:$array" "$@" \
  "$here/merge.sbatch" >/dev/null
echo '/shared/grindvakt'\''s'/"$array"/merged
