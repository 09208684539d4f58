/// The table of kinds as people read it in a terminal. English, as all help is.
package enum EventHelp {
  /// All kinds with a line each.
  package static var list: String {
    let width = EventTable.all.map(\.name.count).max() ?? 0
    let lines = EventTable.all.map { definition in
      definition.name + String(repeating: " ", count: width - definition.name.count + 2) + definition.summary
    }
    return lines.joined(separator: "\n") + "\n\ngrindvakt record kinds KIND shows the fields of one of them.\n"
  }

  /// A kind with its fields and an example.
  package static func page(_ definition: EventDefinition) -> String {
    var lines = ["\(definition.name): \(definition.summary)", ""]
    let names = definition.fields.map { $0.name + ($0.isRequired ? "" : " (optional)") }
    let width = (names + ["assumption (optional)"]).map(\.count).max() ?? 0
    func line(_ name: String, _ help: String) {
      lines.append("  " + name + String(repeating: " ", count: width - name.count + 2) + help)
    }
    for (field, name) in zip(definition.fields, names) { line(name, "\(field.help); \(field.type.help)") }
    line("known (optional)", "since when people knew; from '\(definition.knownFrom)' unless given; a day or an instant")
    if definition.field("by") == nil { line("by (optional)", "who tells; a text") }
    line("assumption (optional)", "what of it is assumed and was not seen; a text")
    let identity = definition.identity.joined(separator: ", ")
    lines += ["", "Two of them with the same \(identity) are the same event.", ""]
    lines.append(EventExample.command(definition))
    return lines.joined(separator: "\n") + "\n"
  }
}

extension EventFieldType {
  /// What is written for it, in a few words of English.
  package var help: String {
    switch self {
    case .text: "a text"
    case .name: "a word"
    case .names: "words with commas between them"
    case .choice(let choices): choices.joined(separator: " | ")
    case .day: "a day, 2023-03-01"
    case .instant: "an instant, 2023-03-01T12:00:00+01:00"
    case .dayOrInstant: "a day or an instant"
    case .month: "a month, 2023-04"
    case .period: "2023-04, 2023-W33 or 2023-Q2"
    case .money: "kronor, 25 000 kr"
    case .percentage: "a percentage, 15 %"
    case .integer: "a whole number"
    case .number: "a number, 12.5"
    case .duration: "a duration, 30 min"
    case .length: "a length, 50 m"
    }
  }
}
