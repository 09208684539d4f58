import CLibCrypto
import Quantities

/// Bytes on their way into the library, freed with the value that holds them.
final class MemorySource {
  let bio: OpaquePointer

  /// Nil where there is no memory.
  init?(_ bytes: [UInt8]) {
    guard let bio = BIO_new(BIO_s_mem()) else { return nil }
    self.bio = bio
    guard bytes.isEmpty || BIO_write(bio, bytes, Int32(clamping: bytes.count)) == Int32(clamping: bytes.count) else {
      return nil
    }
  }

  deinit { BIO_free(bio) }

  /// What was written into it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = BIO_read(bio, &piece, Int32(piece.count))
      guard count > 0 else { return bytes }
      bytes += piece.prefix(Int(count))
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What the library says went wrong last.
struct CryptoProblem {
  let library: Int32
  let reason: Int32
  let text: String

  /// Takes the newest problem and forgets all.
  static func take() -> CryptoProblem {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    let text = ERR_reason_error_string(code).map { String(cString: $0) } ?? "not valid"
    return CryptoProblem(library: ERR_GET_LIB(code), reason: ERR_GET_REASON(code), text: text)
  }
}

extension Instant {
  /// A time of a certificate, a token or a signature, to the second; nil where it is none.
  init?(_ time: UnsafePointer<ASN1_TIME>?) {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
    self.init(secondsSince1970: Int64(timegm(&parts)))
  }
}

/// Why a token, a signature, a certificate or a key cannot be read or made: a clause without a full stop.
package struct AttestationError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
