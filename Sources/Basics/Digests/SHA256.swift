import CLibCrypto
import Glibc

/// 32 bytes of SHA-256 or HMAC-SHA-256 (FIPS 180-4, FIPS 198-1); its text is 64 lower-case hexadecimal digits.
package struct SHA256Digest: Sendable, Hashable {
  /// How many bytes a digest has.
  package static let byteCount = 32

  // Four plain words: a vector type would be aligned to 32 bytes, which the frames of asynchronous functions are not.
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  /// 32 zero bytes, which no known text has as its digest: stands for "nothing before this".
  package static let zero = SHA256Digest(0, 0, 0, 0)

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// Nil unless there are exactly 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == SHA256Digest.byteCount else { return nil }
    var digest = SHA256Digest.zero
    for byte in bytes { digest.shift(byte) }
    self = digest
  }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits.
  package init?(hex: some StringProtocol) { self.init(hexDigits: hex.utf8) }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits.
  package init?(hexDigits digits: some Collection<UInt8>) {
    guard digits.count == 2 * SHA256Digest.byteCount else { return nil }
    var digest = SHA256Digest.zero
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let first = high {
        digest.shift(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self = digest
  }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits. For many of them, one after the other.
  package init?(hexDigits digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 2 * SHA256Digest.byteCount, let first = SHA256Digest.word(digits, 0),
      let second = SHA256Digest.word(digits, 16), let third = SHA256Digest.word(digits, 32),
      let fourth = SHA256Digest.word(digits, 48)
    else { return nil }
    self.init(first, second, third, fourth)
  }

  /// The number that 16 hexadecimal digits make.
  private static func word(_ digits: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    var word: UInt64 = 0
    // Digits and letters come as they like, so that it is quicker to choose a value than a way.
    var all: UInt8 = 0
    for place in start..<start + 16 {
      let (decimal, letter) = (digits[place] &- 0x30, digits[place] &- 0x61)
      let value = decimal < 10 ? decimal : letter < 6 ? letter &+ 10 : 0xFF
      all |= value
      word = word << 4 | UInt64(value & 15)
    }
    return all < 16 ? word : nil
  }

  /// Takes a byte in at the end; the first one falls out.
  private mutating func shift(_ byte: UInt8) {
    first = first << 8 | second >> 56
    second = second << 8 | third >> 56
    third = third << 8 | fourth >> 56
    fourth = fourth << 8 | UInt64(byte)
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  /// The 64 lower-case hexadecimal digits.
  package var hex: String { bytes.hex }
}

extension SHA256Digest: CustomStringConvertible {
  package var description: String { hex }
}

extension SHA256Digest: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = SHA256Digest(hex: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not 64 lower-case hexadecimal digits")
    }
    self = digest
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

extension SHA256Digest {
  /// The SHA-256 and the length of a file, read in pieces of 128 KiB.
  package static func hash(fileAt path: String) throws(DigestError) -> (digest: SHA256Digest, bytes: Int64) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DigestError("cannot open \(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    let hasher = try SHA256Hasher()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 * 1024, alignment: 16)
    defer { piece.deallocate() }
    var total: Int64 = 0
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { return (try hasher.finish(), total) }
      if count < 0 {
        if errno == EINTR { continue }
        throw DigestError("cannot read \(path): \(String(cString: strerror(errno)))")
      }
      total += Int64(count)
      try hasher.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }
}

/// Hashes bytes as they come, in constant memory. Give it all bytes, then `finish()` once.
package final class SHA256Hasher {
  private let context: OpaquePointer
  private var isFinished = false

  package init() throws(DigestError) {
    guard let context = EVP_MD_CTX_new() else { throw DigestError("no memory for a digest") }
    self.context = context
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      throw DigestError("the cryptographic library does not offer SHA-256")
    }
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of these bytes alone; bytes that were given before are forgotten. Quick for many short texts.
  package func digest(of buffer: UnsafeRawBufferPointer) throws(DigestError) -> SHA256Digest {
    // Without a type the one of before is kept, so that it is not looked up again.
    guard EVP_DigestInit_ex(context, nil, nil) == 1 else { throw DigestError("SHA-256 failed") }
    isFinished = false
    try update(buffer)
    return try finish()
  }

  /// Takes the next bytes.
  package func update(_ buffer: UnsafeRawBufferPointer) throws(DigestError) {
    guard let start = buffer.baseAddress, !buffer.isEmpty else { return }
    guard !isFinished, EVP_DigestUpdate(context, start, buffer.count) == 1 else { throw DigestError("SHA-256 failed") }
  }

  /// Takes the next bytes.
  package func update(_ bytes: some Collection<UInt8>) throws(DigestError) {
    let result: Result<Void, DigestError>? = bytes.withContiguousStorageIfAvailable { buffer in
      Result { () throws(DigestError) in try update(UnsafeRawBufferPointer(buffer)) }
    }
    if let result { return try result.get() }
    let copy = Array(bytes)
    try copy.withUnsafeBufferPointer { buffer in
      Result { () throws(DigestError) in try update(UnsafeRawBufferPointer(buffer)) }
    }.get()
  }

  /// The digest of all bytes given. After it both `update` and a second `finish` throw.
  package func finish() throws(DigestError) -> SHA256Digest {
    guard !isFinished else { throw DigestError("SHA-256 failed") }
    let digest = withUnsafeTemporaryAllocation(byteCount: SHA256Digest.byteCount, alignment: 8) { output in
      let bytes = output.bindMemory(to: UInt8.self)
      return EVP_DigestFinal_ex(context, bytes.baseAddress, nil) == 1 ? SHA256Digest(bytes: bytes) : nil
    }
    guard let digest else { throw DigestError("SHA-256 failed") }
    isFinished = true
    return digest
  }
}

extension SHA256Digest {
  /// The SHA-256 of the bytes.
  package static func hash(_ bytes: some Collection<UInt8>) throws(DigestError) -> SHA256Digest {
    let hasher = try SHA256Hasher()
    try hasher.update(bytes)
    return try hasher.finish()
  }

  /// The SHA-256 of the text in UTF-8.
  package static func hash(text: String) throws(DigestError) -> SHA256Digest { try hash(Array(text.utf8)) }
}

/// Keyed digests (RFC 2104 with SHA-256).
package enum HMACSHA256 {
  /// The digest of the message under the key, either of which may be empty.
  package static func authenticate(_ message: [UInt8], key: [UInt8]) throws(DigestError) -> SHA256Digest {
    var output = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    var length: UInt32 = 0
    // An empty array has no address to pass, and the library takes a missing key for an error.
    let safeKey = key.isEmpty ? [0] : key
    let done = HMAC(EVP_sha256(), safeKey, Int32(clamping: safeKey.count), message, message.count, &output, &length)
    guard done != nil, let digest = SHA256Digest(bytes: output) else { throw DigestError("HMAC-SHA-256 failed") }
    return digest
  }
}

/// The cryptographic library refused an operation that needs no input from outside: it is out of memory, its
/// configuration forbids the algorithm, or a file could not be read.
package struct DigestError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
