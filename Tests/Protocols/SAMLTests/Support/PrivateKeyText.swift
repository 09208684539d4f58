import CXMLSec

import SAML

extension SigningKey {
  /// The private key as files hold it. For the tests alone, so that outsiders can decrypt, and to look for it where it
  /// must not be.
  func privatePEM() throws -> String {
    let memory = try BIO_new(BIO_s_mem()).unwrapped("no memory")
    defer { BIO_free_all(memory) }
    guard withSecret({ PEM_write_bio_PrivateKey(memory, $0, nil, nil, 0, nil, nil) }) == 1 else {
      throw NotThere(description: "the key cannot be written")
    }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = BIO_read(memory, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix(Int(count)), as: UTF8.self)
  }
}
