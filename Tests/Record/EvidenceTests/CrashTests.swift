import Digests
import Evidence
import Foundation
import Glibc
import Quantities
import Testing

@Suite struct CrashTests {
  @Test func `a log cut off at any byte recovers without losing a finished entry`() async throws {
    let original = TemporaryRecord()
    let writer = try original.open()
    try await writer.append(RunFinished(run: "å"))
    await writer.close()
    let bytes = try original.bytes
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    let record = try original.copy()
    for cut in 0...bytes.count {
      try record.write(bytes[..<cut], to: record.log)
      try? FileManager.default.removeItem(atPath: record.directory + "/set-aside")
      let finished = ends.count { $0 < cut }
      // A crash leaves the head at the last finished entry, at one before, or nowhere yet.
      if finished > 0 { try record.setHead(toLine: cut.isMultiple(of: 2) ? finished : max(1, finished - 1)) }
      if finished == 0 { try? FileManager.default.removeItem(atPath: record.head) }
      #expect(RecordVerification.verify(record.directory).isIntact, "cut at \(cut)")
      let reopened = try record.open()
      await reopened.close()
      let report = RecordVerification.verify(record.directory)
      #expect(report.findings.isEmpty, "cut at \(cut)")
      let recovered = try record.bytes
      let kept = finished == 0 ? 0 : ends[finished - 1] + 1
      #expect(recovered.starts(with: bytes[..<kept]), "cut at \(cut)")
      let tail = Array(bytes[kept..<cut])
      #expect(reopened.setAside.map(\.bytes) == (tail.isEmpty ? [] : [Int64(tail.count)]))
      #expect(reopened.setAside.map(\.sha256) == (tail.isEmpty ? [] : [try SHA256Digest.hash(tail)]))
      #expect(report.entries == max(1, finished) + (tail.isEmpty ? 0 : 1))
    }
  }

  @Test func `what was set aside is reported even when the report was cut short`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let whole = try record.bytes
    try record.write(whole + Array("{\"torn".utf8), to: record.log)
    let first = try record.open()
    await first.close()
    // As if the crash had come after the tail was moved and before its entry was written.
    try record.write(whole, to: record.log)
    try record.setHead(toLine: 2)
    let second = try record.open()
    await second.close()
    #expect(second.setAside == first.setAside)
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
    let third = try record.open()
    await third.close()
    #expect(third.setAside.isEmpty)
  }

  @Test func `garbage after the last entry is set aside, newlines and all`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let garbage = [UInt8](repeating: 0, count: 5000) + Array("\n{\"seq\":9}\nx".utf8)
    try record.write(try record.bytes + garbage, to: record.log)
    let writer = try record.open()
    await writer.close()
    #expect(writer.setAside.map(\.bytes) == [Int64(garbage.count)])
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `an unfinished attachment of a dead writer is removed`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let leftover = record.directory + "/attachments/.unfinished-00"
    try record.write([1, 2], to: leftover)
    let writer = try record.open()
    await writer.close()
    #expect(!FileManager.default.fileExists(atPath: leftover))
  }

  @Test func `a record that was tampered with is refused for writing`() async throws {
    let original = TemporaryRecord()
    try await original.fill(4)
    func refused(_ tamper: (TemporaryRecord) throws -> Void) throws -> String? {
      let record = try original.copy()
      try tamper(record)
      let before = try? record.bytes
      let error = #expect(throws: RecordError.self) { try record.open() }
      #expect((try? record.bytes) == before)
      return error?.code
    }
    #expect(try refused { try $0.setLines($0.lines.dropLast()) } == "record-does-not-verify")
    #expect(
      try refused { try $0.setLines(Array($0.lines.prefix(2)) + Array($0.lines.suffix(2))) } == "record-does-not-verify"
    )
    #expect(
      try refused { record in
        var lines = try record.lines
        lines[4] = lines[4].replacingOccurrences(of: "run 4", with: "run 5")
        try record.setLines(lines)
      } == "record-does-not-verify")
    #expect(try refused { try FileManager.default.removeItem(atPath: $0.head) } == "record-does-not-verify")
    #expect(try refused { try $0.write(Array("{}".utf8), to: $0.head) } == "record-does-not-verify")
    #expect(try refused { try FileManager.default.removeItem(atPath: $0.log) } == "record-does-not-verify")
  }

  /// The child appends as fast as it can, notes each append that returned, and is killed after a while.
  @Test(arguments: 0..<12)
  func `a writer that is killed has lost no entry whose append returned`(round: Int) async throws {
    let record = TemporaryRecord()
    let directory = record.directory
    let microseconds = UInt32(round * 2500 + 500)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [directory = directory as String, microseconds = microseconds as UInt32] in
      let writer = try RecordWriter.open(directory: directory, catalogue: "sample")
      Thread.detachNewThread {
        usleep(microseconds)
        kill(getpid(), SIGKILL)
      }
      let notes = Glibc.open(directory + "/returned", O_WRONLY | O_CREAT | O_APPEND, 0o644)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<4 {
          group.addTask {
            while true {
              let payload = try await writer.attach(
                Array("\(worker) \(UInt64.random(in: 0 ... .max))".utf8), named: "payload", type: "text/plain")
              let reference = try await writer.append(RunResumed(run: "\(worker)"), attachments: [payload])
              let note = Array("\(reference.seq) \(reference.hash)\n".utf8)
              _ = note.withUnsafeBytes { Glibc.write(notes, $0.baseAddress, $0.count) }
            }
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(RecordVerification.verify(directory).isIntact)
    let reopened = try record.open()
    await reopened.close()
    #expect(RecordVerification.verify(directory).isIntact)
    let kept = Set(try RecordReader.entries(in: directory).map { "\($0.seq) \($0.hash)" })
    let notes = (try? String(contentsOfFile: directory + "/returned", encoding: .utf8)) ?? ""
    for note in notes.split(separator: "\n") { #expect(kept.contains(String(note))) }
  }
}
