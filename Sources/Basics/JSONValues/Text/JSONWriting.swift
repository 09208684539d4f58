extension JSONValue {
  /// The canonical form of RFC 8785 (JCS), in UTF-8: no blanks, members sorted by UTF-16 code units, the shortest
  /// escapes, numbers as ECMAScript prints them.
  ///
  /// Whole numbers beyond 2^53, and numbers beyond the range of Double, lie outside what RFC 8785 covers; they are
  /// written with their exact digits instead of being rounded.
  package var canonicalBytes: [UInt8] {
    var writer = JSONWriter(indentation: nil)
    writer.write(self)
    return writer.bytes
  }

  /// As the canonical form, with the exact digits of every number, also of those that no Double holds.
  package var exactBytes: [UInt8] {
    var writer = JSONWriter(indentation: nil, isExact: true)
    writer.write(self)
    return writer.bytes
  }

  /// The canonical form as text.
  package var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// The order of members in the canonical form (RFC 8785, section 3.2.3).
  package static func precedes(_ left: String, _ right: String) -> Bool { JSONWriter.precedes(left, right) }

  /// For people: two spaces a level, one member a line, members sorted.
  package var prettyText: String {
    var writer = JSONWriter(indentation: 2)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let indentation: Int?
  private var level = 0

  private let isExact: Bool

  /// - Parameter isExact: whether numbers keep all their digits.
  init(indentation: Int?, isExact: Bool = false) {
    self.indentation = indentation
    self.isExact = isExact
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .number(let number): bytes += (isExact ? number.description : number.canonicalText).utf8
    case .string(let string): write(string)
    case .array(let elements):
      open("[")
      for (index, element) in elements.enumerated() {
        separate(isFirst: index == 0)
        write(element)
      }
      close("]", isEmpty: elements.isEmpty)
    case .object(let members):
      open("{")
      let sorted = members.sorted { JSONWriter.precedes($0.key, $1.key) }
      for (index, member) in sorted.enumerated() {
        separate(isFirst: index == 0)
        write(name: member.key)
        write(member.value)
      }
      close("}", isEmpty: members.isEmpty)
    }
  }

  /// What was written since it was taken last.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func open(_ sign: Unicode.Scalar) {
    bytes.append(UInt8(ascii: sign))
    level += 1
  }

  /// Before each element or member.
  mutating func separate(isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  /// The name of a member and what stands between it and the value.
  mutating func write(name: String) {
    write(name)
    bytes.append(UInt8(ascii: ":"))
    if indentation != nil { bytes.append(0x20) }
  }

  mutating func close(_ sign: Unicode.Scalar, isEmpty: Bool) {
    level -= 1
    if !isEmpty { breakLine() }
    bytes.append(UInt8(ascii: sign))
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indentation * level))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Order by UTF-16 code units (RFC 8785, 3.2.3).
  static func precedes(_ left: String, _ right: String) -> Bool {
    // UTF-8 sorts alike except where a character beyond the basic plane meets U+E000 to U+FFFF.
    let isPlain = !left.utf8.contains { $0 >= 0xEE } || !right.utf8.contains { $0 >= 0xEE }
    return isPlain
      ? left.utf8.lexicographicallyPrecedes(right.utf8) : left.utf16.lexicographicallyPrecedes(right.utf16)
  }
}

/// JSON that is put together while it is written, so that not all of it is in memory at once.
package enum JSONPieces {
  case value(JSONValue)
  case object([String: JSONPieces])
  /// Elements that are made one after the other.
  case elements(AnySequence<JSONPieces>)

  package static func array(_ elements: some Sequence<JSONPieces>) -> JSONPieces { .elements(AnySequence(elements)) }

  /// Written as ``JSONValue/prettyText`` is: two spaces a level, one member a line, members sorted.
  ///
  /// - Parameter sink: takes pieces of the text in UTF-8, in their order.
  package func writePretty<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    try write(into: &writer, sink)
    try sink(writer.takeBytes())
  }

  /// How much is gathered before it is given on.
  private static let enough = 64 * 1024

  private func write<Failure: Error>(
    into writer: inout JSONWriter, _ sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .value(let value): writer.write(value)
    case .object(let members):
      writer.open("{")
      let sorted = members.sorted { JSONWriter.precedes($0.key, $1.key) }
      for (index, member) in sorted.enumerated() {
        writer.separate(isFirst: index == 0)
        writer.write(name: member.key)
        try member.value.write(into: &writer, sink)
      }
      writer.close("}", isEmpty: members.isEmpty)
    case .elements(let elements):
      writer.open("[")
      var isEmpty = true
      for element in elements {
        writer.separate(isFirst: isEmpty)
        isEmpty = false
        try element.write(into: &writer, sink)
        if writer.bytes.count > Self.enough { try sink(writer.takeBytes()) }
      }
      writer.close("]", isEmpty: isEmpty)
    }
  }
}
