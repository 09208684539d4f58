import Foundation
import JSONValues
import TestSupport
import Testing

/// A folder in which a command that writes is tried again and again, each time from the same state.
struct WritingTrial {
  let command: WritingCommand
  let folder: TemporaryFolder
  /// Who answers the command; ends with the trial.
  private let peer: ListeningProcess?
  private var kept: URL { folder.url.appending(path: "kept") }

  /// The folder that the command writes.
  var place: URL { folder.url.appending(path: command.place) }

  private init(_ command: WritingCommand, _ folder: TemporaryFolder, peer: ListeningProcess? = nil) throws {
    self.command = command
    self.folder = folder
    self.peer = peer
    if FileManager.default.fileExists(atPath: place.path) { try FileManager.default.copyItem(at: place, to: kept) }
  }

  /// Prepares what the command reads, and the record that it adds to.
  static func of(_ command: WritingCommand) async throws -> WritingTrial {
    switch command {
    case .recordEvent, .recordImport, .observeImport, .decide, .waive: return try await adding(command)
    case .recordStamp, .recordStampAnswer, .recordSign: return try await anchoring(command)
    case .merge:
      let vendor = try await RunningVendor()
      let shards = try RunningShards(2, only: "P-1", vendor.environment)
      #expect(try await shards.end() == [0, 0], "\((1...2).map { shards.output($0) })")
      return try WritingTrial(command, shards.folder)
    }
  }

  private static func adding(_ command: WritingCommand) async throws -> WritingTrial {
    let folder = try TemporaryFolder()
    let deviations = (1...300).map { "deviation-reported,a-\($0),2022-09-01T12:00:00+02:00,B,larmet kom sent,staff" }
    try folder.write(
      "event,id,at,fault-class,what,noticed-by\n" + deviations.joined(separator: "\n") + "\n", to: "events.csv")
    let beats = (0..<2000).map { "2022-09-01 10:\(10 + $0 / 60):\(10 + $0 % 50);hub-\($0 % 7)" }
    try folder.write("Tid;Hubb\n" + beats.joined(separator: "\n") + "\n", to: "log.csv")
    try folder.write(
      """
      mapping: heartbeats of hubs
      reads: heartbeats
      file: csv
      time-zone: Europe/Stockholm
      fields:
        at: {column: Tid, format: "YYYY-MM-DD hh:mm:ss"}
        device: Hubb
      """, to: "mapping.yaml")
    let begun = try await Command.run(
      [
        "record", "event", "record", "deviation-reported", "id=first", "at=2022-08-01T12:00:00+02:00",
        "fault-class=C", "what=fel färg", "noticed-by=staff", "--catalogue", WritingCommand.catalogue,
      ], in: folder.url)
    #expect(begun.exitCode == 0, "\(begun.errors)")
    return try WritingTrial(command, folder)
  }

  private static func anchoring(_ command: WritingCommand) async throws -> WritingTrial {
    let municipality = try Municipality(authorityAt: "http://127.0.0.1:1/tsr")
    try await municipality.tell()
    let authority = try await municipality.authority()
    try municipality.name(authority.url)
    if command == .recordStampAnswer {
      let written = try await municipality.run("record", "stamp", "record", "--request", "keys/head.tsq")
      #expect(written.exitCode == 0, "\(written.errors)")
      let openssl = municipality.openssl
      try openssl.write(openssl.answer(to: openssl.read("head.tsq"), from: "tsa"), to: "head.tsr")
    }
    return try WritingTrial(command, municipality.folder, peer: authority)
  }

  /// Puts the place into the state that it had at first.
  func restore() throws {
    try? FileManager.default.removeItem(at: place)
    if FileManager.default.fileExists(atPath: kept.path) { try FileManager.default.copyItem(at: kept, to: place) }
  }

  func run(environment: [String: String] = [:]) async throws -> Command.Result {
    try await Command.run(command.arguments(in: folder.url), environment: environment, in: folder.url)
  }

  /// Verifies what is in the place; a place with nothing in it holds nothing that is wrong.
  func expectVerifies(_ when: String) async throws {
    guard FileManager.default.fileExists(atPath: place.path) else { return }
    let verified = try await Command.run(["verify", command.place, "--language", "en"], in: folder.url)
    #expect(verified.exitCode == 0, "\(when): \(verified.output)\(verified.errors)")
  }

  /// How many entries that count, and anchors, there are.
  func amount() throws -> Int { try kinds().kept.count + Self.names(place.appending(path: "anchors")).count }

  /// The log, byte by byte; nil where there is none.
  func log() -> Data? { try? Data(contentsOf: place.appending(path: "record.jsonl")) }

  /// What was begun beside the place and not finished.
  func unfinished() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []
    return names.filter { $0.hasPrefix(".\(command.place).") }
  }

  /// What changes while the command writes: the length of the log, and what lies among attachments, anchors and unfinished
  /// folders.
  func moment() -> [Int] {
    let begun = unfinished()
    return ([command.place] + begun).flatMap { name in
      let record = folder.url.appending(path: name)
      let log = record.appending(path: "record.jsonl").path
      let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size]) as? Int
      let parts = ["attachments", "anchors"].map { part in
        (try? FileManager.default.contentsOfDirectory(atPath: record.appending(path: part).path))?.count ?? -1
      }
      return [size ?? 0] + parts
    }
  }

  /// The kinds of the entries that count; what was set aside after a crash is kept apart.
  func kinds() throws -> (kept: [String], setAside: Int) {
    guard let log = log() else { return ([], 0) }
    var kinds: [String] = []
    var openBatch = 0
    for line in String(decoding: log, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    {
      // Garbage of a crash comes last.
      guard let entry = try? JSONValue.parse(String(line)), let kind = entry["kind"]?.stringValue else { break }
      kinds.append(kind)
      openBatch = entry["batchEnd"] == nil ? 0 : openBatch + 1
    }
    kinds.removeLast(openBatch)
    let setAside = kinds.count { $0 == "torn-line-set-aside" }
    return (kinds.filter { $0 != "torn-line-set-aside" }, setAside)
  }

  private static func names(_ directory: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }
  }
}
