import Catalogue
import Evidence
package import JSONValues
import Judgement
import Quantities
import Texts

/// Statutory deviations for programs.
package enum StatutoryJSON {
  package static let format = "grindvakt-statutory/1"

  package static func value(_ report: StatutoryReport) -> JSONValue {
    VerdictsJSON.object([
      "format": .string(format), "catalogue": .string(report.catalogue.name),
      "asOf": .string(report.history.asOf.description),
      "next": .array(
        report.reminders.map { reminder in
          VerdictsJSON.object([
            "report": .string(reminder.about.id), "law": .string(reminder.about.law.id),
            "step": .string(reminder.step.duty.step.rawValue), "due": .string(reminder.due.description),
            "standing": .string(reminder.step.standing.rawValue),
          ])
        }),
      "problems": .array(report.history.problems.map { .string($0.sentence.english) }),
      "reports": .array(report.history.cases.map(about)),
    ])
  }

  /// A member a line, sorted. Ends with a line break.
  package static func text(_ report: StatutoryReport) -> String { value(report).prettyText + "\n" }

  private static func about(_ about: StatutoryCase) -> JSONValue {
    VerdictsJSON.object([
      "id": .string(about.id), "law": .string(about.law.id), "reported": .string(about.reported.description),
      "what": .string(about.what), "deviation": about.deviation.map { .string($0) },
      "where": about.place.map { .string($0) }, "serious": about.isSerious.map { .bool($0) },
      "closed": .bool(about.isClosed), "entries": .array(about.entries.map { JSONValue($0.seq) }),
      "steps": .array(
        about.steps.map { step in
          VerdictsJSON.object([
            "step": .string(step.duty.step.rawValue), "standing": .string(step.standing.rawValue),
            "due": step.due.map { .string($0.description) }, "done": step.done.map { .string($0.description) },
            "timeIsAssumed": .bool(step.duty.assumption != nil),
          ])
        }),
    ])
  }
}
