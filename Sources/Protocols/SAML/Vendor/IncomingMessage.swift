/// A message as the browser sent it.
package enum IncomingMessage: Hashable, Sendable {
  /// The query of the redirect binding exactly as it was sent, without `?`: the signature covers its octets.
  case redirect(query: String)
  /// The fields of the POST binding.
  case post(message: String, relayState: String?)
}

/// A decoded message.
struct UnpackedMessage: Hashable, Sendable {
  /// The signature of the redirect binding.
  struct QuerySignature: Hashable, Sendable {
    /// The octets that it covers.
    let octets: [UInt8]
    let algorithm: String
    /// Nil where it is no Base64.
    let value: [UInt8]?
  }

  let xml: [UInt8]
  let relayState: String?
  let querySignature: QuerySignature?
  let isRedirect: Bool
  /// Whether it came in the field of requests.
  let isRequest: Bool?

  /// Nil where it cannot be unpacked (SAML 2.0 Bindings 3.4.4 and 3.5.4).
  init?(_ message: IncomingMessage) {
    switch message {
    case .post(let text, let state):
      guard text.utf8.count <= 2 * XMLReader.mostBytes, let bytes = Base64.decode(text) else { return nil }
      self.init(xml: bytes, relayState: state, querySignature: nil, isRedirect: false, isRequest: nil)
    case .redirect(let query):
      guard let unpacked = Self.unpack(query) else { return nil }
      self = unpacked
    }
  }

  private init(xml: [UInt8], relayState: String?, querySignature: QuerySignature?, isRedirect: Bool, isRequest: Bool?) {
    self.xml = xml
    self.relayState = relayState
    self.querySignature = querySignature
    self.isRedirect = isRedirect
    self.isRequest = isRequest
  }

  private static func unpack(_ query: String) -> UnpackedMessage? {
    guard query.utf8.count <= XMLReader.mostBytes else { return nil }
    // The first of several fields with one name counts; a signature over another one does not hold then.
    var fields: [String: Substring] = [:]
    for part in query.split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(halves[0])
      if fields[name] == nil { fields[name] = halves.count == 2 ? halves[1] : "" }
    }
    let name = fields["SAMLRequest"] != nil ? "SAMLRequest" : "SAMLResponse"
    guard let raw = fields[name], let text = QueryText.decode(raw, plusIsSpace: false),
      let packed = Base64.decode(text), let xml = Deflate.expand(packed, limit: XMLReader.mostBytes)
    else { return nil }
    // Another packing than DEFLATE may be named; none is known (Bindings 3.4.4).
    if let encoding = fields["SAMLEncoding"].flatMap({ QueryText.decode($0, plusIsSpace: true) }),
      encoding != "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE"
    {
      return nil
    }
    let state = fields["RelayState"].flatMap { QueryText.decode($0, plusIsSpace: true) }
    var signature: QuerySignature?
    if let value = fields["Signature"] {
      let signed = [name, "RelayState", "SigAlg"].compactMap { field in fields[field].map { "\(field)=\($0)" } }
      signature = QuerySignature(
        octets: Array(signed.joined(separator: "&").utf8),
        algorithm: fields["SigAlg"].flatMap { QueryText.decode($0, plusIsSpace: false) } ?? "",
        value: QueryText.decode(value, plusIsSpace: false).flatMap(Base64.decode))
    }
    return UnpackedMessage(
      xml: xml, relayState: state, querySignature: signature, isRedirect: true, isRequest: name == "SAMLRequest")
  }
}
