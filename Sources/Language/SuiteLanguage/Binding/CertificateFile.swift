import Foundation

/// A file of certificates in PEM (RFC 7468), as `trust` names it.
package enum CertificateFile {
  /// What is wrong with a file, as a clause; nil where it holds certificates and nothing else that matters.
  package static func problem(in bytes: [UInt8]) -> String? {
    guard !bytes.isEmpty else { return "it is empty" }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("PRIVATE KEY-----") { return "it holds a private key, which belongs to nobody here" }
    let begin = "-----BEGIN CERTIFICATE-----"
    let end = "-----END CERTIFICATE-----"
    let pieces = text.components(separatedBy: begin).dropFirst()
    guard !pieces.isEmpty else {
      return bytes[0] == 0x30
        ? "it is in DER, and PEM is wanted (openssl x509 -inform der)" : "it has no certificate in PEM"
    }
    for (number, piece) in pieces.enumerated() {
      guard let stop = piece.range(of: end) else { return "certificate \(number + 1) has no end" }
      let written = piece[..<stop.lowerBound].filter { !$0.isWhitespace }
      guard let data = Data(base64Encoded: String(written)), isSequence(Array(data)) else {
        return "certificate \(number + 1) is damaged"
      }
    }
    return nil
  }

  /// Whether the bytes are one SEQUENCE of ASN.1 of exactly this length.
  private static func isSequence(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 4, bytes[0] == 0x30 else { return false }
    let first = Int(bytes[1])
    guard first > 0x80 else { return first == bytes.count - 2 }
    let count = first & 0x7F
    guard count <= 4, bytes.count > 2 + count else { return false }
    let length = bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) }
    return length == bytes.count - 2 - count
  }
}
