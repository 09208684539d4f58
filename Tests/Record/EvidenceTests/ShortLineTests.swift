import Digests
import Evidence
import JSONValues
import Quantities
import Testing
import Texts

/// The short ways of reading lines, beside JSON.
@Suite struct ShortLineTests {
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
      let names = attachments.compactMap { attachment -> String? in
        guard attachment["bytes"]?.integerValue != nil, attachment["type"]?.stringValue != nil,
          attachment["sha256"]?.stringValue.flatMap({ SHA256Digest(hex: $0) }) != nil
        else { return nil }
        return attachment["name"]?.stringValue
      }
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

  private static let timing = StepTiming(
    scheduled: TemporaryRecord.time, sent: TemporaryRecord.time + .milliseconds(1),
    firstByte: TemporaryRecord.time + .milliseconds(2), end: TemporaryRecord.time + .milliseconds(3))

  private static let ofRuns: [any EntryBody] = [
    CaseStarted(run: "run-1", case: "a/b(c: 2)", fingerprint: String(repeating: "ab", count: 32)),
    StepFinished(
      run: "run-1", case: "a/b", attempt: 1, step: "1", action: .call, outcome: .met, timing: timing, samples: 1,
      latenciesMicroseconds: [5, 70]),
    StepFinished(
      run: "run-1", case: "a/b", attempt: 1, step: "2.1", action: .samlLogin, outcome: .unmet,
      reason: ["sv": "fel", "en": "wrong \"x\"\n"], expected: ["a": ["equals": 15]],
      actual: ["a": [1, "ö", nil, true]],
      saved: ["x": ["text": "[redacted:1]"], "ö": 3],
      timing: StepTiming(scheduled: TemporaryRecord.time, end: TemporaryRecord.time),
      targetTime: TemporaryRecord.time),
    StepFinished(
      run: "run-1", case: "a/b", attempt: 1, step: "3", action: .repeat, outcome: .met, timing: timing, samples: 2,
      observed: [
        Observation(name: "level", value: 3), Observation(name: "ö", value: ["a": 1], at: TemporaryRecord.time),
      ],
      observedLeftOut: 4),
    CaseFinished(run: "run-1", case: "a/b", attempt: 2, fingerprint: "f", outcome: .passed),
    CaseFinished(
      run: "run-1", case: "a/b", attempt: 2, fingerprint: "f", outcome: .failed, reason: ["sv": "för få"],
      takenAt: TemporaryRecord.time),
  ]

  /// One line of each body, with and without an attachment, where no line refers to another.
  private func linesOfRuns() async throws -> [String] {
    let record = TemporaryRecord()
    let writer = try record.open()
    let attachment = try await writer.attach(Array("x".utf8), named: "request", type: "application/http")
    for body in Self.ofRuns {
      try await Self.append(body, to: writer, [])
      try await Self.append(body, to: writer, [attachment])
    }
    await writer.close()
    let entries = try RecordReader.entries(in: record.directory).dropFirst()
    for (entry, body) in zip(entries, Self.ofRuns.flatMap { [$0, $0] }) { try Self.expect(entry, body) }
    return Array(try record.lines.dropFirst())
  }

  private static func append(
    _ body: some EntryBody, to writer: RecordWriter, _ attachments: [AttachmentReference]
  ) async throws {
    try await writer.append(body, attachments: attachments)
  }

  private static func expect<Body: EntryBody>(_ entry: RecordEntry, _ body: Body) throws {
    #expect(try entry.body(as: Body.self) == body)
    #expect(try entry.json() == JSONValue(encoding: body))
  }

  @Test(arguments: 0..<12)
  func `a line of a run that was changed anywhere is read or refused as its JSON is`(number: Int) async throws {
    let lines = try await linesOfRuns()
    try compare(Self.changes(of: lines[number], by: "\"\\{}[]:,09aZ -".utf8 + [0x00, 0x80, 0xC3]))
  }

  /// A line, and all that it becomes where a byte is replaced, left out or doubled, or where it ends early.
  private static func changes(of line: String, by signs: [UInt8]) -> [[UInt8]] {
    let bytes = Array(line.utf8)
    var changed = [bytes]
    for index in bytes.indices {
      for byte in signs {
        var other = bytes
        other[index] = byte
        changed.append(other)
      }
      changed.append(Array(bytes[..<index] + bytes[(index + 1)...]))
      changed.append(Array(bytes[...index] + bytes[index...]))
      changed.append(Array(bytes[..<index]))
    }
    return changed
  }

