package import Catalogue
import Evidence
import Quantities
package import Texts

extension StatutoryStep {
  /// What people call it, as a noun.
  package var title: Text {
    switch self {
    case .reported: Text("Report", context: "statutory step")
    case .documented: Text("Documentation", context: "statutory step")
    case .investigated: Text("Investigation", context: "statutory step")
    case .mended: Text("Action", context: "statutory step")
    case .notified: Text("Notification to the authority", context: "statutory step")
    case .closed: Text("Closing", context: "statutory step")
    }
  }
}

extension StatutoryStepState.Standing {
  package var title: Text {
    switch self {
    case .doneInTime: Text("done in time", context: "statutory step")
    case .doneLate: Text("done late", context: "statutory step")
    case .due: Text("to be done", context: "statutory step")
    case .overdue: Text("overdue", context: "statutory step")
    case .waiting: Text("waits for an earlier step", context: "statutory step")
    case .notNeeded: Text("not needed", context: "statutory step")
    }
  }
}

extension StatutoryHistory.Problem {
  /// What is wrong, a sentence.
  package var sentence: Text {
    switch self {
    case .unknownLaw(let law, let report):
      Text("The report \(report) is made under “\(law)”, which the catalogue does not have.")
    case .unknownReport(let id): Text("A step was taken on the report \(id), which is not recorded.")
    case .unreadable(let kind):
      Text(
        "An event (“\(EventTable.definition(kind)?.title ?? Text(verbatim: kind))”) cannot be read. It may be decisive."
      )
    case .beforeReport(let id): Text("A step on the report \(id) is dated before the report itself.")
    }
  }
}

extension StatutoryReminder {
  /// Which report, which step and by when: a sentence.
  package var sentence: Text {
    step.standing == .overdue
      ? Text(
        "\(about.id) (\(about.law.title.text)): \(step.duty.step.title) was due on \(day: due) and is not recorded.")
      : Text("\(about.id) (\(about.law.title.text)): \(step.duty.step.title) is due on \(day: due).")
  }
}
