import Diagnostics
import Foundation
import JSONValues
import LocatedYAML
import TestSupport
import Testing

/// Engines that exist start the shards: what is written for them, and Slurm really doing it.
@Suite(.serialized) struct ShardJobTests {
  private static let isRoot = getuid() == 0

  private func job(_ kind: String, in folder: TemporaryFolder, more: [String]) async throws -> Command.Result {
    try await Command.run(
      [
        "shard-job", PeakFixture.catalogue, "--binding", PeakFixture.binding, "--kind", kind, "--only", "P-1",
        "--output", folder.url.appending(path: "job").path,
      ] + more)
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: "job/\(name)")), as: UTF8.self)
  }

  @Test func `Kubernetes gets an Indexed Job that is never started anew, and secrets stand in no file`() async throws {
    let folder = try TemporaryFolder()
    let result = try await job(
      "kubernetes", in: folder,
      more: ["--shards", "4", "--folder", "/records", "--image", "registry.example/grindvakt:1", "--name", "peak"])
    #expect(result.exitCode == 0, "\(result.errors)")
    for name in ["kustomization.yaml", "job.yaml", "merge.yaml"] {
      let written = try text(name, in: folder)
      let sink = DiagnosticSink()
      #expect(YAMLParser.parse(SourceFile(path: name, text: written), into: sink) != nil)
      #expect(sink.diagnostics.isEmpty, "\(sink.diagnostics)")
      try GoldenFile(name).expect(written)
    }
    #expect(try text("plan.json", in: folder).contains("grindvakt-plan/1"))
    try isIndexedJob(try tree("job.yaml", in: folder), shards: "4")
    for (path, wanted) in [
      ("spec.backoffLimit", "0"), ("spec.template.spec.restartPolicy", "Never"),
      ("spec.template.spec.volumes.0.persistentVolumeClaim.claimName", "grindvakt"),
    ] {
      #expect(try tree("merge.yaml", in: folder).at(path)?.string == wanted, "\(path)")
    }
    let kustomization = try tree("kustomization.yaml", in: folder)
    #expect(kustomization.at("apiVersion")?.string == "kustomize.config.k8s.io/v1beta1")
    #expect(kustomization.at("resources.0")?.string == "job.yaml")
    #expect(kustomization.at("configMapGenerator.0.files.0")?.string == "plan.json")
    try await isBuiltByKustomize(folder)
  }

  private func tree(_ name: String, in folder: TemporaryFolder) throws -> YAMLNode {
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: name, text: try text(name, in: folder)), into: sink)
    #expect(sink.diagnostics.isEmpty, "\(sink.diagnostics)")
    return try #require(node)
  }

  /// What Kubernetes' reference of `batch/v1` demands of a job whose pods each are one shard, once.
  private func isIndexedJob(_ job: YAMLNode, shards: String) throws {
    for (path, wanted) in [
      ("apiVersion", "batch/v1"), ("kind", "Job"), ("spec.completionMode", "Indexed"), ("spec.completions", shards),
      ("spec.parallelism", shards), ("spec.backoffLimitPerIndex", "0"), ("spec.maxFailedIndexes", shards),
      ("spec.template.spec.restartPolicy", "Never"),
      ("spec.template.spec.containers.0.envFrom.0.configMapRef.name", "peak-environment"),
      ("spec.template.spec.containers.0.envFrom.1.secretRef.name", "peak-secrets"),
      ("spec.template.spec.containers.0.volumeMounts.0.mountPath", "/records"),
      ("spec.template.spec.containers.0.volumeMounts.1.mountPath", "/plan"),
      ("spec.template.spec.volumes.0.persistentVolumeClaim.claimName", "grindvakt"),
      ("spec.template.spec.volumes.1.configMap.name", "peak-plan"),
    ] {
      #expect(job.at(path)?.string == wanted, "\(path)")
    }
    for container in ["resources.requests.memory", "resources.limits.memory", "image", "command.2"] {
      #expect(job.at("spec.template.spec.containers.0.\(container)")?.string?.isEmpty == false, "\(container)")
    }
    let command = try #require(job.at("spec.template.spec.containers.0.command.2")?.string)
    #expect(command.contains("--shard $((JOB_COMPLETION_INDEX + 1))/4"))
    #expect(command.contains("--record /records/shard-$((JOB_COMPLETION_INDEX + 1))"))
    #expect(command.contains("--meeting /records/meeting"))
  }

  /// Where there is kubectl, its kustomize puts everything together, and the job names what was generated.
  private func isBuiltByKustomize(_ folder: TemporaryFolder) async throws {
    guard
      let kubectl = ["/usr/bin", "/usr/local/bin"].map({ URL(filePath: "\($0)/kubectl") }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { return }
    let process = Process()
    process.executableURL = kubectl
    process.arguments = ["kustomize", folder.url.appending(path: "job").path]
    let built = try await CapturedProcess(process).end()
    #expect(built.exitCode == 0, "\(built.errors)")
    let parts = built.output.components(separatedBy: "\n---\n")
    #expect(parts.count == 3)
    let sink = DiagnosticSink()
    let job = try #require(
      parts.compactMap { YAMLParser.parse(SourceFile(path: "built", text: $0), into: sink) }
        .first { $0.at("kind")?.string == "Job" })
    for (path, prefix) in [
      ("spec.template.spec.containers.0.envFrom.0.configMapRef.name", "peak-environment-"),
      ("spec.template.spec.volumes.1.configMap.name", "peak-plan-"),
    ] {
      let name = try #require(job.at(path)?.string)
      #expect(name.hasPrefix(prefix) && built.output.contains("\n  name: \(name)\n"), "\(name)")
    }
  }

  @Test func `Slurm gets an array, and a script that hands it in`() async throws {
    let folder = try TemporaryFolder()
    let result = try await job(
      "slurm", in: folder, more: ["--shards", "3", "--folder", "/shared/grindvakt's", "--name", "peak"])
    #expect(result.exitCode == 0, "\(result.errors)")
    for name in ["shards.sbatch", "merge.sbatch", "submit.sh"] {
      let written = try text(name, in: folder)
      try GoldenFile(name).expect(written)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-n", folder.url.appending(path: "job/\(name)").path]
      #expect(try await CapturedProcess(process).end().exitCode == 0, "\(written)")
    }
  }

  @Test func `a job of no shards, in no folder or without a name is refused`() async throws {
    let folder = try TemporaryFolder()
    for wrong in [
      ["--shards", "0", "--folder", "/x"], ["--shards", "2", "--folder", "x"],
      ["--shards", "2", "--folder", "/x", "--name", "Peak; rm"],
    ] {
      #expect(try await job("slurm", in: folder, more: wrong).exitCode == 2)
    }
  }

  @Test(.enabled(if: isRoot, "slurmd has to be root"), .timeLimit(.minutes(4)))
  func `Slurm runs the shards as tasks of an array, and merges them when they have ended`() async throws {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let shared = folder.url.appending(path: "shared")
    let written = try await job(
      "slurm", in: folder, more: ["--shards", "3", "--folder", shared.path, "--program", Command.program.path])
    #expect(written.exitCode == 0, "\(written.errors)")
    let submit = folder.url.appending(path: "job/submit.sh").path
    let script = """
      merged=$(\(submit) --output='\(folder.url.path)/%x-%A_%a.log')
      for _ in $(seq 600); do
        [ -z "$(squeue -h)" ] && break
        sleep 0.2
      done
      cat '\(folder.url.path)'/*.log
      echo "merged=$merged"
      """
    let result = try await Script.run(
      "Tests/Command/EndToEndTests/Load/slurm.sh", ["sh", "-c", script], environment: vendor.environment)
    if result.exitCode == 77 { try Test.cancel("\(result.errors)") }
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    let merged = try #require(
      result.output.split(separator: "\n").last.flatMap { $0.split(separator: "=").last }, "\(result.output)")
    let record = URL(filePath: String(merged))
    #expect(try await Command.run(["verify", record.path]).exitCode == 0, "\(result.output)\(result.errors)")
    #expect(try await PeakFixture.verdicts(record)["P-1"] == "passed")
  }

  @Test(.enabled(if: isRoot, "network namespaces are made by root"), .timeLimit(.minutes(5)))
  func `shards on machines of their own come to the verdict`() async throws {
    let folder = try TemporaryFolder()
    let result = try await Script.run(
      "Tests/Command/EndToEndTests/Load/machines.sh",
      [Command.program.path, PeakFixture.catalogue, PeakFixture.binding, folder.url.path, "3", "P-1"])
    if result.exitCode == 77 { try Test.cancel("\(result.errors)") }
    let record = folder.url.appending(path: "merged")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0, "\(result.output)\(result.errors)")
    #expect(try await PeakFixture.verdicts(record)["P-1"] == "passed")
  }
}

extension YAMLNode {
  /// What stands at a path of names and indices: `spec.containers.0`.
  fileprivate func at(_ path: String) -> YAMLNode? {
    path.split(separator: ".").reduce(Optional(self)) { node, part in
      switch node?.content {
      case .mapping(let mapping): mapping[String(part)]
      case .sequence(let sequence): Int(part).flatMap { sequence.indices.contains($0) ? sequence[$0] : nil }
      case .scalar, nil: nil
      }
    }
  }
}
