import SAML

extension CarriedMessage {
  /// How it came, as suites ask for it.
  var word: String {
    switch self {
    case .redirect: "redirect"
    case .post: "post"
    }
  }

  /// The message as the readers of SAML take it.
  var incoming: IncomingMessage {
    switch self {
    case .redirect(_, let query): return .redirect(query: query)
    case .post(_, let fields):
      let message = fields.first { ["SAMLRequest", "SAMLResponse"].contains($0.name) }?.value
      return .post(message: message ?? "", relayState: fields.first { $0.name == "RelayState" }?.value)
    }
  }
}
