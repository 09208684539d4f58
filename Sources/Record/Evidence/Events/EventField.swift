import Glibc
package import Texts

/// A field of an event.
package struct EventField: Hashable, Sendable {
  package let name: String
  package let type: EventFieldType
  package let isRequired: Bool
  /// What it holds, in a few words.
  package let help: Text
  /// What people call it in reports; nil where reports never speak of it.
  package let title: Text?
  /// What its value names, of which the name must be known.
  package let names: NamedThing?
  /// A name that could stand in it; made from the name of the field unless given.
  let example: String?
}

/// What a field of an event names: its name must be in the catalogue, or in the contract.
package enum NamedThing: String, Hashable, Sendable, CaseIterable {
  case milestone, clause, service, report, withholding, requirement, gate, fact
}

/// What a field holds. On the record every value is its canonical text.
package enum EventFieldType: Hashable, Sendable {
  /// Any text.
  case text
  /// A name without blanks, such as the identifier of a milestone.
  case name
  /// Names with commas between them.
  case names
  case choice([String])
  /// Some of a few words, with commas between them.
  case choices([String])
  /// `2023-03-01`
  case day
  /// `2023-03-01T12:00:00+01:00`; an offset is required, since an hour of the night comes twice in autumn. The
  /// canonical text is in UTC.
  case instant
  /// A day or an instant. As a beginning a day means its first instant, as an end its last.
  case dayOrInstant
  /// `2023-04`
  case month
  /// `2023-04`, `2023-W33` or `2023-Q2`
  case period
  /// Not negative.
  case money
  case percentage
  /// Not negative.
  case integer
  case number
  /// Not negative.
  case duration
  /// Not negative.
  case length
}

/// The fields of an event, each a name and the canonical text of its value, in the order of their names.
///
/// Records have hundreds of thousands of events with a handful of fields each, and most fields of most events are never
/// looked at: they are kept as bytes in one piece, and a text is made when somebody asks for it.
public struct EventFields: Sendable, Hashable {
  /// One field after the other, in the order of their names, each name once: the lengths of name and text, then name and
  /// text in UTF-8. A length is written seven bits a byte, the lowest first; all bytes but its last have the highest bit.
  @usableFromInline let bytes: [UInt8]

  package init(_ values: [String: String]) {
    var bytes: [UInt8] = []
    for (name, text) in values.sorted(by: { $0.key < $1.key }) {
      for part in [name, text] {
        var length = part.utf8.count
        while length >= 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
          length >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: length))
      }
      bytes += name.utf8
      bytes += text.utf8
    }
    // Without the room that growing left.
    self.bytes = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      count = output.initialize(fromContentsOf: bytes)
    }
  }

  /// - Parameter slices: names and texts by turns, in the order of the names, each name once; valid UTF-8, and a text as
  ///   the last.
  init(inOrder slices: some Collection<UnsafeBufferPointer<UInt8>>) {
    let total = slices.reduce(0) { $0 + $1.count + Self.size(ofLength: $1.count) }
    bytes = [UInt8](unsafeUninitializedCapacity: total) { output, count in
      var name: UnsafeBufferPointer<UInt8>?
      for slice in slices {
        guard let first = name else {
          name = slice
          continue
        }
        count = Self.write(first.count, to: output, at: count)
        count = Self.write(slice.count, to: output, at: count)
        count = output[count...].initialize(fromContentsOf: first)
        count = output[count...].initialize(fromContentsOf: slice)
        name = nil
      }
    }
  }

  /// - Returns: where to go on.
  private static func write(_ length: Int, to output: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
    var (rest, index) = (length, index)
    while rest >= 0x80 {
      output[index] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      index += 1
    }
    output[index] = UInt8(truncatingIfNeeded: rest)
    return index + 1
  }

  private static func size(ofLength length: Int) -> Int { length < 0x80 ? 1 : 1 + size(ofLength: length >> 7) }

  /// The text of a field; nil where it is not given.
  package subscript(_ name: String) -> String? {
    var name = name
    guard let range = name.withUTF8({ range(of: $0) }) else { return nil }
    return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  /// The value of a field; nil where it is not given or cannot be read.
  @inlinable public func value<Value>(of field: Field<Value>) -> Value? {
    guard let range = range(of: field.key) else { return nil }
    return bytes.withUnsafeBufferPointer { Value(recorded: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether a field is given.
  @inlinable public func contains<Value>(_ field: Field<Value>) -> Bool { range(of: field.key) != nil }

  /// Name -> text.
  package var values: [String: String] {
    var values: [String: String] = [:]
    each { name, text in
      values[String(decoding: name, as: UTF8.self)] = String(decoding: text, as: UTF8.self)
      return true
    }
    return values
  }

  package var isEmpty: Bool { bytes.isEmpty }

  // MARK: Reading

  @usableFromInline func range(of name: StaticString) -> Range<Int>? {
    range(of: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Where the text of a field stands.
  private func range(of wanted: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let name = Self.length(bytes, &index)
        let text = Self.length(bytes, &index)
        guard name + text <= bytes.count - index else { return nil }
        if name == wanted.count, isEqual(UnsafeBufferPointer(rebasing: bytes[index..<index + name]), wanted) {
          return index + name..<index + name + text
        }
        index += name + text
      }
      return nil
    }
  }

  /// - Parameter other: as long as the first.
  private func isEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = one.baseAddress, let otherStart = other.baseAddress else { return one.isEmpty }
    return memcmp(start, otherStart, one.count) == 0
  }

  /// - Parameter take: gives whether to go on.
  func each(_ take: (_ name: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let name = Self.length(bytes, &index)
        let text = Self.length(bytes, &index)
        guard name + text <= bytes.count - index else { return }
        let isToGoOn = take(
          UnsafeBufferPointer(rebasing: bytes[index..<index + name]),
          UnsafeBufferPointer(rebasing: bytes[index + name..<index + name + text]))
        guard isToGoOn else { return }
        index += name + text
      }
    }
  }

  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var (length, shift) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      length |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return length
  }
}
