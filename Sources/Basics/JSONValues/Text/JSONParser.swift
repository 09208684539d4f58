import Texts

/// Reads one JSON text as RFC 8259 has it and no laxer, and as I-JSON (RFC 7493) has names and text: valid UTF-8,
/// no lone surrogates, no name twice in an object. Safe on hostile input: depth and size are bounded.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: JSONValue.Limits
  private var index = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONValue.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func parse() throws(JSONParsingError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONParsingError(problem: Text("more than \(limits.bytes) bytes"), offset: limits.bytes)
    }
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard index == bytes.count else { throw wrong(Text("something after the value")) }
    return value
  }

  private func wrong(_ problem: Text, at offset: Int? = nil) -> JSONParsingError {
    JSONParsingError(problem: problem, offset: offset ?? index)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func value() throws(JSONParsingError) -> JSONValue {
    guard let byte = current else { throw wrong(Text("the text ends where a value should be")) }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw wrong(Text("no JSON value"))
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONParsingError) -> JSONValue {
    let length = text.utf8CodeUnitCount
    let matches =
      bytes.count - index >= length
      && text.withUTF8Buffer { $0.elementsEqual(bytes[index..<(index + length)]) }
    guard matches else { throw wrong(Text("no JSON value")) }
    index += length
    return value
  }

  private mutating func number() throws(JSONParsingError) -> JSONValue {
    let start = index
    // Most numbers are short and whole; they need neither text nor digits put aside.
    let negative = bytes[index] == UInt8(ascii: "-")
    if negative { index += 1 }
    var small: Int64 = 0
    let firstDigit = index
    while let byte = current, JSONNumber.isDigit(byte), index - firstDigit < 18 {
      small = small * 10 + Int64(byte - 0x30)
      index += 1
    }
    let length = index - firstDigit
    let continues = current.map { JSONNumber.isDigit($0) || [0x2E, 0x65, 0x45].contains($0) } ?? false
    if length > 0, !continues, length == 1 || bytes[firstDigit] != UInt8(ascii: "0") {
      return .number(JSONNumber(negative ? -small : small))
    }
    while let byte = current, JSONNumber.isDigit(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { index += 1 }
    guard let number = JSONNumber(utf8: ArraySlice(bytes[start..<index])) else {
      throw wrong(Text("no JSON number, or one with too large an exponent"), at: start)
    }
    return .number(number)
  }

  private mutating func enter() throws(JSONParsingError) {
    depth += 1
    guard depth <= limits.depth else {
      throw JSONParsingError(problem: Text("nesting deeper than \(limits.depth)"), offset: index, isLimit: true)
    }
    index += 1
    skipBlanks()
  }

  private mutating func array() throws(JSONParsingError) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    if current == UInt8(ascii: "]") {
      index += 1
      depth -= 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      skipBlanks()
      switch current {
      case UInt8(ascii: ","):
        index += 1
        skipBlanks()
      case UInt8(ascii: "]"):
        index += 1
        depth -= 1
        return .array(elements)
      default: throw wrong(Text("neither comma nor ] after an element"))
      }
    }
  }

  private mutating func object() throws(JSONParsingError) -> JSONValue {
    try enter()
    var members = JSONMembers()
    if current == UInt8(ascii: "}") {
      index += 1
      depth -= 1
      return .object(members)
    }
    while true {
      guard current == UInt8(ascii: "\"") else { throw wrong(Text("no name of a member")) }
      let place = index
      let name = try string()
      skipBlanks()
      guard current == UInt8(ascii: ":") else { throw wrong(Text("no colon after the name of a member")) }
      index += 1
      skipBlanks()
      guard members.updateValue(try value(), forKey: name) == nil else {
        throw wrong(Text("the name \"\(name)\" a second time"), at: place)
      }
      skipBlanks()
      switch current {
      case UInt8(ascii: ","):
        index += 1
        skipBlanks()
      case UInt8(ascii: "}"):
        index += 1
        depth -= 1
        return .object(members)
      default: throw wrong(Text("neither comma nor } after a member"))
      }
    }
  }

  private mutating func string() throws(JSONParsingError) -> String {
    let opening = index
    index += 1
    let start = index
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        let text = try decoded(bytes[start..<index])
        index += 1
        return text
      case UInt8(ascii: "\\"): return try stringWithEscapes(from: start, opening: opening)
      case 0..<0x20: throw wrong(Text("a control character in a text"))
      default: index += 1
      }
    }
    throw wrong(Text("a text without end"), at: opening)
  }

  private func decoded(_ slice: Slice<UnsafeBufferPointer<UInt8>>) throws(JSONParsingError) -> String {
    guard let text = String(validating: UnsafeBufferPointer(rebasing: slice), as: UTF8.self) else {
      throw wrong(Text("bytes that are not UTF-8"), at: slice.startIndex)
    }
    return text
  }

  private mutating func stringWithEscapes(from start: Int, opening: Int) throws(JSONParsingError) -> String {
    var result = try decoded(bytes[start..<index])
    var runStart = index
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        result += try decoded(bytes[runStart..<index])
        index += 1
        return result
      case UInt8(ascii: "\\"):
        result += try decoded(bytes[runStart..<index])
        result.unicodeScalars.append(try escape())
        runStart = index
      case 0..<0x20: throw wrong(Text("a control character in a text"))
      default: index += 1
      }
    }
    throw wrong(Text("a text without end"), at: opening)
  }

  private mutating func escape() throws(JSONParsingError) -> Unicode.Scalar {
    let place = index
    index += 1
    guard let byte = current else { throw wrong(Text("a text without end"), at: place) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try fourHexDigits(from: place)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard unit < 0xDC00, current == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
      else { throw wrong(Text("half of a surrogate pair"), at: place) }
      index += 2
      let low = try fourHexDigits(from: place)
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
      else { throw wrong(Text("half of a surrogate pair"), at: place) }
      return scalar
    default: throw wrong(Text("an unknown escape"), at: place)
    }
  }

  private mutating func fourHexDigits(from place: Int) throws(JSONParsingError) -> UInt16 {
    guard bytes.count - index >= 4 else { throw wrong(Text("an escape that is cut off"), at: place) }
    var value: UInt16 = 0
    for byte in bytes[index..<(index + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x61 + 10)
      default: throw wrong(Text("an escape without four hexadecimal digits"), at: place)
      }
    }
    index += 4
    return value
  }
}
