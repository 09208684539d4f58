import Foundation
import JSONValues
import Testing

/// `record event`, `record import`, `record events` and `record kinds` as people use them.
struct RecordEventTests {
  /// A folder with a catalogue that has a contract and no suites.
  private static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      catalogue: small-town
      title: {sv: Liten stad}
      areas:
        hub: {sv: Hubb}
      """, to: "Requirements/small-town/catalogue.yaml")
    try folder.write(
      """
      contract: 2020-1
      title: {sv: Trygghetslarm}
      begins: 2021-11-15
      currency: SEK
      vat: excluded
      time-zone: Europe/Stockholm
      calendar: sweden
      rounding: half-up to ore
      due-on-holiday: stays
      relief: [buyers-delay]
      sum: 5 000 000 kr
      documents: [{id: main, title: {sv: Huvudavtal}}]
      parts: [{id: it, title: {sv: IT-system}, price: 1 000 000 kr}]
      services: [{id: alarm-chain, title: {sv: Larmkedjan}, units: 3500}]
      milestones:
        - {id: it-system, title: {sv: Godkänt IT-system}, due: 2023-03-01, part: it}
      penalties:
        - id: late-it-system
          title: {sv: Sent IT-system}
          source: {document: main, section: "14.2"}
          when-late: it-system
          stops: [approved]
          rate: 1 %
          of: {part: it}
          per: commenced 7 days
          cap: 12 %
          damages: sole
      """, to: "Requirements/small-town/contract.yaml")
    return folder
  }

  private static func run(_ arguments: [String], in folder: TemporaryFolder) async throws -> Command.Result {
    try await Command.run(["record"] + arguments, in: folder.url)
  }

  private static func log(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: "record/record.jsonl"), encoding: .utf8)
  }

  @Test func `an event begins a record, and the next one finds the catalogue by itself`() async throws {
    let folder = try Self.workspace()
    let first = try await Self.run(
      [
        "event", "record", "ready-for-test", "milestone=it-system", "on=2023-02-01", "--catalogue",
        "Requirements/small-town",
      ], in: folder)
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(
      first.output == """
        Loggpost 2: ready-for-test milestone=it-system on=2023-02-01, känd från 2023-02-01
        1 händelse registrerad i record.

        """)
    let second = try await Self.run(
      ["event", "record", "approved", "milestone=it-system", "on=2023-03-02", "by=Styrgruppen", "--language", "en"],
      in: folder)
    #expect(second.exitCode == 0, "\(second.errors)")
    #expect(second.output.hasPrefix("Entry 3: approved milestone=it-system on=2023-03-02, known since 2023-03-02\n"))
    let list = try await Self.run(["events", "record", "--as-of", "2023-02-15"], in: folder)
    #expect(list.output == "2  2023-02-01  ready-for-test milestone=it-system on=2023-02-01\n1 händelse\n")
    #expect(try await Command.run(["verify", "record"], in: folder.url).exitCode == 0)
  }

  @Test(arguments: [
    (["approved", "milestone=it-sytem", "on=2023-03-02"], "menade du ”it-system”?"),
    (["approved", "milestone=it-system", "on=2023-02-29"], "dagen ”2023-02-29” finns inte"),
    (["report-delivered", "report=m", "period=2021-W53", "on=2022-01-01"], "veckan ”2021-W53” finns inte"),
    (["payment-withheld", "withholding=w", "on=2023-03-01", "amount=-5 kr"], "”-5 kr” är negativt"),
    (["outage", "service=alarm-chain", "from=2023-03-01T12:00:00"], "2023-03-01T12:00:00+01:00"),
    (["aproved", "milestone=it-system"], "menade du ”approved”?"),
  ])
  func `what is wrong is told with a place and a hint, and no record is begun`(
    event: [String], words: String
  ) async throws {
    let folder = try Self.workspace()
    let result = try await Self.run(
      ["event", "record"] + event + ["--catalogue", "Requirements/small-town"], in: folder)
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains("--> arguments:1:"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "record").path()))
  }

  @Test func `without a catalogue the command says what is missing`() async throws {
    let folder = try TemporaryFolder()
    let result = try await Self.run(["event", "record", "terminated", "on=2023-03-01"], in: folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("--catalogue"))
  }

  @Test func `a table is imported whole, and a second time adds nothing`() async throws {
    let folder = try Self.workspace()
    let table = """
      event;known;by;milestone;on;service;from;to;units
      ready-for-test;;projektledaren;it-system;2023-02-01;;;;
      outage;2023-04-03;driften;;;alarm-chain;2023-04-02T22:10:00+02:00;2023-04-03T01:10:00+02:00;700
      approved;;styrgruppen;it-system;2023-03-02;;;;

