import Diagnostics
import Evidence
import Quantities
import Testing

struct TelemetryImportTests {
  private let twoDays = """
    time,hub
    2023-03-01T10:00:00Z,h1
    2023-03-01T10:30:00Z,h1
    2023-03-01T11:00:00Z,h1
    2023-03-01T10:00:00Z,h2
    2023-03-02T10:00:00Z,h1

    """

  @Test func `heartbeats become devices and hours of each Swedish day`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    let outcome = try await log.importing(twoDays)
    #expect(outcome.isWritten)
    let days = try log.figures
    #expect(days.map(\.on.description) == ["2023-03-01", "2023-03-02"])
    #expect(days.map(\.rows) == [4, 1])
    #expect(days.map(\.devices) == [2, 1])
    #expect(days.map(\.deviceHours) == [3, 1])
  }

  @Test func `a day ends at Swedish midnight and has 25 hours in autumn`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    var text = "time,hub\n2023-10-28T21:59:59Z,h\n"
    for hour in 22...23 { text += "2023-10-28T\(hour):00:00Z,h\n" }
    for hour in 0...22 { text += "2023-10-29T\(hour < 10 ? "0" : "")\(hour):00:00Z,h\n" }
    text += "2023-10-29T23:00:00Z,h\n"
    try await log.importing(text)
    #expect(try log.figures.map(\.on.description) == ["2023-10-28", "2023-10-29", "2023-10-30"])
    #expect(try log.figures.map(\.deviceHours) == [1, 25, 1])
  }

  @Test func `importing twice adds nothing`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    try await log.importing(twoDays)
    let again = try await log.importing(twoDays)
    #expect(again.isAlreadyThere)
    #expect(try log.entries.count == 1)
  }

  @Test func `the same rows in another order of the file add nothing`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    try await log.importing(twoDays)
    let lines = twoDays.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let again = try await log.importing(turned)
    #expect(again.isNothingNew)
    #expect(again.summary?.repeated == 5)
    #expect(try log.entries.count == 1)
  }

  @Test func `files that overlap count each row once`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    try await log.importing("time,hub\n2023-03-01T10:00:00Z,h1\n2023-03-01T11:00:00Z,h1\n")
    let outcome = try await log.importing("time,hub\n2023-03-01T11:00:00Z,h1\n2023-03-01T12:00:00Z,h2\n")
    #expect(outcome.summary?.counted == 1)
    #expect(outcome.summary?.repeated == 1)
    let day = try #require(try log.figures.first)
    #expect(day.rows == 3)
    #expect(day.devices == 2)
    #expect(day.deviceHours == 3)
    let last = try #require(try log.entries.last).body(as: EventRecorded.self)
    #expect(last.values["with"] == "2")
  }

  @Test func `the figures of a day are known when it is over`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    try await log.importing(twoDays)
    let body = try #require(try log.entries.first).body(as: EventRecorded.self)
    #expect(body.known.description == "2023-03-01T22:59:59.999999Z")
  }

  @Test func `the log, its mapping and the figures are attached, and the record verifies`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    try await log.importing(twoDays)
    let entry = try #require(try log.entries.first)
    let attachments = try entry.attachments()
    #expect(attachments.map(\.name) == ["log", "mapping", "figures"])
    let attached = try AttachmentStore(directory: log.record.directory).read(attachments[0])
    #expect(String(decoding: attached, as: UTF8.self) == twoDays)
    #expect(RecordVerification.verify(log.record.directory).isIntact)
  }

  @Test func `one rejected row keeps the whole file out, and nothing is written`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    let outcome = try await log.importing(twoDays + "2023-03-02T10:00:00,h1\nyesterday,h1\n")
    #expect(outcome.isRefused)
    #expect(outcome.summary?.rejected == 1)
    #expect(try log.entries.isEmpty)
  }

  @Test func `rejected rows that are accepted are kept on the record with their reasons`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    let outcome = try await log.importing(twoDays + "yesterday,h1\n2023-03-02T11:00:00Z,\n", accepting: true)
    #expect(outcome.summary?.counted == 5)
    #expect(outcome.summary?.rejectedByReason == ["not-a-time": 1, "empty-field": 1])
    let entry = try #require(try log.entries.first)
    let listed = try entry.attachment(named: "rejected")
    let list = try #require(listed)
    let text = String(
      decoding: try AttachmentStore(directory: log.record.directory).read(list), as: UTF8.self)
    #expect(
      text == """
        line,reason,message,row\r
        7,not-a-time,"'yesterday' is not a time in the format of the mapping, iso (2023-01-09T14:05:00+01:00)","yesterday,h1"\r
        8,empty-field,the device is missing,"2023-03-02T11:00:00Z,"\r

        """)
    #expect(RecordVerification.verify(log.record.directory).isIntact)
    #expect(try await log.importing(twoDays + "yesterday,h1\n2023-03-02T11:00:00Z,\n", accepting: true).isAlreadyThere)
  }

  @Test func `rows that contradict each other are both rejected`() async throws {
    let log = try LogFixture(.testPresses, mapping: LogFixture.presses)
    let text = """
      time,button,user,result
      2023-03-01T10:00:00Z,b1,u1,ok
      2023-03-01T10:00:00Z,b1,u1,miss
      2023-03-01T11:00:00Z,b1,u1,ok

      """
    let outcome = try await log.importing(text, accepting: true)
    #expect(outcome.summary?.rejectedByReason == ["contradicts-row": 2])
    #expect(try log.figures.map(\.sent) == [1])
  }

  @Test func `a row that contradicts the record is rejected, and what the record tells stands`() async throws {
    let log = try LogFixture(.testPresses, mapping: LogFixture.presses)
    try await log.importing("time,button,user,result\n2023-03-01T10:00:00Z,b1,u1,miss\n")
    let outcome = try await log.importing(
      "time,button,user,result\n2023-03-01T10:00:00Z,b1,u1,ok\n2023-03-01T12:00:00Z,b1,u1,ok\n", accepting: true)
    #expect(outcome.summary?.rejectedByReason == ["contradicts-record": 1])
    let day = try #require(try log.figures.first)
    #expect(day.sent == 2)
    #expect(day.lost == 1)
  }

  @Test func `presses that follow too fast show nothing new, unless they are lost`() async throws {
    let log = try LogFixture(.testPresses, mapping: LogFixture.presses)
    let text = """
      time,button,user,result
      2023-03-01T10:00:00Z,b1,u1,ok
      2023-03-01T10:01:00Z,b1,u1,ok
      2023-03-01T10:02:00Z,b1,u1,miss
      2023-03-01T10:00:00Z,b2,u2,ok

      """
    try await log.importing(text)
    let day = try #require(try log.figures.first)
    #expect(day.sent == 3)
    #expect(day.lost == 1)
    #expect(day.tooSoon == 1)
    #expect(day.users.values.map(\.sent).sorted() == [1, 2])
    #expect(day.users.keys.allSatisfy { $0 != "u1" && $0 != "u2" })
  }

  @Test func `what is in the future is rejected`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    let outcome = try await log.importing("time,hub\n2099-03-01T10:00:00Z,h1\n")
    #expect(outcome.summary?.rejectedByReason == ["in-the-future": 1])
  }

  @Test func `a file without rows is nothing new`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    #expect(try await log.importing("time,hub\n").isNothingNew)
    #expect(try log.entries.isEmpty)
  }

  @Test func `JSON Lines are read by names and by pointers`() async throws {
    let log = try LogFixture(
      .alarms,
      mapping: """
        mapping: alarms
        reads: alarms
        file: json-lines
        time-zone: written
        fields:
          at: /raised/at
          device: hub
          id: id
          unit: {always: ward-3}
          outcome: {column: state, values: {"1": arrived, "0": lost}}
        """)
    let outcome = try await log.importing(
      """
      {"raised": {"at": "2023-03-01T10:00:00+01:00"}, "hub": "h1", "id": 7, "state": 1}
      {"raised": {"at": "2023-03-01T10:00:00+01:00"}, "hub": "h1", "id": 8, "state": 0}
      {"raised": {"at": "2023-03-01T10:00:00"}, "hub": "h1", "id": 9, "state": 0}
      {"raised": []}
      nonsense

      """, accepting: true)
    #expect(outcome.summary?.rejectedByReason == ["no-time-zone": 1, "empty-field": 1, "not-json": 1])
    let day = try #require(try log.figures.first)
    #expect(day.unit == "ward-3")
    #expect(day.sent == 2)
    #expect(day.lost == 1)
  }
}
