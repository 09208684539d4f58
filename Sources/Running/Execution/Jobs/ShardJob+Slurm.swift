/// Slurm: an array of tasks (`sbatch --array`), one a shard, and a script that merges when the array has ended.
///
/// Tasks are never put back into the queue (`--no-requeue`): a shard that comes a second time would claim the place of
/// one that has been seen already.
extension ShardJob {
  var slurmFiles: [File] {
    [
      File("shards.sbatch", array), File("merge.sbatch", merge), File("submit.sh", submit, isExecutable: true),
    ]
  }

  private var head: String {
    """
    #!/bin/sh
    #SBATCH --no-requeue
    #SBATCH --ntasks=1

    """
  }

  private var array: String {
    let given = (environment + (secrets == nil ? secretNames : [])).joined(separator: " ")
    let check =
      given.isEmpty
      ? ""
      : """
      for name in \(given); do
        eval "value=\\${$name:-}"
        [ -n "$value" ] || { echo "the environment variable $name is not set" >&2; exit 2; }
      done

      """
    let secretsOption = secrets.map { " \\\n  --secrets \(Self.shell($0))" } ?? ""
    return head + """
      #SBATCH --job-name=\(name)
      #SBATCH --array=1-\(shards)
      # One shard of the run. All of them meet in a folder that every machine must see under the same name.
      set -eu
      \(check)folder=\(Self.shell(folder))/${SLURM_ARRAY_JOB_ID:?started by Slurm only}
      exec \(Self.shell(program)) run "${GRINDVAKT_PLAN:?started by submit.sh}" \\
        --shard "$SLURM_ARRAY_TASK_ID/\(shards)" --meeting "$folder/meeting" \\
        --record "$folder/shard-$SLURM_ARRAY_TASK_ID"\(secretsOption)\(onlyArguments)\(allowArguments)

      """
  }

  private var merge: String {
    head + """
      #SBATCH --job-name=\(name)-merge
      # Puts the records of the shards together; a shard that is missing is told.
      set -eu
      folder=\(Self.shell(folder))/${GRINDVAKT_ARRAY:?started by submit.sh}
      set --
      for number in $(seq 1 \(shards)); do set -- "$@" "$folder/shard-$number"; done
      exec \(Self.shell(program)) merge "$@" --record "$folder/merged"

      """
  }

  private var submit: String {
    """
    #!/bin/sh
    # Hands both scripts to Slurm, and prints the folder where the merged record will lie.
    set -eu
    here=$(cd "$(dirname "$0")" && pwd)
    mkdir -p \(Self.shell(folder))
    array=$(sbatch --parsable --export=ALL,GRINDVAKT_PLAN="$here/plan.json" "$@" "$here/shards.sbatch")
    array=${array%%;*}
    sbatch --parsable --export=ALL,GRINDVAKT_ARRAY="$array" --dependency="afterany:$array" "$@" \\
      "$here/merge.sbatch" >/dev/null
    echo \(Self.shell(folder))/"$array"/merged

    """
  }
}
