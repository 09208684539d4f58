import Digests
import Evidence
import Foundation
import JSONValues
import Quantities
import TestSupport
import Testing
import Texts

/// Something done to a record of ten entries, and what verification must say about it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: [String]
  let apply: @Sendable (TemporaryRecord) throws -> Void

  init(_ description: String, _ expected: [String], apply: @escaping @Sendable (TemporaryRecord) throws -> Void) {
    testDescription = description
    self.expected = expected
    self.apply = apply
  }

  /// Changes the lines of the log.
  static func lines(
    _ description: String, _ expected: [String], change: @escaping @Sendable (inout [String]) throws -> Void
  ) -> Tampering {
    Tampering(description, expected) { record in
      var lines = try record.lines
      try change(&lines)
      try record.setLines(lines)
    }
  }

  static func edit(_ line: inout String, _ old: String, _ new: String) {
    line = line.replacingOccurrences(of: old, with: new)
  }
}

@Suite struct VerificationTests {
  static let tamperings: [Tampering] = [
    .lines("nothing", []) { _ in },
    .lines("altered in the middle", ["altered 5"]) { Tampering.edit(&$0[4], "run 4", "run X") },
    .lines("altered first", ["altered 1"]) { Tampering.edit(&$0[0], "sample", "simple") },
    .lines("altered last", ["altered 10"]) { Tampering.edit(&$0[9], "run 9", "run X") },
    .lines("altered in two places", ["altered 3", "altered 7"]) {
      Tampering.edit(&$0[2], "run 2", "run X")
      Tampering.edit(&$0[6], "run 6", "run X")
    },
    .lines("altered two in a row", ["altered 6"]) {
      Tampering.edit(&$0[4], "run 4", "run X")
      Tampering.edit(&$0[5], "run 5", "run X")
    },
    .lines("altered to no JSON", ["altered 5"]) { $0[4] = "gone" },
    .lines("altered last to no JSON", ["altered 10"]) { $0[9] = "gone" },
    .lines("altered number", ["altered 5"]) { Tampering.edit(&$0[4], "\"seq\":5", "\"seq\":99") },
    .lines("altered number of the last", ["altered 10"]) { Tampering.edit(&$0[9], "\"seq\":10", "\"seq\":99") },
    .lines("altered number of the first", ["altered 1"]) { Tampering.edit(&$0[0], "\"seq\":1", "\"seq\":99") },
    .lines("altered link", ["altered 5"]) {
      let entry = try JSONValue.parse($0[4])
      Tampering.edit(&$0[4], try #require(entry["previous"]?.stringValue), String(repeating: "ab", count: 32))
    },
    .lines("altered link of the last", ["altered 10"]) {
      let entry = try JSONValue.parse($0[9])
      Tampering.edit(&$0[9], try #require(entry["previous"]?.stringValue), String(repeating: "ab", count: 32))
    },
    .lines("altered blanks only", ["altered 5"]) { Tampering.edit(&$0[4], ",\"kind\"", ", \"kind\"") },
    .lines("removed one", ["removed 5"]) { $0.remove(at: 4) },
    .lines("removed three", ["removed 4"]) { $0.removeSubrange(3...5) },
    .lines("removed first", ["removed 1"]) { $0.removeFirst() },
    .lines("removed two apart", ["removed 3", "removed 7"]) {
      $0.remove(at: 6)
      $0.remove(at: 2)
    },
    .lines("removed last", ["tail-removed 10"]) { $0.removeLast() },
    .lines("removed last four", ["tail-removed 7"]) { $0.removeLast(4) },
    .lines("removed all", ["tail-removed 1"]) { $0.removeAll() },
    .lines("swapped", ["reordered 4"]) { $0.swapAt(3, 4) },
    .lines("moved forwards", ["reordered 8"]) { $0.insert($0.remove(at: 7), at: 2) },
    .lines("moved to the end", ["reordered 3"]) { $0.append($0.remove(at: 2)) },
    .lines("swapped and altered", ["altered 5", "reordered 4"]) {
      $0.swapAt(3, 4)
      Tampering.edit(&$0[3], "run 4", "run X")
    },
    .lines("inserted copy", ["inserted 3"]) { $0.insert($0[2], at: 7) },
    .lines("inserted copy at the end", ["inserted 3"]) { $0.append($0[2]) },
    .lines("inserted other", ["inserted 5"]) {
      var line = $0[4]
      Tampering.edit(&line, "run 4", "run X")
      $0.insert(line, at: 5)
    },
    .lines("inserted no entry", ["inserted"]) { $0.insert("{\"hello\":1}", at: 5) },
    .lines("inserted empty line", ["inserted"]) { $0.insert("{}", at: 0) },
    Tampering("removed the head", ["head-mismatch"]) { try FileManager.default.removeItem(atPath: $0.head) },
    Tampering("broke the head", ["head-mismatch"]) { try $0.write(Array("x".utf8), to: $0.head) },
    Tampering("head of another record", ["head-mismatch 5"]) {
      try $0.write(Array("{\"hash\":\"\(String(repeating: "ab", count: 32))\",\"seq\":5}".utf8), to: $0.head)
    },
    Tampering("removed the log", ["tail-removed 1", "unreadable"]) {
      try FileManager.default.removeItem(atPath: $0.log)
    },
    Tampering("removed an attachment", ["attachment-missing 5"]) {
      try FileManager.default.removeItem(atPath: $0.attachmentPath(ofLine: 5))
    },
    Tampering("altered an attachment", ["attachment-altered 5"]) {
      try $0.write(Array("payload X".utf8), to: $0.attachmentPath(ofLine: 5))
    },
    Tampering("swapped two attachments", ["attachment-altered 5", "attachment-altered 6"]) {
      try $0.write(Array("payload 4".utf8), to: $0.attachmentPath(ofLine: 6))
      try $0.write(Array("payload 5".utf8), to: $0.attachmentPath(ofLine: 5))
    },
  ]

  static let explainable: [Tampering] = [
    Tampering("an unfinished line", ["torn-last-line"]) { try $0.write($0.bytes + [0x7B], to: $0.log) },
    Tampering("a head one entry behind", ["head-behind 9"]) { try $0.setHead(toLine: 9) },
    Tampering("an attachment without entry", ["attachment-extra"]) {
      let digest = try SHA256Digest.hash(text: "extra")
      let folder = "\($0.directory)/attachments/\(digest.hex.prefix(2))"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try $0.write(Array("extra".utf8), to: "\(folder)/\(digest.hex)")
    },
  ]

  private func summary(_ findings: [Finding]) -> [String] {
    findings.map { finding in finding.seq.map { "\(finding.kind.rawValue) \($0)" } ?? finding.kind.rawValue }.sorted()
  }

  @Test(arguments: tamperings)
  func `verification says what was done and to which entry`(tampering: Tampering) async throws {
    let record = TemporaryRecord()
    try await record.fill(9)
    try tampering.apply(record)
    let report = RecordVerification.verify(record.directory)
    #expect(summary(report.problems) == tampering.expected.sorted(), "\(report.findings.map(\.message.english))")
    #expect(report.isIntact == tampering.expected.isEmpty)
    for finding in report.findings {
      if let line = finding.line { #expect(finding.message.english.contains("line \(line)")) }
    }
  }

  @Test(arguments: explainable)
  func `what a crash explains is noted and no problem`(tampering: Tampering) async throws {
    let record = TemporaryRecord()
    try await record.fill(9)
    try tampering.apply(record)
    let report = RecordVerification.verify(record.directory)
    #expect(report.isIntact)
    #expect(summary(report.notes) == tampering.expected)
  }

  @Test(arguments: tamperings + explainable)
  func `a script written from the document alone comes to the same result`(tampering: Tampering) async throws {
    let record = TemporaryRecord()
    try await record.fill(9)
    try tampering.apply(record)
    guard FileManager.default.fileExists(atPath: record.log) else { return }
    let script = Repository.sourceFolder().appendingPathComponent("verify_record.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, record.directory]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let report = RecordVerification.verify(record.directory)
    #expect((process.terminationStatus == 0) == report.isIntact, "\(text)\(report.findings.map(\.message.english))")
    #expect((text == "intact\n") == report.isIntact)
  }

  @Test func `an intact record is described`() async throws {
    let record = TemporaryRecord()
    try await record.fill(9)
    let report = RecordVerification.verify(record.directory)
    #expect(report.entries == 10)
    #expect(report.attachments == 9)
    #expect(report.lastHash == (try SHA256Digest.hash(text: try #require(try record.lines.last))))
    #expect(report.findings.isEmpty)
  }

  @Test func `an altered entry is told in words`() async throws {
    let record = TemporaryRecord()
    try await record.fill(9)
    try record.setLines(try record.lines.map { $0.replacingOccurrences(of: "run 4", with: "run X") })
    let finding = try #require(RecordVerification.verify(record.directory).problems.first)
    #expect(finding.line == 5)
    #expect(finding.message.english == "line 5: entry 5 was altered: its bytes do not have the hash that entry 6 names")
  }

  @Test func `set-aside bytes are verified too`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    try record.write(try record.bytes + Array("torn".utf8), to: record.log)
    let writer = try record.open()
    await writer.close()
    let file = try #require(writer.setAside.first?.file)
    try record.write(Array("tore".utf8), to: "\(record.directory)/set-aside/\(file)")
    #expect(RecordVerification.verify(record.directory).problems.map(\.kind) == [.setAsideAltered])
  }

  @Test func `a clock that was set back is noted`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let writer = try record.open(clock: .fixed(TemporaryRecord.time - .hours(1)))
    try await writer.append(RunFinished(run: "r"))
    await writer.close()
    let report = RecordVerification.verify(record.directory)
    #expect(report.isIntact)
    #expect(report.notes.map(\.kind) == [.timeWentBack])
  }

  @Test func `random damage to one byte never goes unnoticed and never crashes`() async throws {
    let original = TemporaryRecord()
    try await original.fill(3)
    let bytes = try original.bytes
    let record = try original.copy()
    var random = SeededRandom(seed: 21)
    for _ in 0..<300 {
      var damaged = bytes
      let index = Int.random(in: 0..<bytes.count, using: &random)
      damaged[index] ^= UInt8.random(in: 1...255, using: &random)
      try record.write(damaged, to: record.log)
      #expect(!RecordVerification.verify(record.directory).isIntact, "byte \(index)")
    }
  }
}
