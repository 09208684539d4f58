import Foundation
import Testing
import TestSupport

/// `observe import`, as people run it.
struct ObserveTests {
  private let folder: TemporaryFolder
  private var record: String { folder.url.appending(path: "record").path }

  init() throws { folder = try TemporaryFolder() }

  private func importing(_ file: String, mapping: String, _ more: String...) async throws -> Command.Result {
    let catalogue = Repository.root.appending(path: "Requirements/boras-trygghetssystem").path
    return try await Command.run(
      ["observe", "import", record, folder.url.appending(path: file).path]
        + ["--mapping", folder.url.appending(path: mapping).path, "--catalogue", catalogue] + more)
  }

  private func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

  private var log: String {
    get throws {
      try String(contentsOf: URL(filePath: record).appending(path: "record.jsonl"), encoding: .utf8)
    }
  }

  private let heartbeats = """
    mapping: heartbeats of hubs
    reads: heartbeats
    file: csv
    time-zone: Europe/Stockholm
    fields:
      at: {column: Tid, format: "YYYY-MM-DD hh:mm:ss"}
      device: Hubb
    """

  private let deviations = """
    mapping: deviations
    reads: deviation-reported
    file: csv
    time-zone: Europe/Stockholm
    fields:
      id: Nummer
      at: {column: Tid, format: "YYYY-MM-DD hh:mm"}
      fault-class: {column: Allvar, values: {Hög: A, Mellan: B, Låg: C}}
      what: Vad
      noticed-by: {always: staff}
    """

  @Test func `a log is counted, attached and verified, and the same file adds nothing`() async throws {
    try write(heartbeats, to: "m.yaml")
    let rows = (0..<5000).map { row in
      let (day, second) = (1 + row / 500, row % 500)
      return "2023-03-\(day < 10 ? "0" : "")\(day) 10:\(10 + second / 60):\(10 + second % 50);hub-\(row % 7)"
    }
    try write("Tid;Hubb\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    let first = try await importing("log.csv", mapping: "m.yaml")
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(first.output.contains("rader"))
    let before = try log
    let again = try await importing("log.csv", mapping: "m.yaml")
    #expect(again.exitCode == 0)
    #expect(again.output.contains("fanns redan"))
    #expect(try log == before)
    #expect(try await Command.run(["verify", record]).exitCode == 0)
  }

  @Test func `rows that cannot be used keep everything out, and leave no record behind`() async throws {
    try write(heartbeats, to: "m.yaml")
    try write(
      "Tid;Hubb\n2023-03-01 10:00:00;h1\n2023-10-29 02:30:00;h1\n2023-03-01 25:00:00;h1\n", to: "log.csv")
    let list = folder.url.appending(path: "rejected.csv").path
    let result = try await importing("log.csv", mapping: "m.yaml", "--rejections", list)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("doubled-hour"))
    #expect(result.errors.contains("log.csv:3:1"))
    #expect(result.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: record))
    let written = try String(contentsOfFile: list, encoding: .utf8)
    #expect(written.split(separator: "\r\n").count == 3)
  }

  @Test func `rejected rows are kept on the record where that is accepted`() async throws {
    try write(heartbeats, to: "m.yaml")
    try write("Tid;Hubb\n2023-03-01 10:00:00;h1\n2023-03-01 25:00:00;h1\n", to: "log.csv")
    let result = try await importing("log.csv", mapping: "m.yaml", "--accept-rejections", "--language", "en")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("2 rows: 1 counted, 0 were already there, 1 rejected."))
    #expect(try log.contains("\"name\":\"rejected\""))
    #expect(try await Command.run(["verify", record]).exitCode == 0)
  }

  @Test func `rows of deviations become events, once`() async throws {
    try write(deviations, to: "m.yaml")
    try write(
      """
      Nummer;Tid;Allvar;Vad
      A-1;2022-10-24 09:15;Hög;Larmet kom inte fram
      A-2;2022-10-24 10:00;Låg;Fel text

      """, to: "d.csv")
    let result = try await importing("d.csv", mapping: "m.yaml")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try log.contains("\"at\":\"2022-10-24T07:15:00Z\""))
    let before = try log
    #expect(try await importing("d.csv", mapping: "m.yaml").exitCode == 0)
    #expect(try log == before)
  }

  @Test func `events with a row that cannot be used are not written, unless that is accepted`() async throws {
    try write(deviations, to: "m.yaml")
    try write(
      """
      Nummer;Tid;Allvar;Vad
      A-1;2022-10-24 09:15;Hög;Larmet kom inte fram
      A-2;2022-10-24 10:00;Extrem;Fel text
      A-3;2022-10-24;Låg;Fel text

      """, to: "d.csv")
    let refused = try await importing("d.csv", mapping: "m.yaml")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("unknown-value"))
    #expect(refused.errors.contains("not-a-time"))
    #expect(!FileManager.default.fileExists(atPath: record))
    let accepted = try await importing("d.csv", mapping: "m.yaml", "--accept-rejections")
    #expect(accepted.exitCode == 0, "\(accepted.errors)")
    #expect(try log.contains("A-1"))
    #expect(!(try log.contains("\"id\":\"A-2\"")))
    #expect(try log.contains("events-imported"))
    let before = try log
    #expect(try await importing("d.csv", mapping: "m.yaml", "--accept-rejections").exitCode == 0)
    #expect(try log == before)
  }

  @Test func `a wrong mapping is told at its place`() async throws {
    try write(heartbeats.replacing("reads: heartbeats", with: "reads: heartbeat"), to: "m.yaml")
    try write("Tid;Hubb\n", to: "log.csv")
    let result = try await importing("log.csv", mapping: "m.yaml")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("menade du ”heartbeats”?"))
  }
}
