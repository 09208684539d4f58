package import Quantities

/// Somebody records an event. The kind is one of ``EventTable``.
package struct EventRecorded: EntryBody {
  package static let kind = EntryKind(rawValue: "event-recorded")

  /// The name of its ``EventDefinition``.
  package let event: String
  /// What it says.
  package let fields: EventFields
  /// Since when people knew of it. Judgement as of an instant takes only what was known then, whenever it was typed in.
  package let known: Instant
  /// The line of the source, zero where the source has none.
  private let line: Int64
  private let told: Provenance?

  /// Who recorded an event and where it was read, but for the line: the events of a file share it.
  final class Provenance: Sendable, Hashable {
    let by: String?
    let assumption: String?
    let file: String?

    init(by: String?, assumption: String?, file: String?) {
      self.by = by
      self.assumption = assumption
      self.file = file
    }

    static func == (left: Provenance, right: Provenance) -> Bool {
      left === right || (left.by == right.by && left.assumption == right.assumption && left.file == right.file)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(by)
      hasher.combine(assumption)
      hasher.combine(file)
    }
  }

  package init(
    event: String, values: [String: String], known: Instant, by: String? = nil, assumption: String? = nil,
    source: String? = nil
  ) {
    let source = source.map(Source.init)
    let hasProvenance = by != nil || assumption != nil || source != nil
    self.init(
      event: event, fields: EventFields(values), known: known, line: source?.line ?? 0,
      told: hasProvenance ? Provenance(by: by, assumption: assumption, file: source?.file) : nil)
  }

  /// - Parameter told: nil where it has nothing.
  init(event: String, fields: EventFields, known: Instant, line: Int64, told: Provenance?) {
    self.event = event
    self.fields = fields
    self.known = known
    self.line = line
    self.told = told
  }

  /// The same, which holds together with other events what they have in common.
  func sharing(_ texts: inout RecentTexts) -> EventRecorded {
    EventRecorded(
      event: event, fields: fields, known: known, line: line,
      told: texts.provenance(by: by, assumption: assumption, file: told?.file))
  }

  /// Who recorded it.
  package var by: String? { told?.by }
  /// What of it is assumed and was not seen or written down at the time.
  package var assumption: String? { told?.assumption }
  /// The file that it was read from, for instance `events.csv`.
  package var file: String? { told?.file }
  /// Where it was read, for instance `events.csv:17`.
  package var source: String? { told?.file.map { line == 0 ? $0 : "\($0):\(line)" } }
  /// Name of a field -> canonical text of its value.
  package var values: [String: String] { fields.values }
}

extension EventRecorded {
  /// `events.csv:17` as a name and a line.
  struct Source {
    let file: String
    /// Zero where there is none.
    let line: Int64

    init(_ text: String) {
      var text = text
      let (file, line) = text.withUTF8 { bytes in
        let line = Self.line(of: bytes)
        return (line.map { String(decoding: bytes[..<$0.colon], as: UTF8.self) }, line?.number)
      }
      self.file = file ?? text
      self.line = line ?? 0
    }

    /// Nil where the bytes are not UTF-8.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, _ texts: inout RecentTexts) {
      let line = Self.line(of: bytes)
      let name = line.map { UnsafeBufferPointer(rebasing: bytes[..<$0.colon]) } ?? bytes
      guard let file = texts.text(name, isASCII: isASCII) else { return nil }
      self.file = file
      self.line = line?.number ?? 0
    }

    /// A number after the last colon, written as numbers are.
    private static func line(of bytes: UnsafeBufferPointer<UInt8>) -> (colon: Int, number: Int64)? {
      guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")) else { return nil }
      let digits = bytes[(colon + 1)...]
      guard (1...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
      var number: Int64 = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        number = number * 10 + Int64(digit - 0x30)
      }
      return (colon, number)
    }
  }
}

extension EventRecorded: Codable {
  private enum Member: String, CodingKey {
    case event, values, known, by, assumption, source
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Member.self)
    self.init(
      event: try container.decode(String.self, forKey: .event),
      values: try container.decode([String: String].self, forKey: .values),
      known: try container.decode(Instant.self, forKey: .known),
      by: try container.decodeIfPresent(String.self, forKey: .by),
      assumption: try container.decodeIfPresent(String.self, forKey: .assumption),
      source: try container.decodeIfPresent(String.self, forKey: .source))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Member.self)
    try container.encode(event, forKey: .event)
    try container.encode(values, forKey: .values)
    try container.encode(known, forKey: .known)
    try container.encodeIfPresent(by, forKey: .by)
    try container.encodeIfPresent(assumption, forKey: .assumption)
    try container.encodeIfPresent(source, forKey: .source)
  }
}
