import Catalogue
import DelimitedText
import Diagnostics
import Digests
import Evidence
import Judgement
import Quantities
import TestSupport
import Testing
import Texts

struct EventConsistencyTests {
  private struct NotOpened: Error {}
  private static let now = Instant(microsecondsSince1970: 1_795_000_000_000_000)

  private static func contract() throws -> Contract {
    let title = LocalizedText(swedish: "t")
    let day = try CalendarDate.parse("2022-06-05")
    return Contract(
      id: "2020-1", begins: try CalendarDate.parse("2021-11-15"), sum: try Money.parse("1000000 kr"),
      rounding: MoneyRounding(.halfUp, to: .ore), dueOnHoliday: .stays, relief: [.buyersDelay],
      documents: [ContractDocument(id: "main", title: title)],
      services: [ContractService(id: "alarm-chain", title: title, units: 3500)],
      milestones: [
        Milestone(id: "it-system", title: title, due: .date(day)),
        Milestone(id: "pilot", title: title, due: .date(day)),
      ],
      reports: [RecurringReport(id: "monthly", title: title, every: .month, dueWithin: Term(10, .days))],
      clauses: [
        PenaltyClause(
          id: "late-it-system", title: title, source: ContractSource(document: "main"),
          trigger: .milestoneLate("it-system"), charge: PenaltyCharge(rate: .money(.zero)), damages: .sole),
        PenaltyClause(
          id: "lost-alarms", title: title, source: ContractSource(document: "main"),
          trigger: .incident(kind: "lost-alarm", oncePer: .event), charge: PenaltyCharge(rate: .money(.zero)),
          damages: .sole),
      ],
      withholdings: [
        Withholding(
          id: "it-part", title: title, source: ContractSource(document: "main"), amount: .undelivered(part: "it"),
          from: day, until: .milestone("it-system", .approved))
      ])
  }

  /// Rows of a table with the columns that these tests need.
  private static let header =
    "event,known,milestone,on,effect-from,service,from,to,at,units,id,clause,report,period,withholding,amount,affects,"
    + "ground,fault-class,what,kind,seq,reason,by,deviation,requirement"

  private static func row(_ kind: String, _ fields: [String: String]) -> String {
    let columns = header.split(separator: ",").map(String.init)
    return DelimitedWriter().row(columns.map { $0 == "event" ? kind : fields[$0] ?? "" })
  }

  private static func events(_ rows: [String], _ sink: DiagnosticSink) throws -> [CheckedEvent] {
    let text = header + "\r\n" + rows.joined()
    guard let reader = DelimitedReader.open(bytes: Array(text.utf8), path: "events.csv", into: sink) else {
      throw NotOpened()
    }
    return try EventFile.read(reader, now: now, into: sink)
  }

  /// What is on the record, with entries from 2 on.
  private static func log(_ rows: [String]) throws -> EventLog {
    let sink = DiagnosticSink()
    let checked = try events(rows, sink)
    #expect(!sink.hasErrors)
    return EventLog(
      checked.enumerated().map { index, event in
        RecordedEvent(
          kind: event.body.event, values: event.body.values, known: event.body.known,
          entry: EntryReference(seq: Int64(index) + 2, at: now, hash: .zero))
      })
  }

  private static func check(
    _ new: [String], after old: [String] = [], contract: Contract?, requirements: Set<String> = []
  ) throws -> (written: [CheckedEvent], diagnostics: [Diagnostic]) {
    let sink = DiagnosticSink()
    let new = try events(new, sink)
    let consistency = EventConsistency(
      contract: contract, requirements: requirements, known: try log(old), into: sink)
    return (consistency.check(new), sink.diagnostics)
  }

  private static let ready = row("ready-for-test", ["milestone": "it-system", "on": "2022-05-01"])
  private static let approved = row("approved", ["milestone": "it-system", "on": "2022-06-01"])
  private static let outage = row(
    "outage", ["service": "alarm-chain", "from": "2022-07-01T10:00:00Z", "to": "2022-07-01T12:00:00Z"])
  private static let open = row("outage", ["service": "alarm-chain", "from": "2022-07-01T10:00:00Z"])
  private static let ended = row(
    "outage-ended", ["service": "alarm-chain", "from": "2022-07-01T10:00:00Z", "at": "2022-07-01T11:00:00Z"])
  private static let deviation = row(
    "deviation-reported", ["id": "A-1", "at": "2022-07-01", "fault-class": "A", "what": "larm kom inte fram"])

