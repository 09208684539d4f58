import JSONValues
import SuiteLanguage
import Texts

/// What the status of an answer means (see ``BoundRequest``).
enum StatusRule {
  /// Nil where the status is as wanted.
  static func check(_ status: Int, _ bound: BoundRequest) -> Shortfall? {
    bound.status.contains(status) ? nil : unexpected(status, wanted: bound.status)
  }

  static func unexpected(_ status: Int, wanted: [Int]) -> Shortfall {
    let list = Text(joined: wanted.map { Text(verbatim: "\($0)") }, by: Text(" or "))
    return Shortfall(
      .wrong, Text("The system answered \(status) instead of \(list)."),
      expected: ["status": .array(wanted.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }

  /// The operation was to be refused, and was done.
  static func notRefused(_ status: Int, _ bound: BoundRequest) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system should have refused the request but carried it out (status \(status))."),
      expected: ["refused": .array(bound.refused.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }

  /// The operation was to be refused, and what came says neither that it was nor that it was done.
  static func unclearRefusal(_ status: Int, _ bound: BoundRequest) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The system answered \(status). The answer does not show whether the request was refused or carried out."),
      expected: ["refused": .array(bound.refused.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }
}
