import ArgumentParser
import Diagnostics
import Evidence
import Execution
import Foundation
import Planning
import Texts

extension ShardJob.Kind: ExpressibleByArgument {}

/// `shard-job`: writes what Kubernetes or Slurm needs in order to start the shards of a run.
struct ShardJobCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shard-job",
    abstract: Text("Write what Kubernetes or Slurm needs in order to start the shards of a run."),
    discussion: Text(
      """
      Writes the plan and, for Kubernetes, an Indexed Job with its kustomization; for Slurm, an array script and \
      submit.sh, which hands it in. The binding's file of trust, if any, must be there on every machine.
      """),
    example:
      "shard-job Requirements/alarms --binding Suites/bindings/vendor.yaml --kind slurm --shards 4 --folder /shared/run --output job"
  )

  @Argument(help: Text("Folder of the catalogue, or a plan that 'grindvakt plan' made.").help)
  var catalogue: String

  @Option(help: Text("File that says how the vendor's system is reached; a plan has its own.").help)
  var binding: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("The engine: \(ShardJob.Kind.allCases.map(\.rawValue).joined(separator: " | ")).").help)
  var kind: ShardJob.Kind

  @Option(help: Text("How many shards.").help, transform: NumberArgument.whole)
  var shards: Int

  @Option(help: Text("Run only this requirement, case or suite. Can be repeated.").help)
  var only: [String] = []

  @Option(help: Text("What the job is called: small letters, digits and hyphens.").help)
  var name = "grindvakt"

  @Option(
    help: Text("Folder on a file system that all machines share: the shards meet there, and leave their records.").help)
  var folder: String

  @Option(help: Text("The container image of grindvakt (Kubernetes).").help)
  var image = "grindvakt:\(Release.version)"

  @Option(help: Text("The volume claim that all pods can write (Kubernetes).").help)
  var volumeClaim = "grindvakt"

  @Option(help: Text("Where the program lies on every machine (Slurm).").help)
  var program = "grindvakt"

  @Option(help: Text("File of secrets on every machine (Slurm); otherwise they come from the environment.").help)
  var secrets: String?

  @Option(name: [.short, .long], help: Text("Folder to write to.").help)
  var output: String

  @OptionGroup var printing: OutputOptions

  /// 1 MiB, less what the other members of the object need.
  private static let largestConfigMap = 1_040_000

  func validate() throws {
    if binding == nil, !PlanDocument.isPlan(atPath: catalogue) {
      throw ValidationError("--binding is missing: name the file that says how the vendor's system is reached")
    }
    guard (1...1000).contains(shards) else { throw ValidationError("--shards is a number from 1 to 1000") }
    let isName = name.range(of: "^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$", options: .regularExpression) != nil
    guard isName else {
      throw ValidationError("--name begins with a letter, and has at most 42 small letters, digits and hyphens")
    }
    guard folder.hasPrefix("/") else { throw ValidationError("--folder is a path from the root: /...") }
  }

  func run() throws {
    let sink = DiagnosticSink()
    guard let document = try PlanArgument(catalogue: catalogue, binding: binding, suites: suites).document(into: sink),
      !sink.hasErrors
    else {
      throw printing.refusal(sink)
    }
    Findings.write(sink, output: printing)
    let job = ShardJob(
      plan: document.plan, name: name, shards: shards, only: only, folder: folder,
      program: kind == .kubernetes ? image : program, volumeClaim: volumeClaim, secrets: secrets)
    let planText = try document.fileText()
    if kind == .kubernetes, planText.utf8.count > Self.largestConfigMap {
      sink.error(
        "plan-too-large",
        Text("the plan has \(planText.utf8.count) bytes, and Kubernetes keeps at most 1 MiB in a ConfigMap"),
        at: nil, hints: [Text("put the load and what it needs into a catalogue of its own")])
      throw printing.refusal(sink)
    }
    let place = URL(filePath: output)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try WholeFile.write(Array(planText.utf8), to: place.appending(path: "plan.json").path)
      for file in job.files(kind) {
        let path = place.appending(path: file.name)
        try WholeFile.write(Array(file.text.utf8), to: path.path)
        if file.isExecutable {
          try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path())
        }
      }
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: printing)
    } catch let error as CocoaError {
      let sink = DiagnosticSink()
      sink.error(
        "file-not-writable", Text("'\(output)' cannot be written: \(error.localizedDescription)"), at: nil,
        hints: [Text("check that you may write there")])
      Findings.write(sink, output: printing)
      throw Exit.refusal(sink)
    }
  }
}
