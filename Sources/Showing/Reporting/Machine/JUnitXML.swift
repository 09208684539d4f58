import Catalogue
import Evidence
package import Judgement
import Planning
package import Quantities
package import Texts

/// The assessment as JUnit XML, as Jenkins, GitLab and others read it: a suite for each area, a test case for each
/// requirement and case. Failed is `failure`, inconclusive is `error`; not tested, waived and not applicable are
/// `skipped`.
package struct JUnitXML: Sendable {
  private let assessment: Assessment
  private let wording: Wording

  package init(_ assessment: Assessment, language: InterfaceLanguage) {
    self.assessment = assessment
    wording = Wording(language)
  }

  /// The whole document; ends with a line break.
  package func render() -> String {
    let suites = assessment.catalogue.areas.compactMap(suite)
    let all = suites.flatMap(\.cases)
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    lines.append(
      "<testsuites" + attribute("name", assessment.catalogue.name) + Self.counts(all, withSkipped: false) + ">")
    for suite in suites { lines += suite.lines }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Suite {
    let lines: [String]
    let cases: [JUnitCase]
  }

  private func suite(_ area: Area) -> Suite? {
    let requirements = assessment.requirements.filter { $0.requirement.area == area.id }
    let cases = requirements.flatMap(cases)
    guard !cases.isEmpty else { return nil }
    let start = assessment.latestRun?.startedAt ?? assessment.asOf
    // The dialect takes a time without a zone: UTC.
    let timestamp = start.description.prefix(19)
    let properties: [(String, String)] = [
      ("asOf", assessment.asOf.description), ("simulated", assessment.isSimulated ? "true" : "false"),
      ("record", assessment.head.map { "\($0.hash)" } ?? ""),
    ]
    var lines = [
      "  <testsuite" + attribute("name", wording.pick(area.title).text) + attribute("id", area.id)
        + attribute("package", assessment.catalogue.name) + attribute("timestamp", String(timestamp))
        + Self.counts(cases, withSkipped: true) + ">",
      "    <properties>",
    ]
    lines += properties.map { "      <property" + attribute("name", $0) + attribute("value", $1) + "/>" }
    lines.append("    </properties>")
    lines += cases.flatMap { $0.lines(suite: assessment.catalogue.name) }
    lines.append("  </testsuite>")
    return Suite(lines: lines, cases: cases)
  }

  private func cases(_ assessed: AssessedRequirement) -> [JUnitCase] {
    let heading = "\(assessed.id) \(wording.pick(assessed.requirement.heading).text)"
    let place = assessment.sources.requirements[assessed.id]?.description
    guard !assessed.cases.isEmpty else {
      let reason = assessed.reasons.first ?? .noVerification
      return [
        JUnitCase(
          requirement: heading, name: assessed.id, duration: nil, verdict: .notTested,
          message: wording.sentence(reason),
          details: [place].compactMap { $0 }, waiver: nil)
      ]
    }
    let waiver = assessed.waiver.map { waiver in
      wording(
        ReasonPhrase.waiverInForce, waiver.content.by, wording.date(waiver.content.expires), waiver.content.reason)
    }
    let assumptions = AssumptionWording(assessed: assessed).assumptions.map { wording($0) }
    let condition = assessed.requirement.appliesWhen == nil ? [] : assessed.reasons.map(wording.sentence)
    return assessed.cases.map { assessedCase in
      var tested = JUnitCase(
        requirement: heading, name: assessedCase.id, duration: assessedCase.attempt?.duration,
        // What may not be demanded cannot be decided by any case.
        verdict: assessed.applicability == .undecided ? .inconclusive : assessedCase.verdict,
        message: (condition + [message(assessedCase)]).filter { !$0.isEmpty }.joined(separator: " "),
        details: details(assessedCase, place) + assumptions, waiver: waiver)
      tested.isApplicable = assessed.standing != .notApplicable
      return tested
    }
  }

  private func message(_ assessedCase: AssessedCase) -> String {
    wording.sentences(of: assessedCase)
  }

  private func details(_ assessedCase: AssessedCase, _ place: String?) -> [String] {
    var details = [place].compactMap { $0 }
    guard let step = assessedCase.decidingStep else {
      return details + [wording.stated(assessedCase.attempt?.finish?.reason)?.text].compactMap { $0 }
    }
    if let source = assessment.sources.step(step.path, ofCase: assessedCase.id) {
      details.append("\(source): \(source.excerpt)")
    }
    if let stated = wording.stated(step.result.reason) { details.append(stated.text) }
    if let expected = step.result.expected {
      details.append("\(wording(ReportPhrase.expected)): \(EvidenceText(wording).demanded(expected))")
    }
    if let actual = step.result.actual {
      details.append("\(wording(ReportPhrase.actual)): \(EvidenceText(wording).seen(actual))")
    }
    return details
  }

  private static func counts(_ cases: [JUnitCase], withSkipped: Bool) -> String {
    let results = cases.map(\.result)
    let time = cases.compactMap(\.duration).reduce(Int64(0)) { $0 &+ $1.microseconds }
    return attribute("tests", String(cases.count))
      + attribute("failures", String(results.count { $0 == .failure }))
      + attribute("errors", String(results.count { $0 == .error }))
      + (withSkipped ? attribute("skipped", String(results.count { $0 == .skipped })) : "")
      + attribute("time", JUnitCase.seconds(TimeSpan(microseconds: time)))
  }

  static func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(XMLText.escape(value))\"" }

  private func attribute(_ name: String, _ value: String) -> String { Self.attribute(name, value) }
}

/// One `testcase`.
struct JUnitCase: Hashable, Sendable {
  enum Result: String {
    case passed, failure, error, skipped
  }

  let requirement: String
  let name: String
  let duration: TimeSpan?
  let verdict: Verdict
  let message: String
  let details: [String]
  /// Says that the requirement is waived, and why.
  let waiver: String?
  /// Whether its requirement is demanded, or may be.
  var isApplicable = true

  var result: Result {
    guard isApplicable else { return .skipped }
    return switch verdict {
    case .passed: .passed
    case _ where waiver != nil: .skipped
    case .failed: .failure
    case .inconclusive: .error
    case .notTested: .skipped
    }
  }

  func lines(suite: String) -> [String] {
    let start =
      "    <testcase" + JUnitXML.attribute("name", name) + JUnitXML.attribute("classname", requirement)
      + JUnitXML.attribute("time", Self.seconds(duration ?? .zero))
    let message = [waiver, message].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    switch result {
    case .passed: return [start + "/>"]
    case .skipped:
      return [start + ">", "      <skipped" + JUnitXML.attribute("message", message) + "/>", "    </testcase>"]
    case .failure, .error:
      let body = details.map { XMLText.escape($0) }.joined(separator: "\n")
      return [
        start + ">",
        "      <\(result.rawValue)" + JUnitXML.attribute("message", message)
          + JUnitXML.attribute("type", verdict.rawValue) + ">\(body)</\(result.rawValue)>",
        "    </testcase>",
      ]
    }
  }

  /// Seconds with three decimals.
  static func seconds(_ span: TimeSpan) -> String {
    let milliseconds = max(0, span.microseconds) / 1000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}

/// Text in an XML 1.0 document.
enum XMLText {
  static func escape(_ text: String) -> String { HTMLEscaping.escape(text) }
}
