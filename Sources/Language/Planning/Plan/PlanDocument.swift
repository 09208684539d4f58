package import Diagnostics
import Digests
import Foundation
import JSONValues
import Texts

/// A plan as it lies in a file: with its hash, and beside it where its parts stand in the files of their authors.
///
/// ```json
/// {"format": "grindvakt-plan/1", "sha256": "..", "plan": {..}, "sources": {..}}
/// ```
/// The hash is over the canonical JSON (RFC 8785) of `plan` alone.
package struct PlanDocument: Sendable {
  package let plan: Plan
  /// 64 lower-case hexadecimal digits.
  package let sha256: String
  package let sources: PlanSources

  private let planJSON: JSONValue

  /// Computes the hash. Throws only where the cryptographic library fails.
  package init(plan: Plan, sources: PlanSources) throws {
    let json = try plan.json()
    self.init(plan: plan, json: json, sha256: try PlanDocument.hash(json), sources: sources)
  }

  private init(plan: Plan, json: JSONValue, sha256: String, sources: PlanSources) {
    self.plan = plan
    self.planJSON = json
    self.sha256 = sha256
    self.sources = sources
  }

  private static func hash(_ json: JSONValue) throws -> String {
    try SHA256Digest.hash(json.canonicalBytes).hex
  }

  /// The file's text, indented for people; ends with a line break.
  package func fileText() throws -> String {
    let document: JSONValue = .object([
      "format": .string(Plan.format), "sha256": .string(sha256), "plan": planJSON,
      "sources": try JSONValue(encoding: sources),
    ])
    return document.prettyText + "\n"
  }
}

extension PlanDocument {
  /// Bytes that a plan file may have: 256 MiB.
  private static let sizeLimit = Plan.sizeLimit

  /// Whether a path names a plan and not a folder or another file, by what the file begins with.
  package static func isPlan(atPath path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let beginning = (try? handle.read(upToCount: 64)) ?? Data()
    return beginning.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Reads a plan and checks its hash.
  ///
  /// - Returns: nil after `malformed-plan`, `unknown-plan-format`, `plan-altered` or what reading a file reports.
  package static func read(_ path: String, into sink: DiagnosticSink) -> PlanDocument? {
    guard let file = SourceFile.load(path, sizeLimit: sizeLimit, into: sink) else { return nil }
    return read(file, into: sink)
  }

  /// Reads a plan and checks its hash.
  package static func read(_ file: SourceFile, into sink: DiagnosticSink) -> PlanDocument? {
    let document: JSONValue
    do throws(JSONParsingError) {
      document = try JSONValue.parse(file.bytes, limits: JSONValue.Limits(bytes: sizeLimit))
    } catch {
      let place = SourceSpan(file: file, offsets: error.offset..<error.offset)
      sink.error("malformed-plan", Text("this is not a plan: \(error.problem)"), at: place, hints: [makeAnew])
      return nil
    }
    let start = SourceSpan(startOf: file)
    guard let format = document["format"]?.stringValue, let plan = document["plan"],
      let sha256 = document["sha256"]?.stringValue, let sources = document["sources"]
    else {
      sink.error(
        "malformed-plan", Text("this is not a plan: it has no 'format', 'plan', 'sha256' and 'sources'"), at: start,
        hints: [makeAnew])
      return nil
    }
    guard format == Plan.format else {
      sink.error(
        "unknown-plan-format", Text("the plan has the format '\(format)', and this program reads '\(Plan.format)'"),
        at: start, hints: [makeAnew])
      return nil
    }
    do {
      let actual = try hash(plan)
      guard actual == sha256 else {
        sink.error(
          "plan-altered", Text("the plan has been altered: its hash is \(actual), and the file says \(sha256)"),
          at: start,
          hints: [Text("do not edit a plan; edit the files that it is made of, and make it again")])
        return nil
      }
      let decoded: Plan = try plan.decode()
      if let problem = try PlanConsistency.problem(of: decoded) {
        sink.error("malformed-plan", Text("this is not a plan: \(problem)"), at: start, hints: [makeAnew])
        return nil
      }
      return PlanDocument(plan: decoded, json: plan, sha256: sha256, sources: try sources.decode())
    } catch let error as DecodingError {
      sink.error("malformed-plan", Text("this is not a plan: \(error.explanation)"), at: start, hints: [makeAnew])
    } catch {
      sink.error("malformed-plan", Text("the plan cannot be checked: \("\(error)")"), at: start)
    }
    return nil
  }

  private static let makeAnew = Text("make it with: grindvakt plan CATALOGUE_DIR --binding FILE --output FILE")
}

extension DecodingError {
  /// Where and why, in a form that people can read.
  fileprivate var explanation: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(context.debugDescription), at \(DecodingError.place(context.codingPath))"
    case .keyNotFound(let key, let context):
      "'\(key.stringValue)' is missing at \(DecodingError.place(context.codingPath))"
    @unknown default: "\(self)"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    "/" + path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
  }
}
