import Digests
import Evidence
import Foundation
import Quantities
import Testing

@Suite(.timeLimit(.minutes(2))) struct SharedWritingTests {
  @Test func `two writers take turns, and each goes on where the other stopped`() async throws {
    let record = TemporaryRecord()
    let first = try record.open()
    let second = try record.open()
    for number in 0..<5 {
      try await first.append(RunResumed(run: "first \(number)"))
      try await second.append(RunResumed(run: "second \(number)"))
    }
    await first.close()
    try await second.append(RunFinished(run: "second"))
    await second.close()
    let report = RecordVerification.verify(record.directory)
    #expect(report.findings.isEmpty)
    #expect(report.entries == 12)
  }

  @Test func `what sixty writers append at once is all there`() async throws {
    let record = TemporaryRecord()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        group.addTask {
          let writer = try record.open()
          let payload = try await writer.attach(Array("\(number)".utf8), named: "payload", type: "text/plain")
          try await writer.append(RunResumed(run: "\(number)"), attachments: [payload])
          await writer.close()
        }
      }
      try await group.waitForAll()
    }
    let runs = try RecordReader.entries(in: record.directory).dropFirst().map { try $0.body(as: RunResumed.self).run }
    #expect(Set(runs) == Set((0..<60).map(String.init)))
    #expect(runs.count == 60)
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `a writer that holds the record keeps others out until it is closed`() async throws {
    let record = TemporaryRecord()
    let holder = try RecordWriter.open(directory: record.directory, catalogue: "sample", turn: .untilClosed)
    let error = #expect(throws: RecordError.self) {
      try RecordWriter.open(directory: record.directory, catalogue: "sample", wait: LockWait(.zero))
    }
    #expect(error?.code == "record-is-in-use")
    async let waiting = Task.detached { try record.open() }.value
    try await holder.append(RunFinished(run: "held"))
    await holder.close()
    let next = try await waiting
    try await next.append(RunFinished(run: "next"))
    await next.close()
    #expect(RecordVerification.verify(record.directory).entries == 3)
  }

  @Test(arguments: ["lock", "head.json", "record.jsonl"])
  func `no file that is removed lets a second writer in beside the first`(name: String) async throws {
    let record = TemporaryRecord()
    let holder = try RecordWriter.open(directory: record.directory, catalogue: "sample", turn: .untilClosed)
    try await holder.append(RunFinished(run: "first"))
    try? FileManager.default.removeItem(atPath: record.directory + "/" + name)
    #expect(throws: RecordError.self) {
      try RecordWriter.open(directory: record.directory, catalogue: "sample", wait: LockWait(.zero))
    }
    await holder.close()
  }

  @Test func `a log that was replaced meanwhile takes nothing more`() async throws {
    let record = TemporaryRecord()
    try await record.fill(2)
    let writer = try record.open()
    let bytes = try record.bytes
    try FileManager.default.removeItem(atPath: record.log)
    try record.write(bytes, to: record.log)
    let error = await #expect(throws: RecordError.self) { try await writer.append(RunFinished(run: "r")) }
    #expect(error?.code == VerifiedRecord.damaged)
    await writer.close()
    #expect(try record.bytes == bytes)
  }

  @Test func `a log that was cut off meanwhile takes nothing more`() async throws {
    let record = TemporaryRecord()
    try await record.fill(2)
    let writer = try record.open()
    let handle = try #require(FileHandle(forWritingAtPath: record.log))
    try handle.truncate(atOffset: UInt64(try record.bytes.count - 20))
    let error = await #expect(throws: RecordError.self) { try await writer.append(RunFinished(run: "r")) }
    #expect(error?.code == VerifiedRecord.damaged)
    await writer.close()
  }

  @Test func `what another writer left half written is set aside before the next entry`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    try record.write(try record.bytes + Array("{\"seq\":2,".utf8), to: record.log)
    // The same file, as another process would have left it.
    let again = try record.open()
    try await again.append(RunFinished(run: "r"))
    await again.close()
    await writer.close()
    let report = RecordVerification.verify(record.directory)
    #expect(report.findings.isEmpty)
    #expect(report.entries == 3)
  }

  @Test func `an attachment that is being written survives that others open the record`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let attachment = try writer.attachment(named: "long", type: "text/plain")
    try attachment.write([1, 2, 3])
    let other = try record.open()
    await other.close()
    let reference = try await attachment.finish()
    try await writer.append(RunFinished(run: "r"), attachments: [reference])
    await writer.close()
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `runs that begin at once have different numbers and are known to be at work`() async throws {
    let record = TemporaryRecord()
    let writers = try [record.open(), record.open()]
    func begin(_ writer: RecordWriter) async throws -> RunStarted {
      try await writer.beginRun(attachments: []) { earlier in
        RunStarted(
          run: "run-\(earlier + 1)", catalogue: "sample", plan: .zero, binding: "b",
          system: SystemUnderTest(vendor: "v", product: "p", version: "1"), simulated: true, tool: "t")
      }
    }
    async let one = begin(writers[0])
    async let other = begin(writers[1])
    #expect(Set([try await one.run, try await other.run]) == ["run-1", "run-2"])
    let third = try record.open()
    #expect(try third.isAtWork(runBegunAt: 2) && third.isAtWork(runBegunAt: 3))
    #expect(try !third.takeOver(runBegunAt: 2))
    for writer in writers { await writer.close() }
    #expect(try !third.isAtWork(runBegunAt: 2))
    #expect(try third.takeOver(runBegunAt: 2))
    await third.close()
  }
}
