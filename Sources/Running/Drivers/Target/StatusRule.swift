import JSONValues
import SuiteLanguage

/// What the status of an answer means (see ``BoundRequest``).
enum StatusRule {
  /// Nil where the status is as wanted.
  static func check(_ status: Int, _ bound: BoundRequest) -> Shortfall? {
    bound.status.contains(status) ? nil : unexpected(status, wanted: bound.status)
  }

  static func unexpected(_ status: Int, wanted: [Int]) -> Shortfall {
    let list = wanted.map(String.init)
    return Shortfall(
      .wrong,
      Wording(
        sv: "Systemet svarade \(status) i stället för \(list.joined(separator: " eller ")).",
        en: "The system answered \(status) instead of \(list.joined(separator: " or ")).",
        fi: "Järjestelmä vastasi \(status), vaikka odotettiin \(list.joined(separator: " tai "))."),
      expected: ["status": .array(wanted.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }

  /// The operation was to be refused, and was done.
  static func notRefused(_ status: Int, _ bound: BoundRequest) -> Shortfall {
    Shortfall(
      .wrong,
      Wording(
        sv: "Systemet skulle ha nekat begäran men utförde den (svar \(status)).",
        en: "The system should have refused the request but carried it out (status \(status)).",
        fi: "Järjestelmän olisi pitänyt torjua pyyntö, mutta se toteutti sen (vastaus \(status))."),
      expected: ["refused": .array(bound.refused.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }

  /// The operation was to be refused, and what came says neither that it was nor that it was done.
  static func unclearRefusal(_ status: Int, _ bound: BoundRequest) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Systemet svarade \(status). Svaret visar inte om begäran nekades eller utfördes.",
        en: "The system answered \(status). The answer does not show whether the request was refused or carried out.",
        fi: "Järjestelmä vastasi \(status). Vastauksesta ei ilmene, torjuttiinko pyyntö vai toteutettiinko se."),
      expected: ["refused": .array(bound.refused.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }
}
