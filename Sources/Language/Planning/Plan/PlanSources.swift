package import Diagnostics

/// Where the parts of a plan stand in the files of their authors. Kept beside the plan and outside its hash, since a
/// moved line changes nothing in what is demanded.
package struct PlanSources: Hashable, Sendable, Codable {
  /// By identifier of the requirement.
  package var requirements: [String: SourceLine]
  /// By identifier of the case.
  package var cases: [String: SourceLine]
  /// By identifier of the case, then by path of the step (`3`, `5.2`).
  package var steps: [String: [String: SourceLine]]

  package init(
    requirements: [String: SourceLine] = [:], cases: [String: SourceLine] = [:],
    steps: [String: [String: SourceLine]] = [:]
  ) {
    self.requirements = requirements
    self.cases = cases
    self.steps = steps
  }

  /// The place of a step, or of the nearest step around it.
  package func step(_ path: String, ofCase id: String) -> SourceLine? {
    guard let steps = steps[id] else { return nil }
    var path = Substring(path)
    while !path.isEmpty {
      if let found = steps[String(path)] { return found }
      path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
    }
    return nil
  }
}

/// A line of a file and what stands there.
package struct SourceLine: Hashable, Sendable, Codable {
  /// As shown to people.
  package var path: String
  /// Counted from 1.
  package var line: Int
  /// The line without blanks around it, at most 200 characters.
  package var excerpt: String

  package init(path: String, line: Int, excerpt: String) {
    self.path = path
    self.line = line
    self.excerpt = excerpt
  }

  package init(_ span: SourceSpan) {
    let line = span.start.line
    let offsets = span.file.offsets(ofLine: line)
    let text = String(
      decoding: span.file.bytes[offsets.clamped(to: offsets.lowerBound..<offsets.lowerBound + 1000)], as: UTF8.self)
    let trimmed = text.drop { $0 == " " }
    self.init(path: span.file.path, line: line, excerpt: String(trimmed.prefix(200)))
  }
}

extension SourceLine: CustomStringConvertible {
  /// `path:line`, which editors and terminals make a link of.
  package var description: String { "\(path):\(line)" }
}

/// Where the places of a compiled catalogue come from: known already, or spans whose lines are counted when asked for.
enum SourceOrigin: Sendable {
  case places(PlanSources)
  case spans(SourceSpans)

  var sources: PlanSources {
    switch self {
    case .places(let sources): sources
    case .spans(let spans): spans.sources
    }
  }
}

/// The spans of requirements, cases and steps; counting lines and cutting out excerpts is left for later.
struct SourceSpans: Sendable {
  var requirements: [String: SourceSpan] = [:]
  var cases: [String: SourceSpan] = [:]
  /// Step paths with their spans.
  var steps: [String: [(path: String, span: SourceSpan)]] = [:]

  var sources: PlanSources {
    PlanSources(
      requirements: requirements.mapValues { SourceLine($0) },
      cases: cases.mapValues { SourceLine($0) },
      steps: steps.mapValues { steps in
        Dictionary(steps.map { ($0.path, SourceLine($0.span)) }, uniquingKeysWith: { first, _ in first })
      })
  }
}
