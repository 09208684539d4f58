import Judgement
import Quantities

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

  var result: Result {
    switch verdict {
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
