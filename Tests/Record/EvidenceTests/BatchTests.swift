import Digests
import Evidence
import Foundation
import Glibc
import Quantities
import Testing

@Suite struct BatchTests {
  private static let batch = (1...3).map { RunResumed(run: "run \($0)") }

  @Test func `a batch that is cut off at any byte counts not at all, and as a whole once it is whole`() async throws {
    let original = TemporaryRecord()
    var writer = try original.open()
    try await writer.append(RunFinished(run: "before"))
    await writer.close()
    let before = try original.bytes
    let head = Array(try Data(contentsOf: URL(filePath: original.head)))
    writer = try original.open()
    try await writer.append(all: Self.batch)
    await writer.close()
    let whole = try original.bytes
    let record = try original.copy()
    for cut in before.count...whole.count {
      try record.write(whole[..<cut], to: record.log)
      try record.write(head, to: record.head)
      try? FileManager.default.removeItem(atPath: record.directory + "/set-aside")
      let isWhole = cut == whole.count
      let report = RecordVerification.verify(record.directory)
      #expect(report.isIntact, "cut at \(cut)")
      #expect(report.entries == (isWhole ? 5 : 2), "cut at \(cut)")
      #expect(try VerifiedRecord.read(record.directory).entries.count == (isWhole ? 5 : 2))
      #expect(try RecordReader.entries(in: record.directory).count == (isWhole ? 5 : 2))
      var reader = try RecordReader(directory: record.directory)
      var given = 0
      while try reader.next() != nil { given += 1 }
      #expect(given == (isWhole ? 5 : 2), "cut at \(cut)")
      let reopened = try record.open()
      await reopened.close()
      #expect(reopened.setAside.map(\.bytes) == (isWhole || cut == before.count ? [] : [Int64(cut - before.count)]))
      #expect(RecordVerification.verify(record.directory).findings.isEmpty, "cut at \(cut)")
    }
  }

  @Test func `all entries of a batch but the last name its end, and an entry alone names none`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    try await writer.append(all: Self.batch)
    try await writer.append(RunFinished(run: "alone"))
    await writer.close()
    #expect(try RecordReader.entries(in: record.directory).map(\.batchEnd) == [nil, 4, 4, nil, nil])
  }

  @Test func `an event that is read the short way keeps the end of its batch`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let events = (1...3).map {
      EventRecorded(event: "observed", values: ["a": "\($0)"], known: TemporaryRecord.time, by: "tester")
    }
    try await writer.append(all: events)
    await writer.close()
    let entries = try RecordReader.entries(in: record.directory)
    #expect(entries.map(\.isEvent) == [false, true, true, true])
    #expect(entries.map(\.batchEnd) == [nil, 4, 4, nil])
  }

  @Test func `a batch of which entries were cut out and chained anew is found`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    try await writer.append(all: Self.batch)
    await writer.close()
    // The last entry of the batch is left out, and an entry that was written alone put in its place.
    var lines = try record.lines
    lines[3] = lines[3].replacingOccurrences(of: "run 3", with: "run 9")
    lines[2] = lines[2].replacingOccurrences(of: #""batchEnd":4,"#, with: "")
    lines[3] = lines[3].replacingOccurrences(
      of: "\"previous\":\"\(try SHA256Digest.hash(text: try record.lines[2]))\"",
      with: "\"previous\":\"\(try SHA256Digest.hash(text: lines[2]))\"")
    try record.setLines(lines)
    try record.setHead(toLine: 4)
    #expect(RecordVerification.verify(record.directory).problems.map(\.kind) == [.batchBroken])
  }

  @Test func `one entry that cannot be written does not take others with it`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let huge = String(repeating: "x", count: 65 << 20)
    let tooLarge = Task { try await writer.append(all: [RunResumed(run: "small"), RunResumed(run: huge)]) }
    let right = Task { try await writer.append(RunFinished(run: "right")) }
    let error = await #expect(throws: RecordError.self) { try await tooLarge.value }
    #expect(error?.code == "entry-too-large")
    _ = try await right.value
    try await writer.append(RunFinished(run: "after"))
    await writer.close()
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
    #expect(try RecordReader.entries(in: record.directory).count == 3)
  }

  @Test func `a disk that is full at any byte of a batch leaves the record as it was`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let before = try record.bytes
    let directory = record.directory
    await #expect(processExitsWith: .success) { [directory = directory as String] in
      // A file that may not grow refuses what a full disk refuses.
      signal(SIGXFSZ, SIG_IGN)
      let log = directory + "/record.jsonl"
      let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
      let batch = (1...3).map { RunResumed(run: "run \($0)") }
      for room in 0..<500 {
        let writer = try RecordWriter.open(directory: directory, catalogue: "sample")
        var limit = rlimit(rlim_cur: rlim_t(size + room), rlim_max: rlim_t.max)
        guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(3) }
        do {
          try await writer.append(all: batch)
          exit(4)
        } catch let error as RecordError {
          guard error.code == RecordError.inputOutput else { exit(5) }
        }
        await writer.close()
        limit.rlim_cur = rlim_t.max
        guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(6) }
      }
      exit(0)
    }
    #expect(try record.bytes == before)
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }
}
