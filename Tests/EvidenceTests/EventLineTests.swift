import Digests
import Evidence
import JSONValues
import Quantities
import Testing

/// The short way of reading the line of an event, beside JSON.
@Suite struct EventLineTests {
  /// What a line says when it is read as JSON and nothing else.
  private struct Reference {
    let seq: Int64
    let at: Instant
    let kind: String
    let body: JSONValue
    let names: [String]

    init?(_ line: [UInt8]) {
      guard let value = try? JSONValue.parse(line, limits: .init(depth: 512)), let seq = value["seq"]?.integerValue,
        (1...(1 << 53)).contains(seq), let at = value["at"]?.stringValue.flatMap(Instant.init(parsing:)),
        let kind = value["kind"]?.stringValue,
        value["previous"]?.stringValue.flatMap({ SHA256Digest(hex: $0) }) != nil, let body = value["body"]
      else { return nil }
      let attachments = value["attachments"].map { $0.arrayValue ?? ["no array"] } ?? []
      let names = attachments.compactMap { $0["name"]?.stringValue }
      guard names.count == attachments.count else { return nil }
      (self.seq, self.at, self.kind, self.body, self.names) = (seq, at, kind, body, names)
    }
  }

  private static let bodies = [
    EventRecorded(event: "terminated", values: ["on": "2023-03-01"], known: TemporaryRecord.time),
    EventRecorded(event: "no-fields", values: [:], known: TemporaryRecord.time + .milliseconds(1)),
    EventRecorded(
      event: "incident", values: ["at": "2023-03-01T10:00:00Z", "id": "Å-1", "kind": "förlorat", "note": "\"så\"\n"],
      known: TemporaryRecord.time, by: "driften 🙂", assumption: "antaget", source: "fil.csv:2"),
  ]

  private func lines() async throws -> [String] {
    let record = TemporaryRecord()
    let writer = try record.open()
    for body in Self.bodies { try await writer.append(body) }
    await writer.close()
    #expect(
      try RecordReader.entries(in: record.directory).dropFirst().map { try $0.content() }
        == Self.bodies.map(EntryContent.eventRecorded))
    #expect(try RecordReader.entries(in: record.directory).dropFirst().compactMap(\.event).count == 2)
    return Array(try record.lines.dropFirst())
  }

  private func compare(_ lines: [[UInt8]]) throws {
    let record = TemporaryRecord()
    _ = try record.open()
    try record.write(lines.flatMap { $0 + [0x0A] }, to: record.log)
    var reader = try RecordReader(directory: record.directory)
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      let entry = try? reader.next()
      guard let wanted = Reference(line) else {
        #expect(entry == nil, "\(text)")
        continue
      }
      let read = try #require(entry, "\(text)")
      #expect(read.seq == wanted.seq && read.at == wanted.at && read.kind.rawValue == wanted.kind, "\(text)")
      #expect(try read.attachments().map(\.name) == wanted.names, "\(text)")
      #expect(try read.hash == SHA256Digest.hash(line), "\(text)")
      #expect(try read.json() == wanted.body, "\(text)")
      #expect(
        (try? read.body(as: EventRecorded.self)) == (try? wanted.body.decode(EventRecorded.self))
          || read.kind != EventRecorded.kind, "\(text)")
    }
  }

  @Test func `a line that was changed anywhere is read or refused as its JSON is`() async throws {
    for line in try await lines() {
      let bytes = Array(line.utf8)
      var changed = [bytes]
      for index in bytes.indices {
        for byte in "\"\\{}[]:,0919aZz -\t".utf8 + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xFF] {
          var other = bytes
          other[index] = byte
          changed.append(other)
        }
        changed.append(Array(bytes[..<index] + bytes[(index + 1)...]))
        changed.append(Array(bytes[...index] + bytes[index...]))
        changed.append(Array(bytes[..<index]))
      }
      try compare(changed)
    }
  }

  @Test(arguments: [
    (#""seq":2"#, #""seq":02"#), (#""seq":2"#, #""seq":2.0"#), (#""seq":2"#, #""seq":-2"#),
    (#""seq":2"#, #""seq":9007199254740992"#), (#""seq":2"#, #""seq":9007199254740993"#),
    (#""seq":2"#, #""seq":99999999999999999999"#), (#"{"on":"#, #"{"on":"a","on":"#),
    (#"{"on":"#, #"{"a":"","b":"","on":"#),
    (#"{"on":"#, #"{"z":"","on":"#), (#"{"on":"2023-03-01"}"#, #"{"on":null}"#),
    (#"{"on":"2023-03-01"}"#, #"{"on":1}"#),
    (#"{"on":"2023-03-01"}"#, #"{}"#), (#""known":"2"#, #""known":"3"#), (#""event":"#, #""by":null,"event":"#),
    (#""event":"#, #""by":"b","event":"#), (#""event":"#, #""more":1,"event":"#), (#""seq":2"#, #""seq":2,"zoo":{}"#),
    (#"{"at""#, #"{"attachments":[],"at""#), (#"{"at""#, #"{"aaa":[1],"at""#), (#":40Z""#, #":40+00:00""#),
    (#":40Z""#, #":60Z""#),
    (#":40Z""#, #":40.50Z""#), (#":40Z""#, #":40.5Z""#), (#":40Z""#, #":40.1234567Z""#),
    ("event-recorded", "event-recorded2"), ("terminated", "termin\\u0061ted"),
  ])
  func `what is written in another way means what its JSON means`(from: String, to: String) async throws {
    let line = try #require(try await lines().first)
    #expect(line.contains(from))
    try compare([Array(line.replacing(from, with: to).utf8)])
  }
}
