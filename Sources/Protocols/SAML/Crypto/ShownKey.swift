import CXMLSec

/// The content of `ds:KeyInfo`: what a signature says about its key (XML Signature 4.5).
package enum ShownKey: Hashable, Sendable {
  /// Nothing; there is no `ds:KeyInfo`.
  case nothing
  /// Certificates in one `ds:X509Data`, in that order.
  case certificates([Certificate])
  /// The key of a certificate in numbers (`ds:RSAKeyValue`), without the certificate.
  case value(Certificate)
  /// The address to fetch a certificate from.
  case retrieval(String)

  /// `ds:KeyInfo`; nil where nothing is shown.
  var information: XMLElement? {
    get throws(SAMLError) {
      switch self {
      case .nothing: nil
      case .certificates(let certificates): Self.information(certificates)
      case .value(let certificate): Self.holding(try Self.numbers(of: certificate))
      case .retrieval(let address):
        Self.holding(
          XMLElement(
            .signature, "RetrievalMethod",
            [
              XMLAttribute("URI", address),
              XMLAttribute("Type", "http://www.w3.org/2000/09/xmldsig#rawX509Certificate"),
            ]))
      }
    }
  }

  /// `ds:KeyInfo` with certificates.
  static func information(_ certificates: [Certificate]) -> XMLElement {
    holding(
      XMLElement(
        .signature, "X509Data", [],
        certificates.map { .element(XMLElement(.signature, "X509Certificate", text: $0.base64)) }))
  }

  private static func holding(_ content: XMLElement) -> XMLElement {
    XMLElement(.signature, "KeyInfo", [], [.element(content)])
  }

  /// `ds:KeyValue` (XML Signature 4.5.2.2).
  private static func numbers(of certificate: Certificate) throws(SAMLError) -> XMLElement {
    guard certificate.keyKind == .rsa else { throw .cryptography("only RSA keys are shown in numbers") }
    let key = try PublicKey(certificate)
    let numbers = XMLElement(
      .signature, "RSAKeyValue", [],
      [
        .element(XMLElement(.signature, "Modulus", text: try number("n", of: key))),
        .element(XMLElement(.signature, "Exponent", text: try number("e", of: key))),
      ])
    return XMLElement(.signature, "KeyValue", [], [.element(numbers)])
  }

  /// A number of the key as `ds:CryptoBinary`: big-endian, in Base64.
  private static func number(_ name: String, of key: PublicKey) throws(SAMLError) -> String {
    var number: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key.pointer, name, &number) == 1, let number else {
      throw .cryptography("the key's numbers cannot be read")
    }
    defer { BN_free(number) }
    var bytes = [UInt8](repeating: 0, count: Int(BN_num_bits(number) + 7) / 8)
    guard Int(BN_bn2bin(number, &bytes)) == bytes.count else {
      throw .cryptography("the key's numbers cannot be read")
    }
    return Base64.encode(bytes)
  }
}
