package import Catalogue
import Diagnostics
import Evidence
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `inspection-protocol`: each item of a list was inspected and is as it should be.
///
/// The newest answer to an item counts. An item that does not apply needs a note that says why.
package struct InspectionProtocol: Criterion {
  package static let key = "inspection-protocol"

  package struct Item: Hashable, Sendable {
    package var id: String
    /// What is looked at, in the words of the buyer.
    package var text: LocalizedText

    package init(id: String, text: LocalizedText) {
      self.id = id
      self.text = text
    }
  }

  /// The name of the protocol.
  package var name: String
  package var items: [Item]
  package var scope: GateScope?
  package var youngerThan: CalendarPeriod?

  package init(name: String, items: [Item], scope: GateScope? = nil, youngerThan: CalendarPeriod? = nil) {
    self.name = name
    self.items = items
    self.scope = scope
    self.youngerThan = youngerThan
  }

  package static let schema = CatalogueSchema.object(
    [
      "protocol": CatalogueSchema.name("The name of the protocol."),
      "items": [
        "type": "array", "minItems": 1, "description": "What is looked at.",
        "items": CatalogueSchema.object(
          ["id": CatalogueSchema.name("A name for it."), "text": CatalogueSchema.text("What is looked at.")],
          required: ["id", "text"]),
      ],
      "for": GateScope.schema, "younger-than": CatalogueSchema.period("How old an answer may be."),
    ], required: ["protocol", "items"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> InspectionProtocol? {
    node.mapping(Text("an inspection protocol"), reading.sink) { reader in
      let name = reader.required("protocol")?.word(reading.sink, wanted: Text("the name of a protocol"))
      let items = reader.required("items").flatMap { protocolItems($0, reading) }
      let scope = reader.optional("for").ifGiven { GateScope.read($0, reading) }
      let age = reader.optional("younger-than").ifGiven(reading.period)
      guard let name, let items, let scope, let age else { return nil }
      return InspectionProtocol(name: name, items: items, scope: scope, youngerThan: age)
    }
  }

  /// - Returns: nil where one of them cannot be read: a protocol without it would be easier to meet.
  private static func protocolItems(_ node: YAMLNode, _ reading: GateReading) -> [Item]? {
    guard let nodes = node.items(reading.sink, wanted: Text("a list of items")) else { return nil }
    var items: [Item] = []
    var isWhole = true
    for node in nodes {
      let item: Item? = node.mapping(Text("an item of a protocol"), reading.sink) { reader in
        let id = reader.required("id")?.word(reading.sink, wanted: Text("a name for the item"))
        let text = reader.required("text").flatMap { reading.localizedText($0, "text") }
        guard let id, let text else { return nil }
        return Item(id: id, text: text)
      }
      guard let item else {
        isWhole = false
        continue
      }
      if items.contains(where: { $0.id == item.id }) {
        reading.sink.error(
          "repeated-word", Text("'\(item.id)' is given twice"), at: node.span, hints: [Text("delete one")])
        isWhole = false
      }
      items.append(item)
    }
    return isWhole && !items.isEmpty ? items : nil
  }

  package func title(in bench: GateBench) -> Text { Text("Inspection protocol: \(CommonNames.title(of: name))") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(ProtocolAnswered.self) { return illegible }
    let answered = scope.parts.flatMap { part in items.map { answer(to: $0, part, bench) } }
    let findings = answered.map(\.finding)
    var whole = GateFinding(together: findings)
    if whole.standing == .met, !answered.contains(where: \.isYes) {
      whole.standing = .cannotTell
      whole.reasons.insert(Text("No item of the protocol applies."), at: 0)
      whole.remedies = [GateWords.record(ProtocolAnswered.self)]
    } else if whole.standing != .met {
      // Whoever reads it wants to see the whole protocol, item by item.
      whole.reasons = findings.flatMap(\.reasons)
    }
    return whole
  }

  private func answer(
    to item: Item, _ part: GateScope?, _ bench: GateBench
  ) -> (finding: GateFinding, isYes: Bool) {
    let title = part.of(item.text.text, in: bench)
    var newest: Event<ProtocolAnswered>?
    for event in bench.events.events(ProtocolAnswered.self)
    where event.protocolName == name && event.item == item.id && part.isCovered(by: event.scope) {
      guard let on = event.on, on <= bench.today else { continue }
      if newest?.on.map({ on >= $0 }) ?? true { newest = event }
    }
    guard let newest, let on = newest.on, let answer = newest.answer else {
      let missing = GateFinding(
        .cannotTell, [Text("\(title): not inspected.")], remedies: [Text("Inspect: \(title).")])
      return (missing, false)
    }
    let by = newest.by ?? ""
    var finding = GateFinding(.met, [], evidence: newest.numbers)
    switch answer {
    case .yes: finding.reasons = [Text("\(title): yes (\(by), \(day: on)).")]
    case .no:
      finding.standing = .notMet
      finding.reasons = [
        newest.note.map { Text("\(title): no (\(by), \(day: on)). \($0)") }
          ?? Text("\(title): no (\(by), \(day: on)).")
      ]
      finding.remedies = [Text("Mend and inspect again: \(title).")]
    case .notApplicable:
      if let note = newest.note {
        finding.reasons = [Text("\(title): does not apply (\(by), \(day: on)). \(note)")]
      } else {
        finding.standing = .cannotTell
        finding.reasons = [Text("\(title): does not apply, and nobody says why (\(by), \(day: on)).")]
        finding.remedies = [Text("Inspect: \(title).")]
      }
    }
    if finding.standing == .met, let oldest = youngerThan.map({ GateAge.oldest($0, on: bench.today) }), on < oldest {
      finding.standing = .notMet
      finding.reasons = [Text("\(title): inspected on \(day: on). It must not be older than \(day: oldest).")]
      finding.remedies = [Text("Inspect: \(title).")]
    }
    return (finding, finding.standing == .met && answer == .yes)
  }
}
