import Foundation

/// Writes numbers so that small ones are short: seven bits a byte, the lowest first (LEB128).
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ count: Int) { write(UInt64(count)) }

  /// Numbers near zero are short, whichever their sign.
  mutating func write(signed number: Int64) { write(UInt64(bitPattern: number << 1 ^ number >> 63)) }

  /// A number that may be missing.
  mutating func write(optional number: Int64?) {
    guard let number else { return bytes.append(0) }
    bytes.append(1)
    write(signed: number)
  }

  mutating func write(raw: [UInt8]) { bytes += raw }

  mutating func write(text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }
}

/// Reads what ``ByteWriter`` wrote, and refuses everything else.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  func problem(_ what: String) -> LoadJournal.DecodingProblem { .init(offset: offset, what: what) }

  mutating func byte() throws(LoadJournal.DecodingProblem) -> UInt8 {
    guard offset < bytes.count else { throw problem("it ends too soon") }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func number() throws(LoadJournal.DecodingProblem) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw problem("a number of more than 64 bits") }
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 {
        guard byte != 0 || shift == 0 else { throw problem("a number that is longer than it need be") }
        return number
      }
    }
    throw problem("a number of more than 64 bits")
  }

  mutating func signed() throws(LoadJournal.DecodingProblem) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  mutating func optional() throws(LoadJournal.DecodingProblem) -> Int64? {
    switch try byte() {
    case 0: nil
    case 1: try signed()
    default: throw problem("neither a number nor none")
    }
  }

  /// A number of things that follow, each of at least a byte: there cannot be more than bytes are left.
  mutating func count() throws(LoadJournal.DecodingProblem) -> Int {
    let count = try number()
    guard count <= UInt64(bytes.count - offset) else { throw problem("more things than there are bytes") }
    return Int(count)
  }

  mutating func text() throws(LoadJournal.DecodingProblem) -> String {
    let length = try count()
    guard let text = String(validating: bytes[offset..<offset + length], as: UTF8.self) else {
      throw problem("text that is not UTF-8")
    }
    offset += length
    return text
  }

  func sum(_ first: UInt64, _ second: UInt64) throws(LoadJournal.DecodingProblem) -> UInt64 {
    let (sum, overflow) = first.addingReportingOverflow(second)
    guard !overflow else { throw problem("a sum of more than 64 bits") }
    return sum
  }

  func sum(_ first: Int64, _ second: Int64) throws(LoadJournal.DecodingProblem) -> Int64 {
    let (sum, overflow) = first.addingReportingOverflow(second)
    guard !overflow else { throw problem("a sum of more than 64 bits") }
    return sum
  }
}

enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
  static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { [UInt8]($0) } }
}
