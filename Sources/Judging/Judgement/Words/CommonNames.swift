package import Texts

/// What people call the names that catalogues and events commonly use: documents and who approves them, drills,
/// perspectives, groups of people, fees, measures and incidents.
package enum CommonNames {
  /// The title of a name; the name itself where it has none.
  package static func title(of name: String) -> Text { titles[name] ?? Text(verbatim: name) }

  package static func titles(of names: [String]) -> [Text] { names.map(title) }

  private static let titles: [String: Text] = [
    "administration": Text("the department", context: "name"),
    "age": Text("age", context: "name"),
    "alarm-answered": Text("time to answer an alarm", context: "name"),
    "alarm-centre": Text("the alarm centre", context: "name"),
    "alarm-staff": Text("the alarm staff", context: "name"),
    "board": Text("the board", context: "name"),
    "care-home": Text("care home", context: "name"),
    "closing-report": Text("Closing report", context: "name"),
    "data-processing-agreement": Text("Data processing agreement", context: "name"),
    "data-protection-assessment": Text("Data protection impact assessment", context: "name"),
    "during-installation": Text("during the installation", context: "name"),
    "end-of-contract": Text("the end of the contract", context: "name"),
    "exit-plan": Text("Exit plan", context: "name"),
    "hand-over-protocol": Text("Hand-over inspection", context: "name"),
    "home-care-staff": Text("the home care staff", context: "name"),
    "housing": Text("type of housing", context: "name"),
    "hub": Text("hub", context: "name"),
    "information-classification": Text("Information classification", context: "name"),
    "key-person-replaced": Text("key person replaced without consent", context: "name"),
    "lessons-report": Text("Lessons learnt", context: "name"),
    "lost-alarm": Text("lost alarm", context: "name"),
    "many-alarms-down": Text("Many alarms down at once", context: "name"),
    "operation": Text("operation", context: "name"),
    "ordinary-home": Text("own home", context: "name"),
    "project": Text("the project", context: "name"),
    "proof-of-concept": Text("Proof of concept", context: "name"),
    "risk-analysis": Text("Risk analysis", context: "name"),
    "short-term": Text("short-term care home", context: "name"),
    "staff": Text("the staff", context: "name"),
    "steering-group": Text("the steering group", context: "name"),
    "user": Text("the service user", context: "name"),
    "working-environment": Text("the working environment", context: "name"),
    "zero-measurement": Text("Baseline measurement", context: "name"),
  ]
}
