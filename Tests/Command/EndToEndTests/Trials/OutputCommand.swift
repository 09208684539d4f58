import Foundation
import Testing
import TestSupport

/// A command that writes files for people or other programs into a folder.
enum OutputCommand: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case plan, report, penalties, gate
  case shardJob = "shard-job"
  case answersTemplate = "run --answers-template"
  case stampRequest = "record stamp --request"
  case rejections = "observe import --rejections"

  var testDescription: String { rawValue }

  private static let binding = Repository.root.appending(path: "Suites/bindings/example-vendor.yaml").path

  /// What it ends with when nothing goes wrong.
  func endsWell(_ code: Int32) -> Bool {
    // Rows that are rejected are wrong input, and listed all the same.
    self == .rejections ? code == 2 : [0, 1, 3].contains(code)
  }

  /// Whether those bytes are all of what it writes; where each time gives other bytes, by their own length.
  func isWhole(_ bytes: Data, as undisturbed: Data) -> Bool {
    // DER, short form (X.690 8.1.3.4); a request has a nonce.
    if self == .stampRequest { return bytes.count > 2 && Int(bytes[1]) == bytes.count - 2 }
    return bytes == undisturbed
  }

  /// - Parameter out: where it writes.
  func arguments(catalogue: String, out: URL) -> [String] {
    let past = ["--as-of", "2023-06-01"]
    let folder = out.path
    func file(_ name: String) -> String { out.appending(path: name).path }
    return switch self {
    case .plan: ["plan", catalogue, "--binding", Self.binding, "--output", file("plan.json")]
    case .report: ["report", catalogue, "--record", "record", "--output", folder] + past
    case .penalties:
      ["penalties", catalogue, "--record", "record", "--format", "html", "--output", file("ledger.html")] + past
    case .gate:
      [
        "gate", catalogue, "rollout-care-homes", "--record", "record", "--format", "html", "--output",
        file("gate.html"),
      ]
        + past
    case .shardJob:
      [
        "shard-job", catalogue, "--binding", Self.binding, "--kind", "slurm", "--shards", "3", "--folder", "/shared",
        "--output", folder,
      ]
    case .answersTemplate:
      ["run", catalogue, "--binding", Self.binding, "--answers-template", file("answers.yaml")]
    case .stampRequest: ["record", "stamp", "record", "--request", file("head.tsq"), "--catalogue", catalogue]
    case .rejections:
      [
        "observe", "import", "record", "log.csv", "--mapping", "mapping.yaml", "--rejections", file("rejected.csv"),
        "--catalogue", catalogue,
      ]
    }
  }
}
