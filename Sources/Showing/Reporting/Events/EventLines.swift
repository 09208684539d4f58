package import Evidence
package import Judgement
package import Quantities
package import Texts

/// Events for a terminal or a pipe.
package struct EventLines: Sendable {
  private let wording: Wording
  private let style: TerminalStyle

  package init(language: InterfaceLanguage, width: Int? = nil, colour: Bool = false) {
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width)
  }

  /// What was written to a record, an event a line, and how many there were already.
  package func written(
    _ bodies: [EventRecorded], count: Int, from first: Int64?, alreadyThere: Int, to record: String
  ) -> String {
    var lines: [String] = []
    for (number, body) in zip((first ?? 1)..., bodies) {
      let known = wording(EventPhrase.knownFrom, SwedishInstant.text(body.known))
      lines.append(wording(EventPhrase.entry, String(number), "\(Self.sentence(body)), \(known)"))
    }
    lines.append(wording(EventCountPhrase.written, count, record))
    if alreadyThere > 0 { lines.append(wording(EventCountPhrase.alreadyThere, alreadyThere)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All events of a record, in its order.
  package func list(_ listing: EventListing) -> String {
    guard !listing.items.isEmpty else { return wording(EventPhrase.noEvents) + "\n" }
    let width = listing.items.map { String($0.entry.seq).count }.max() ?? 1
    var lines: [String] = []
    for item in listing.items {
      let number = String(item.entry.seq)
      let indent = String(repeating: " ", count: max(0, width - number.count))
      let known = SwedishInstant.text(item.body.known)
      let by = item.body.by.map { " (\(wording(EventPhrase.toldBy, VisibleText.oneLine($0))))" } ?? ""
      let line = "\(indent)\(number)  \(known)  \(Self.sentence(item.body))\(by)"
      lines.append(item.withdrawal == nil ? line : style.paint(line, .dim))
      if let withdrawal = item.withdrawal {
        let text = wording(
          EventPhrase.withdrawn, String(withdrawal.entry.seq), SwedishInstant.text(withdrawal.known),
          VisibleText.oneLine(withdrawal.reason), VisibleText.oneLine(withdrawal.by))
        lines.append(String(repeating: " ", count: width + 2) + style.paint(text, .yellow))
      }
    }
    lines.append(wording(EventCountPhrase.events, listing.items.count))
    return lines.joined(separator: "\n") + "\n"
  }

  /// `approved milestone=it-system on=2022-09-01`
  private static func sentence(_ body: EventRecorded) -> String {
    let declared = EventTable.definition(body.event)?.fields.map(\.name) ?? []
    let names = declared.filter { body.fields[$0] != nil } + body.values.keys.filter { !declared.contains($0) }.sorted()
    let fields = names.map { name in
      let value = SwedishInstant.shown(VisibleText.oneLine(body.fields[name] ?? ""))
      return value.contains(" ") ? "\(name)='\(value)'" : "\(name)=\(value)"
    }
    return ([body.event] + fields).joined(separator: " ")
  }
}

/// Instants of events as people in Sweden write them, with the offset, so that the text can be copied into a command:
/// `2023-03-26T03:30:00+02:00`. A Swedish midnight is shown as its day.
enum SwedishInstant {
  static func text(_ instant: Instant) -> String {
    let day = Stockholm.date(at: instant)
    if Stockholm.start(of: day) == instant { return day.description }
    return exact(instant)
  }

  /// The same where a day would say something else.
  static func exact(_ instant: Instant) -> String {
    let offset = Stockholm.offset(at: instant)
    let local = Instant(microsecondsSince1970: instant.microsecondsSince1970 + Int64(offset) * 1_000_000)
    return local.description.dropLast() + (offset == 7200 ? "+02:00" : "+01:00")
  }

  /// The value of a field as it is shown; instants only are shown in another way than they are kept.
  static func shown(_ value: String) -> String { Instant(parsing: value).map(exact) ?? value }
}
