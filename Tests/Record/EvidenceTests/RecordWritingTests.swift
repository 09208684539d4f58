import Digests
import Evidence
import Foundation
import JSONValues
import Quantities
import Testing

@Suite struct RecordWritingTests {
  @Test func `a new record begins with its creation`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    #expect(writer.created.catalogue == "sample")
    #expect(writer.created.salt.count == 32)
    await writer.close()
    let entries = try RecordReader.entries(in: record.directory)
    #expect(entries.map(\.seq) == [1])
    #expect(try entries[0].content() == .recordCreated(writer.created))
    #expect(RecordVerification.verify(record.directory).isIntact)
  }

  @Test func `a line is canonical and chained to the line before`() async throws {
    let record = TemporaryRecord()
    try await record.fill(2)
    let lines = try record.lines
    let previous = try SHA256Digest.hash(text: lines[1])
    let attachment = try SHA256Digest.hash(text: "payload 2")
    #expect(
      lines[2] == """
        {"at":"2026-11-18T11:06:40Z","attachments":[{"bytes":9,"name":"payload","sha256":"\(attachment)","type":"text/plain"}],\
        "body":{"run":"run 2"},"kind":"run-resumed","previous":"\(previous)","seq":3}
        """)
    #expect(try JSONValue.parse(lines[2]).canonicalText == lines[2])
    let headText = String(decoding: try Data(contentsOf: URL(fileURLWithPath: record.head)), as: UTF8.self)
    #expect(headText == "{\"hash\":\"\(try SHA256Digest.hash(text: lines[2]))\",\"seq\":3}\n")
  }

  @Test func `a writer knows whether somebody added to the record since it was read`() async throws {
    let record = TemporaryRecord()
    try await record.fill(2)
    let before = try VerifiedRecord.read(record.directory)
    let writer = try record.open()
    #expect(writer.continues(before))
    try await writer.append(RunResumed(run: "run 3"))
    // What it writes itself comes after what it found.
    #expect(writer.continues(before))
    await writer.close()
    let second = try record.open()
    #expect(!second.continues(before))
    #expect(second.continues(try VerifiedRecord.read(record.directory)))
    await second.close()
    let other = TemporaryRecord()
    try await other.fill(2)
    #expect(!second.continues(try VerifiedRecord.read(other.directory)))
  }

  @Test func `a writer that sets something aside does not go on from what was read`() async throws {
    let record = TemporaryRecord()
    try await record.fill(2)
    try record.write(try record.bytes + Array("{\"torn".utf8), to: record.log)
    let before = try VerifiedRecord.read(record.directory)
    let writer = try record.open()
    #expect(writer.setAside.count == 1)
    #expect(!writer.continues(before))
    await writer.close()
  }

  @Test func `appending goes on where the record ended`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let writer = try record.open()
    let reference = try await writer.append(RunFinished(run: "r"))
    #expect(reference.seq == 3)
    #expect(reference.at == TemporaryRecord.time)
    await writer.close()
    let entries = try RecordReader.entries(in: record.directory)
    #expect(entries.last?.reference == reference)
    #expect(RecordVerification.verify(record.directory).lastHash == reference.hash)
  }

  @Test func `concurrent appends are all there, once, and in a chain`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let references = try await withThrowingTaskGroup(of: EntryReference.self) { group in
      for number in 0..<300 {
        group.addTask { try await writer.append(RunResumed(run: "\(number)")) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    await writer.close()
    #expect(Set(references.map(\.seq)) == Set(2...301))
    let entries = try RecordReader.entries(in: record.directory)
    #expect(Set(entries.map(\.reference)).isSuperset(of: references))
    #expect(
      try Set(entries.dropFirst().map { try $0.body(as: RunResumed.self).run }) == Set((0..<300).map(String.init)))
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `a closed record takes nothing more`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    await writer.close()
    await #expect(throws: RecordError.self) { try await writer.append(RunFinished(run: "r")) }
  }

  @Test func `a record of another catalogue is refused`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let error = #expect(throws: RecordError.self) {
      try RecordWriter.open(directory: record.directory, catalogue: "other")
    }
    #expect(error?.code == "record-of-another-catalogue")
  }

  @Test func `an attachment is stored in pieces under its digest`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let attachment = try writer.attachment(named: "response", type: "application/octet-stream")
    var whole: [UInt8] = []
    for number in 0..<100 {
      let piece = [UInt8](repeating: UInt8(number), count: 10_000)
      try attachment.write(piece)
      whole += piece
    }
    let reference = try await attachment.finish()
    #expect(reference.bytes == 1_000_000)
    #expect(reference.sha256 == (try SHA256Digest.hash(whole)))
    #expect(try writer.attachments.read(reference) == whole)
    #expect(throws: RecordError.self) { try writer.attachments.read(reference, atMost: 999_999) }
    #expect(throws: RecordError.self) { try attachment.write([1]) }
    // The same content again is the same attachment.
    #expect(try await writer.attach(whole, named: "again", type: "text/plain").sha256 == reference.sha256)
    try await writer.append(RunFinished(run: "r"), attachments: [reference])
    await writer.close()
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `a discarded attachment leaves nothing`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let attachment = try writer.attachment(named: "response", type: "text/plain")
    try attachment.write([1, 2, 3])
    attachment.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: record.directory + "/attachments").isEmpty)
    await #expect(throws: RecordError.self) { try await attachment.finish() }
    await writer.close()
  }

  @Test func `an entry cannot name an attachment that is not there`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let missing = AttachmentReference(name: "x", sha256: try SHA256Digest.hash(text: "x"), bytes: 1, type: "text/plain")
    await #expect(throws: RecordError.self) { try await writer.append(RunFinished(run: "r"), attachments: [missing]) }
    await writer.close()
    #expect(try RecordReader.entries(in: record.directory).count == 1)
  }

  @Test func `a kind of a later version is kept, read and verified`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let body: JSONValue = ["level": [1, "x"], "å": nil]
    try await writer.append(kind: EntryKind(rawValue: "weather-observed"), body: body)
    await writer.close()
    let entry = try #require(try RecordReader.entries(in: record.directory).last)
    #expect(try entry.content() == .unknown(EntryKind(rawValue: "weather-observed"), body))
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `what nests too deep to be read back is refused`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let deepest = String(repeating: "[", count: 511) + String(repeating: "]", count: 511)
    let body = try JSONValue.parse(deepest, limits: .init(depth: 512))
    try await writer.append(kind: EntryKind(rawValue: "deep"), body: body)
    let error = await #expect(throws: RecordError.self) {
      try await writer.append(kind: EntryKind(rawValue: "deeper"), body: [body])
    }
    #expect(error?.code == "unwritable-entry")
    await writer.close()
    #expect(try RecordReader.entries(in: record.directory).last?.json() == body)
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `a record of a later format is refused for writing`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let line = try #require(try record.lines.first)
    try record.setLines([line.replacingOccurrences(of: "grindvakt-record/1", with: "grindvakt-record/2")])
    try record.setHead(toLine: 1)
    let error = #expect(throws: RecordError.self) { try record.open() }
    #expect(error?.code == "record-of-another-version")
    #expect(RecordVerification.verify(record.directory).isIntact)
  }

  @Test func `entries are read as of an instant`() async throws {
    let record = TemporaryRecord()
    var writer = try record.open()
    await writer.close()
    let later = TemporaryRecord.time + .hours(1)
    writer = try record.open(clock: .fixed(later))
    try await writer.append(RunFinished(run: "r"))
    await writer.close()
    #expect(try RecordReader.entries(in: record.directory, asOf: later - .seconds(1)).count == 1)
    #expect(try RecordReader.entries(in: record.directory, asOf: later).count == 2)
  }

  @Test func `a reader sees whole entries while another line is being written`() async throws {
    let record = TemporaryRecord()
    try await record.fill(2)
    let torn = Array("{\"seq\":4,".utf8)
    try record.write(try record.bytes + torn, to: record.log)
    var reader = try RecordReader(directory: record.directory)
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == 3)
    #expect(reader.tornTail?.bytes == torn.count)
    #expect(reader.tornTail?.sha256 == (try SHA256Digest.hash(torn)))
  }

  @Test func `a directory without a record is refused for reading`() {
    #expect(throws: RecordError.self) { try RecordReader.entries(in: "/nonexistent") }
    #expect(RecordVerification.verify("/nonexistent").problems.map(\.kind) == [.unreadable])
  }
}
