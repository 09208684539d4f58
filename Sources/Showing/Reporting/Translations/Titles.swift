import Judgement
import Texts

extension Wording {
  /// The title of a name of a catalogue or of an event; the name itself where it has none.
  func title(of name: String) -> String { self(CommonNames.title(of: name)) }

  /// The titles of several names: `larmpersonalen och personalen`.
  func titles(of names: [String]) -> String { list(names.map { title(of: $0) }) }

  /// The title of a kind of event; the kind itself where it has none.
  func title(ofEvent kind: String) -> String { self(EventTitles.title(of: kind)) }

  /// The title of a field of an event; the field itself where it has none.
  func title(ofField field: String) -> String { Self.fields[field]?.text(in: language) ?? field }

  /// What people call the fields of events that a ledger looks at.
  private static let fields: [String: Text] = [
    "on": Text("day", context: "field"),
    "at": Text("time", context: "field"),
    "from": Text("from", context: "field"),
    "to": Text("to", context: "field"),
    "id": Text("identifier", context: "field"),
    "amount": Text("amount", context: "field"),
    "affects": Text("what it affects", context: "field"),
    "share": Text("share", context: "field"),
    "fault-class": Text("fault class", context: "field"),
    "through": Text("through", context: "field"),
    "basis": Text("basis", context: "field"),
    "by": Text("by whom", context: "field"),
    "ground": Text("legal ground", context: "field"),
    "kind": Text("kind", context: "field"),
    "measure": Text("measure", context: "field"),
    "month": Text("month", context: "field"),
    "period": Text("period", context: "field"),
    "effect-from": Text("effect from", context: "field"),
    "clause": Text("clause", context: "field"),
    "milestone": Text("milestone", context: "field"),
    "deviation": Text("deviation", context: "field"),
    "service": Text("service", context: "field"),
    "units": Text("units", context: "field"),
    "report": Text("report", context: "field"),
    "withholding": Text("withholding rule", context: "field"),
    "value": Text("value", context: "field"),
    "samples": Text("number of samples", context: "field"),
    "percentile": Text("percentile", context: "field"),
    "root-cause": Text("root cause", context: "field"),
    "unit": Text("unit", context: "field"),
    "day": Text("day", context: "field"),
    "requirement": Text("requirement", context: "field"),
    "document": Text("document", context: "field"),
    "reason": Text("reason", context: "field"),
    "order-value": Text("value of the order", context: "field"),
  ]
}
