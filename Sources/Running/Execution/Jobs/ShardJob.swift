import Drivers
package import Planning

/// What an engine needs in order to start the shards of a run: a set of files, written by the engine's own rules.
package struct ShardJob: Sendable {
  /// The engines that start processes on several machines.
  package enum Kind: String, Sendable, CaseIterable {
    case kubernetes, slurm
  }

  /// A file by its name.
  package struct File: Sendable, Hashable {
    package let name: String
    package let text: String
    package let isExecutable: Bool

    init(_ name: String, _ text: String, isExecutable: Bool = false) {
      self.name = name
      self.text = text
      self.isExecutable = isExecutable
    }
  }

  /// Letters, digits and hyphens; what the job is called.
  package var name: String
  package var shards: Int
  /// Identifiers as `run --only` takes them.
  package var only: [String]
  /// The folder, the same on all machines, where the shards meet and their records lie.
  package var folder: String
  /// The container image (Kubernetes), or the program (Slurm).
  package var program: String
  /// The volume that all machines can write (Kubernetes): a claim with the access mode ReadWriteMany.
  package var volumeClaim: String
  /// File of secrets on all machines (Slurm).
  package var secrets: String?
  /// What the binding wants from outside.
  let environment: [String]
  let secretNames: [String]

  package init(
    plan: Plan, name: String, shards: Int, only: [String] = [], folder: String, program: String,
    volumeClaim: String = "grindvakt", secrets: String? = nil
  ) {
    self.name = name
    self.shards = shards
    self.only = only
    self.folder = folder
    self.program = program
    self.volumeClaim = volumeClaim
    self.secrets = secrets
    (environment, secretNames) = Secrets.names(in: plan.binding)
  }

  package func files(_ kind: Kind) -> [File] {
    switch kind {
    case .kubernetes: kubernetesFiles
    case .slurm: slurmFiles
    }
  }

  /// A word for a POSIX shell, quoted where it must be.
  static func shell(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
          || "_-./:=,@%+".unicodeScalars.contains($0)
      }
    return isPlain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// `--only` for each identifier, quoted.
  var onlyArguments: String { only.map { " --only \(Self.shell($0))" }.joined() }

  /// `--allow` with the names that a binding gets only when they are allowed. Who writes the job has them before the
  /// eyes in its files.
  var allowArguments: String {
    let allowed = AllowedNames()
    let names = Set(environment + (secrets == nil ? secretNames : [])).filter { !allowed.allows($0) }
    return names.isEmpty ? "" : " --allow \(names.sorted().joined(separator: ","))"
  }
}

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
