import Digests
import Evidence
import Foundation
import JSONValues
import Quantities
import Testing

/// A record in a directory of its own, which is removed at the end, and ways to do to it what crashes and people do.
final class TemporaryRecord: Sendable {
  let directory: String

  init() {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("record-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  static let time = Instant(secondsSince1970: 1_795_000_000)

  func open(clock: SystemClock = .fixed(TemporaryRecord.time)) throws -> RecordWriter {
    try RecordWriter.open(directory: directory, catalogue: "sample", clock: clock)
  }

  /// The creation and so many further entries, each with an attachment of its own.
  func fill(_ count: Int) async throws {
    let writer = try open()
    for number in 1...count {
      let attachment = try await writer.attach(Array("payload \(number)".utf8), named: "payload", type: "text/plain")
      try await writer.append(RunResumed(run: "run \(number)"), attachments: [attachment])
    }
    await writer.close()
  }

  var log: String { directory + "/record.jsonl" }
  var head: String { directory + "/head.json" }

  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(fileURLWithPath: log))) }
  }

  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  var lines: [String] {
    get throws { String(decoding: try bytes, as: UTF8.self).split(separator: "\n").map(String.init) }
  }

  func setLines(_ lines: [String]) throws {
    try write(lines.map { $0 + "\n" }.joined().utf8, to: log)
  }

  func setHead(toLine number: Int) throws {
    let hash = try SHA256Digest.hash(text: try lines[number - 1])
    try write(Array("{\"hash\":\"\(hash)\",\"seq\":\(number)}\n".utf8), to: head)
  }

  func attachmentPath(ofLine number: Int) throws -> String {
    let entry = try RecordReader.entries(in: directory)[number - 1]
    let attachments = try entry.attachments()
    let attachment = try #require(attachments.first)
    return AttachmentStore(directory: directory).path(of: attachment.sha256)
  }

  func copy() throws -> TemporaryRecord {
    let other = TemporaryRecord()
    try FileManager.default.copyItem(atPath: directory, toPath: other.directory)
    return other
  }
}