  @Test func `what fits together is written as it stands`() throws {
    let rows = [
      Self.ready, Self.approved, Self.open, Self.ended, Self.deviation,
      Self.row("deviation-fixed", ["id": "A-1", "at": "2022-07-01"]),
      Self.row("notice-given", ["on": "2022-06-07", "clause": "late-it-system", "deviation": "A-1"]),
      Self.row("report-delivered", ["report": "monthly", "period": "2022-07", "on": "2022-08-05"]),
      Self.row("payment-withheld", ["withholding": "it-part", "on": "2022-07-01", "amount": "100 kr"]),
      Self.row("payment-released", ["withholding": "it-part", "on": "2022-08-01", "amount": "100 kr"]),
      Self.row(
        "buyers-delay", ["from": "2022-06-01", "to": "2022-06-03", "affects": "it-system,A-1", "ground": "x"]),
    ]
    let (written, diagnostics) = try Self.check(rows, contract: try Self.contract(), requirements: ["R 1"])
    #expect(written.count == rows.count)
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    (["approved milestone=it-sytem on=2022-06-01"], [], ["unknown-milestone"]),
    (["approved milestone=it-system on=2022-04-30"], [ready], ["approved-before-delivery"]),
    (["approved milestone=it-system on=2022-06-01 effect-from=2022-04-30"], [ready], ["approved-before-delivery"]),
    (["ready-for-test milestone=it-system on=2022-06-02"], [approved], ["approved-before-delivery"]),
    (["ready-for-test milestone=it-system on=2022-06-02"], [ready, approved], []),
    (["approved milestone=it-system on=2022-06-09"], [approved], ["approved-again"]),
    (
      ["outage service=alarm-chain from=2022-07-01T11:00:00Z to=2022-07-01T13:00:00Z"], [outage],
      ["overlapping-outages"]
    ),
    (["outage service=alarm-chain from=2022-07-01T12:00:00Z to=2022-07-01T13:00:00Z"], [outage], []),
    (["outage service=alarm-chain from=2022-08-01T12:00:00Z"], [open], ["overlapping-outages"]),
    (["outage service=alarm-chain from=2022-08-01T12:00:00Z"], [open, ended], []),
    (["outage service=alarm-chain from=2022-08-01T12:00:00Z units=3501"], [], ["too-many-units"]),
    (
      ["outage-ended service=alarm-chain from=2022-07-01T10:00:01Z at=2022-07-01T11:00:00Z"], [open],
      ["no-such-outage"]
    ),
    (
      ["outage-ended service=alarm-chain from=2022-07-01T10:00:00Z at=2022-07-01T13:00:00Z"], [outage],
      ["outage-has-ended"]
    ),
    (["deviation-fixed id=A-1 at=2022-06-30"], [deviation], ["fixed-before-report"]),
    (["deviation-fixed id=A-2 at=2022-07-30"], [deviation], ["unknown-deviation"]),
    (["deviation-fixed id=A-1 at=2022-07-01"], [deviation], []),
    (["notice-given on=2022-07-30 deviation=B"], [deviation], ["unknown-deviation"]),
    (["report-delivered report=monthly period=2022-W30 on=2022-08-05"], [], ["wrong-period"]),
    (["report-delivered report=monthly period=2022-07 on=2022-07-30"], [], ["report-before-its-period-ends"]),
    (["payment-released withholding=it-part on=2022-07-30 amount=1_kr"], [], ["released-more-than-withheld"]),
    (["buyers-delay from=2022-06-01 ground=x affects=it-sytem"], [], ["unknown-affected"]),
    (["incident id=1 kind=lost-alrm at=2022-07-01T10:00:00Z"], [], ["no-clause-asks"]),
    (["approved milestone=it-system on=2021-06-01"], [], ["before-the-contract"]),
    (
      ["terminated on=2022-05-01", "taken-into-use milestone=pilot on=2022-06-01"], [], ["after-termination"]
    ),
    (["claim-made clause=late-it-system on=2022-06-01", "terminated on=2022-05-01"], [], []),
    (["penalty-paid clause=late-it-system on=2022-06-01 amount=1_kr", "terminated on=2022-05-01"], [], []),
    (["event-withdrawn seq=9 reason=x by=y"], [ready], ["no-such-event"]),
    (["event-withdrawn seq=2 reason=x by=z"], [ready, "event-withdrawn seq=2 reason=x by=y"], ["already-withdrawn"]),
    (["deviation-reported id=1 at=2022-07-01 fault-class=A what=x requirement=R_2"], [], ["unknown-requirement"]),
  ])
  func `what does not fit the contract or the record is told`(
    new: [String], old: [String], codes: [String]
  ) throws {
    let (_, diagnostics) = try Self.check(
      new.map(Self.table), after: old.map(Self.table), contract: try Self.contract(), requirements: ["R 1"])
    let found = diagnostics.map(\.code).filter { code in
      // A second withdrawal of the same entry contradicts the first one besides.
      !(codes == ["already-withdrawn"] && code == "event-contradicts")
    }
    #expect(found == codes, "\(diagnostics.map(\.message.english))")
  }

  /// A row of words `name=value`, with `_` for a blank; a row that is one already stays.
  private static func table(_ words: String) -> String {
    guard !words.contains(",") || !words.hasSuffix("\r\n") else { return words }
    let parts = words.split(separator: " ").map(String.init)
    let fields = parts.dropFirst().map { part -> (String, String) in
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      return (pair[0], pair.count > 1 ? pair[1].replacing("_", with: " ") : "")
    }
    return row(parts.first ?? "", Dictionary(fields, uniquingKeysWith: { first, _ in first }))
  }

  @Test func `without a contract nothing can be named that it would have`() throws {
    let (_, diagnostics) = try Self.check([Self.approved, Self.deviation], contract: nil)
    #expect(diagnostics.map(\.code) == ["no-contract"])
  }

  @Test func `the same event again is left out with a note, and another one of that identity is refused`() throws {
    let contract = try Self.contract()
    let again = try Self.check([Self.approved, Self.outage, Self.outage], after: [Self.approved], contract: contract)
    #expect(again.written.map(\.body.event) == ["outage"])
    #expect(again.diagnostics.map(\.code) == ["event-already-there", "event-already-there"])
    #expect(again.diagnostics.allSatisfy { $0.severity == .note })

    let other = Self.row("approved", ["milestone": "it-system", "on": "2022-06-01", "effect-from": "2022-05-20"])
    let contradiction = try Self.check([other], after: [Self.approved], contract: contract)
    #expect(contradiction.diagnostics.map(\.code) == ["event-contradicts"])
    let hints = try #require(contradiction.diagnostics.first).hints.map(\.english)
    #expect(hints.first == "entry 2 says: effect-from=(nothing)")
    #expect(hints.last?.contains("event-withdrawn seq=2") == true)
  }

  @Test func `a wrong event is taken back and told again in one table`() throws {
    let right = Self.row("approved", ["milestone": "it-system", "on": "2022-06-01", "effect-from": "2022-05-20"])
    let withdrawal = Self.row("event-withdrawn", ["seq": "2", "reason": "fel verkan", "by": "a"])
    let (written, diagnostics) = try Self.check(
      [withdrawal, right], after: [Self.approved], contract: try Self.contract())
    #expect(written.count == 2)
    #expect(diagnostics == [])
  }

  @Test func `a table with much that is wrong is told of in full`() throws {
    let rows = [
      "approved milestone=it-sytem on=2022-06-01", "approved milestone=it-system on=2022-02-29",
      "approved milestone=it-system on=2022-04-30",
      "outage service=alarm-chain from=2022-07-01T11:00:00Z to=2022-07-01T13:00:00Z",
      "outage service=alarm-chain from=2022-07-01T09:00:00",
      "payment-withheld withholding=it-part on=2022-07-01 amount=-5_kr",
      "deviation-fixed id=A-1 at=2022-06-30", "report-delivered report=monthly period=2021-W53 on=2022-08-05",
      "buyers-delay from=2022-09-18 to=2022-09-05 ground=x", "aproved milestone=it-system on=2022-06-01",
      "taken-into-use milestone=it-system",
    ].map(Self.table)
    let (_, diagnostics) = try Self.check(
      rows, after: [Self.ready, Self.outage, Self.deviation], contract: try Self.contract())
    try GoldenFile("events-wrong.txt").expect(TextRenderer(language: .english).render(diagnostics))
  }
}