  @Test(arguments: [
    (#""attempt":1"#, #""attempt":01"#), (#""attempt":1"#, #""attempt":-1"#), (#""attempt":1"#, #""attempt":1.0"#),
    (#""attempt":1"#, #""attempt":null"#), (#""attempt":1"#, #""attempt":9007199254740993"#),
    (#""outcome":"met""#, #""outcome":"unheard""#), (#""outcome":"met""#, #""outcome":"met","outcome":"met""#),
    (#""outcome":"met""#, #""more":1,"outcome":"met""#), (#""outcome":"met""#, #""outcome":"met","reason":{"sv":1}"#),
    (#""outcome":"met""#, #""outcome":"met","reason":null"#), (#""samples":1"#, #""samples":1e0"#),
    (#""samples":1"#, #""samples":1,"saved":[]"#), (#""samples":1"#, #""samples":1,"saved":{"a":1,"a":2}"#),
    (#""samples":1"#, #""samples":1,"saved":{"a":"\ud800"}"#), (#""samples":1"#, #""samples":1,"saved":{"a":[}"#),
    (#"[5,70]"#, "[]"), (#"[5,70]"#, "[5,,70]"), (#"[5,70]"#, "[5 ,70]"), (#"[5,70]"#, "[0,00]"), (#"[5,70]"#, "{}"),
    (#"{"at""#, #"{"attachments":[],"at""#),
    ("step-finished", "case-finished"), ("step-finished", "step-finished2"),
    (#""action":"call","#, #""action":"call","actual":"#),
    (#""action":"call","#, #""action":"call","actual":null,"#), (#""run":"run-1""#, #""run":"\u0072un-1""#),
    (#""scheduled""#, #""aa":1,"scheduled""#), (#"}},"kind""#, #"},"zoo":{}},"kind""#),
  ])
  func `a step that is written in another way means what its JSON means`(from: String, to: String) async throws {
    let line = try await linesOfRuns()[2]
    #expect(line.contains(from))
    try compare([Array(line.replacing(from, with: to).utf8)])
    let nested = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
    for depth in [505, 508, 509, 510, 511, 512, 600] {
      let deep = String(nested.dropFirst(600 - depth).dropLast(600 - depth))
      try compare([Array(line.replacing(#""action":"call""#, with: #""action":"call","actual":\#(deep)"#).utf8)])
    }
  }

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
      try compare(read, wanted.body, CaseStarted.self, text)
      try compare(read, wanted.body, StepFinished.self, text)
      try compare(read, wanted.body, CaseFinished.self, text)
    }
  }

  private func compare<Body: EntryBody>(
    _ read: RecordEntry, _ json: JSONValue, _ type: Body.Type, _ text: String
  ) throws {
    guard read.kind == Body.kind else { return }
    #expect((try? read.body(as: type)) == (try? json.decode(type)), "\(text)")
  }

  /// Whatever texts an event has, its line is canonical JSON (RFC 8785).
  @Test func `events are written as JSON is`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    let texts = ["", "a", "å", "\"", "\\", "\n", "\u{7f}", "\u{1}", "e\u{301}", "🙂", "a/b", "\u{2028}"]
    for text in texts {
      try await writer.append(
        EventRecorded(
          event: "incident", values: ["a": text, "b\(text)": "1", "å": text, "ａ": "", "🙂": ""],
          known: TemporaryRecord.time, by: text, assumption: text, source: text + ":7"))
    }
    try await writer.append(
      all: texts.map { EventRecorded(event: "e", values: ["b": $0, "a": "2"], known: TemporaryRecord.time) })
    await writer.close()
    for line in try record.lines { #expect(try JSONValue.parse(line).canonicalText == line) }
    let read = try RecordReader.entries(in: record.directory).dropFirst().map { try $0.body(as: EventRecorded.self) }
    #expect(read.map { $0.by }.prefix(texts.count) == texts.map { $0 }[...])
    #expect(RecordVerification.verify(record.directory).isIntact)
  }

  @Test func `a line that was changed anywhere is read or refused as its JSON is`() async throws {
    for line in try await lines() {
      let signs = "\"\\{}[]:,0919aZz -\t".utf8 + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xFF]
      try compare(Self.changes(of: line, by: signs))
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