      """
    try folder.write(table, to: "events.csv")
    let arguments = ["import", "record", "events.csv", "--catalogue", "Requirements/small-town"]
    let first = try await Self.run(arguments, in: folder)
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(first.output == "3 händelser registrerade i record.\n")
    #expect(try Self.log(folder).contains(#""source":"events.csv:3""#))
    let before = try Self.log(folder)
    let second = try await Self.run(arguments, in: folder)
    #expect(second.exitCode == 0)
    #expect(second.output == "0 händelser registrerade i record.\n3 fanns redan och registrerades inte igen.\n")
    #expect(try Self.log(folder) == before)
  }

  @Test func `one wrong row keeps the whole table from being written, and all wrong rows are told`() async throws {
    let folder = try Self.workspace()
    try folder.write(
      """
      event,milestone,on,service,from,to
      ready-for-test,it-system,2023-02-01,,,
      approved,it-system,2023-01-15,,,
      approved,it-system,2023-02-29,,,
      outage,,,alarm-chain,2023-04-02T22:10:00+02:00,2023-04-03T01:10:00+02:00
      outage,,,alarm-chain,2023-04-03T01:00:00+02:00,2023-04-03T02:10:00+02:00
      approved,it-sytem,2023-03-02,,,

      """, to: "events.csv")
    let result = try await Self.run(
      ["import", "record", "events.csv", "--catalogue", "Requirements/small-town"], in: folder)
    #expect(result.exitCode == 2)
    for words in [
      "events.csv:3:20", "före överlämnandet 2023-02-01", "events.csv:4:20", "dagen ”2023-02-29” finns inte",
      "två driftstörningar för ”alarm-chain” överlappar varandra", "events.csv:7:10", "menade du ”it-system”?",
    ] { #expect(result.errors.contains(words), "\(words) in \(result.errors)") }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "record").path()))
  }

  @Test func `a wrong event is taken back, and both stay to be read`() async throws {
    let folder = try Self.workspace()
    let catalogue = ["--catalogue", "Requirements/small-town"]
    _ = try await Self.run(
      ["event", "record", "approved", "milestone=it-system", "on=2023-03-02"] + catalogue, in: folder)
    let contradiction = try await Self.run(
      ["event", "record", "approved", "milestone=it-system", "on=2023-03-02", "effect-from=2023-02-20"], in: folder)
    #expect(contradiction.exitCode == 2)
    #expect(contradiction.errors.contains("event-withdrawn seq=2"))
    let withdrawn = try await Self.run(
      ["event", "record", "event-withdrawn", "seq=2", "reason=fel verkan", "by=controllern", "on=2023-03-10"],
      in: folder)
    #expect(withdrawn.exitCode == 0, "\(withdrawn.errors)")
    let again = try await Self.run(
      [
        "event", "record", "approved", "milestone=it-system", "on=2023-03-02", "effect-from=2023-02-20",
        "known=2023-03-10",
      ], in: folder)
    #expect(again.exitCode == 0, "\(again.errors)")
    let list = try await Self.run(["events", "record"], in: folder)
    #expect(list.output.contains("återtagen i loggpost 3, räknas inte från 2023-03-10: fel verkan (controllern)"))
    let json = try JSONValue.parse(try await Self.run(["events", "record", "--format", "json"], in: folder).output)
    #expect(json["events"]?[0]?["withdrawn"]?["entry"]?.integerValue == 3)
    #expect(json["events"]?[2]?["withdrawn"]?.isNull == true)
  }

  @Test func `a damaged record is neither read nor added to`() async throws {
    let folder = try Self.workspace()
    _ = try await Self.run(
      ["event", "record", "terminated", "on=2023-03-02", "--catalogue", "Requirements/small-town"], in: folder)
    let altered = try Self.log(folder).replacing("2023-03-02", with: "2024-03-02")
    try folder.write(altered, to: "record/record.jsonl")
    let event = try await Self.run(["event", "record", "terminated", "on=2023-03-03"], in: folder)
    #expect(event.exitCode == 4)
    #expect(try await Self.run(["events", "record"], in: folder).exitCode == 4)
    #expect(try Self.log(folder) == altered)
  }

  @Test func `the table of kinds is shown, and a kind with its fields`() async throws {
    let folder = try TemporaryFolder()
    let all = try await Self.run(["kinds"], in: folder)
    #expect(all.exitCode == 0)
    #expect(all.output.contains("\napproved "))
    let one = try await Self.run(["kinds", "outage"], in: folder)
    #expect(one.output.contains("from"))
    #expect(one.output.contains("grindvakt record event RECORD_DIR outage service=alarm-chain"))
    #expect(try await Self.run(["kinds", "outrage"], in: folder).exitCode == 2)
  }
}
