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

  @Test(.enabled(if: isRoot, "slurmd has to be root"), .timeLimit(.minutes(10)))
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
      for _ in $(seq 3000); do
        [ -z "$(squeue -h)" ] && break
        sleep 0.2
      done
      cat '\(folder.url.path)'/*.log
      echo "merged=$merged"
      """
    let result = try await Script.run(
      "Tests/EndToEndTests/Load/slurm.sh", ["sh", "-c", script], environment: vendor.environment)
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
      "Tests/EndToEndTests/Load/machines.sh",
      [Command.program.path, PeakFixture.catalogue, PeakFixture.binding, folder.url.path, "3"])
    let record = folder.url.appending(path: "merged")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0, "\(result.output)\(result.errors)")
    #expect(try await PeakFixture.verdicts(record)["P-1"] == "passed")
  }
}
