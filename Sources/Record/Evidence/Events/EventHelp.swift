package import Texts

/// The table of kinds as people read it in a terminal, in a language.
package struct EventHelp: Sendable {
  private let language: InterfaceLanguage

  package init(_ language: InterfaceLanguage) { self.language = language }

  /// All kinds with a line each.
  package var list: String {
    let width = EventTable.all.map(\.name.count).max() ?? 0
    let lines = EventTable.all.map { definition in
      definition.name + String(repeating: " ", count: width - definition.name.count + 2) + text(definition.summary)
    }
    return lines.joined(separator: "\n") + "\n\n"
      + text(Text("grindvakt record kinds KIND shows the fields of one of them.")) + "\n"
  }

  /// A kind with its fields and an example.
  package func page(_ definition: EventDefinition) -> String {
    var lines = ["\(definition.name): \(text(definition.summary))", ""]
    let from = definition.knownFrom
    var rows = definition.fields.map { field in
      (
        name: field.isRequired ? Text(verbatim: field.name) : optional(field.name),
        Text("\(field.help); \(field.type.help)")
      )
    }
    rows.append((optional("known"), Text("since when people knew; from '\(from)' unless given; a day or an instant")))
    if definition.field("by") == nil { rows.append((optional("by"), Text("who tells; a text"))) }
    rows.append((optional("assumption"), Text("what of it is assumed and was not seen; a text")))
    let width = rows.map { text($0.name).count }.max() ?? 0
    for (name, help) in rows {
      let name = text(name)
      lines.append("  " + name + String(repeating: " ", count: width - name.count + 2) + text(help))
    }
    let identity = definition.identity.joined(separator: ", ")
    lines += ["", text(Text("Two of them with the same \(identity) are the same event.")), ""]
    lines.append(EventExample.command(definition))
    return lines.joined(separator: "\n") + "\n"
  }

  private func optional(_ name: String) -> Text { Text("\(name) (optional)") }

  private func text(_ text: Text) -> String { text.text(in: language) }
}

extension EventFieldType {
  /// What is written for it, in a few words.
  package var help: Text {
    switch self {
    case .text: Text("a text")
    case .name: Text("a word")
    case .names: Text("words with commas between them")
    case .choice(let choices): Text(verbatim: choices.joined(separator: " | "))
    case .choices(let choices): Text("with commas between them: \(choices.joined(separator: ", "))")
    case .day: Text("a day, 2023-03-01")
    case .instant: Text("an instant, 2023-03-01T12:00:00+01:00")
    case .dayOrInstant: Text("a day or an instant")
    case .month: Text("a month, 2023-04")
    case .period: Text("2023-04, 2023-W33 or 2023-Q2")
    case .money: Text("kronor, 25 000 kr")
    case .percentage: Text("a percentage, 15 %")
    case .integer: Text("a whole number")
    case .number: Text("a number, 12.5")
    case .duration: Text("a duration, 30 min")
    case .length: Text("a length, 50 m")
    }
  }
}

/// Examples of events, made from the table, so that they cannot say anything else than it does.
package enum EventExample {
  /// A value that the field takes.
  package static func value(of field: EventField) -> String {
    switch field.type {
    case .text: "'\(field.example ?? "...")'"
    case .name: field.example ?? field.name + "-1"
    case .names: "it-system,alarm-chain"
    case .choice(let choices), .choices(let choices): choices.first ?? "..."
    case .day: "2023-03-01"
    case .instant: "2023-03-01T12:00:00+01:00"
    case .dayOrInstant: "2023-03-01"
    case .month: "2023-04"
    case .period: "2023-04"
    case .money: "'25 000 kr'"
    case .percentage: "'15 %'"
    case .integer: "12"
    case .number: "12.5"
    case .duration: "'30 min'"
    case .length: "'50 m'"
    }
  }

  /// A command that records an event of the kind, with the fields that it needs.
  package static func command(_ definition: EventDefinition) -> String {
    let fields = definition.fields.filter(\.isRequired).map { "\($0.name)=\(value(of: $0))" }
    return (["grindvakt record event RECORD_DIR", definition.name] + fields).joined(separator: " ")
  }
}
