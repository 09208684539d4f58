import Evidence
import Foundation
import Testing

/// Entries of long records are read again from the disk, and only as they were verified.
struct StoredEntryTests {
  private func record() async throws -> TemporaryRecord {
    let record = TemporaryRecord()
    try await record.fill(600)
    return record
  }

  @Test func `entries that are read again tell what those in memory tell`() async throws {
    let record = try await record()
    let inMemory = try VerifiedRecord.read(record.directory).entries
    let stored = try VerifiedRecord.read(record.directory, keepingInMemory: 0).entries
    #expect(stored == inMemory && stored.count == 601)
    #expect(try stored.map { try $0.content() } == inMemory.map { try $0.content() })
    #expect(try stored.map { try $0.attachments() } == inMemory.map { try $0.attachments() })
    #expect(stored.map(\.kind) == inMemory.map(\.kind))
  }

  @Test(arguments: [0, 1 << 20]) func `contents come in the order of the entries`(inMemory: Int) async throws {
    let record = try await record()
    let entries = try VerifiedRecord.read(record.directory, keepingInMemory: inMemory).entries
    var places: [Int] = []
    try entries.readContents(where: { $0.seq % 2 == 0 }) { place, entry, content throws(RecordError) in
      places.append(place)
      #expect(content == .runResumed(RunResumed(run: "run \(entry.seq - 1)")) && entries[place] == entry)
    }
    #expect(places == Array(stride(from: 1, to: 601, by: 2)))
  }

  /// So many that some are read while others are handed over.
  @Test(arguments: [0, 1 << 24]) func `thousands of contents come in the order of the entries`(
    inMemory: Int
  ) async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    try await writer.append(all: (1...5_000).map { RunResumed(run: "run \($0)") })
    await writer.close()
    let entries = try VerifiedRecord.read(record.directory, keepingInMemory: inMemory).entries
    var runs: [EntryContent] = []
    try entries.readContents(where: { $0.seq > 1 }) { _, _, content throws(RecordError) in runs.append(content) }
    #expect(runs == (1...5_000).map { .runResumed(RunResumed(run: "run \($0)")) })
  }

  @Test(arguments: ["altered", "cut off"])
  func `what was altered or cut off after it was verified is refused`(how: String) async throws {
    let record = try await record()
    let entries = try VerifiedRecord.read(record.directory, keepingInMemory: 0).entries
    let file = try FileHandle(forUpdating: URL(filePath: record.log))
    if how == "altered" {
      let place = Data(try record.bytes).range(of: Data("run 300".utf8))
      try file.seek(toOffset: UInt64(try #require(place).lowerBound))
      try file.write(contentsOf: Data("run 301".utf8))
    } else {
      try file.truncate(atOffset: 10_000)
    }
    try file.close()
    #expect(try entries[1].content() == .runResumed(RunResumed(run: "run 1")))
    let error = #expect(throws: RecordError.self) { try entries[300].content() }
    #expect(error?.code == VerifiedRecord.damaged)
  }
}
