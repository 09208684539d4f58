import Diagnostics
import Evidence
import Foundation
import Quantities
import TestSupport
import Testing
import Texts

@Suite struct EventKindTests {
  /// A kind that grindvakt does not have: this is all that there is to write.
  private enum Visited: EventKind {
    enum Outcome: String, EventChoice { case welcome, refused }

    static let by = Field<String>("visitor", .name, Text(verbatim: "who came"))
    static let at = Field<EventTime>(
      "at", .dayOrInstant, Text([.swedish: "när", .english: "when", .finnish: "milloin"]))
    static let outcome = Field<Outcome>("outcome", Text(verbatim: "what came of it"))
    static let cost = Field<Money>(optional: "cost", .money, Text(verbatim: "what it cost"))
    static let hours = Field<Rational>(optional: "hours", .number, Text(verbatim: "how long it took"))

    static let definition = EventDefinition(
      "visited", title: Text([.swedish: "Besök", .english: "Visit", .finnish: "Käynti"]),
      Text([.swedish: "någon kom", .english: "somebody came", .finnish: "joku tuli"]), knownFrom: at,
      identity: [by, at], [by, at, outcome, cost, hours])
  }

  private static let now = TemporaryRecord.time

  private func read(_ pairs: [String]) -> (event: CheckedEvent?, findings: [Diagnostic]) {
    let sink = DiagnosticSink()
    let written = WrittenEvent.arguments(kind: "visited", pairs, into: sink)
    let reader = EventReader(EventTable(EventTable.kinds + [Visited.self]), now: Self.now, into: sink)
    return (reader.read(written), sink.diagnostics)
  }

  @Test func `what is written of a kind can be read with its types`() throws {
    let (checked, _) = read(["visitor=A-1", "at=2022-09-01", "outcome=refused", "cost=25 000 kr"])
    let body = try #require(checked?.body)
    let log = EventLog([
      RecordedEvent(kind: body.event, values: body.values, known: body.known),
      RecordedEvent(kind: "later-kind", values: ["a": "b"], known: body.known),
    ])
    let event = try #require(log.events(Visited.self).first)
    #expect(event.by == "A-1")
    #expect(event.at == CalendarDate(parsing: "2022-09-01").map(EventTime.day))
    #expect(event.outcome == .refused)
    #expect(event.cost == Money(parsing: "25 000 kr"))
    #expect(event.hours == nil)
    #expect(!event.has(\.hours))
    #expect(event.known == event.at?.beginning)
    #expect(event.written(\.cost) == body.fields["cost"])
  }

  @Test func `a field that cannot be read is there and has no value`() throws {
    let log = EventLog([RecordedEvent(kind: "visited", values: ["outcome": "lost", "cost": "much"], known: Self.now)])
    let event = try #require(log.events(Visited.self).first)
    #expect(event.outcome == nil)
    #expect(event.has(\.outcome))
    #expect(event.cost == nil)
    #expect(event.written(\.cost) == "much")
    #expect(!event.has(\.at))
  }

  @Test func `an event of a kind that nobody knows stays readable as text`() throws {
    let log = EventLog([RecordedEvent(kind: "later-kind", values: ["a": "b"], known: Self.now)])
    let event = try #require(log.events(named: "later-kind").first)
    #expect(event.values == ["a": "b"])
    #expect(event.as(Visited.self) == nil)
    #expect(log.kinds == ["later-kind"])
  }

  @Test func `what a kind needs is asked for`() {
    let (checked, findings) = read(["at=2022-09-01", "outcome=maybe"])
    #expect(checked == nil)
    #expect(findings.map(\.code).sorted() == ["missing-field", "wrong-value"])
  }

  @Test(arguments: [
    (InterfaceLanguage.swedish, "någon kom", "när"), (.english, "somebody came", "when"),
    (.finnish, "joku tuli", "milloin"),
  ])
  func `the help of a kind is in the reader's language`(language: InterfaceLanguage, summary: String, when: String) {
    let page = EventHelp(language).page(Visited.definition)
    #expect(page.hasPrefix("visited: \(summary)\n"))
    #expect(page.contains("\(when); "))
    #expect(
      page.hasSuffix("grindvakt record event RECORD_DIR visited visitor=visitor-1 at=2023-03-01 outcome=welcome\n"))
  }

  @Test func `all words of kinds and fields are in three languages`() {
    for definition in EventTable.all {
      let words =
        [definition.title, definition.summary] + definition.fields.flatMap { [$0.help, $0.title].compactMap { $0 } }
      for text in words {
        #expect(
          Set(InterfaceLanguage.allCases.map { text.text(in: $0) }).count > 1, "\(definition.name): \(text.english)")
      }
    }
  }

  @Test func `every kind that has a file is in the list, which is sorted`() throws {
    let folder = Repository.root.appending(path: "Sources/Record/Evidence/Events/Kinds")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let declared = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /package enum (\w+): [^{]+\{\n(?:.|\n)*?\n\}/)
        .filter { $0.output.0.contains("static let definition") }.map { String($0.output.1) }
    }
    let listed = EventTable.kinds.map { String(describing: $0) }
    #expect(listed == listed.sorted())
    #expect(listed == declared.sorted())
  }
}
