extension LoginBinding: Codable {
  /// The keys of the binding file.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: OneKey.self)
    try container.encode(logIn, at: "log-in")
    try container.encode(who, at: "who")
    try container.encodeIfPresent(logOut, at: "log-out")
    try container.encodeIfPresent(sessionCookie, at: "session-cookie")
    try container.encode(serviceProvider, at: "service-provider")
    switch identityProvider {
    case .request(let request): try container.encode(request, at: "identity-provider")
    case .file(let path, let then):
      try container.encode(path, at: "identity-provider-file")
      try container.encodeIfPresent(then, at: "then")
    }
    try container.encodeUnlessEmpty(nodes, at: "nodes")
    try container.encode(listen, at: "listen")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: OneKey.self)
    let delivery: IdentityProviderDelivery
    if let path = try container.decodeIfPresent(String.self, at: "identity-provider-file") {
      delivery = .file(path, then: try container.decodeIfPresent(BoundRequest.self, at: "then"))
    } else {
      delivery = .request(try container.decode(BoundRequest.self, at: "identity-provider"))
    }
    self.init(
      logIn: try container.decode(BoundRequest.self, at: "log-in"),
      who: try container.decode(BoundRequest.self, at: "who"),
      logOut: try container.decodeIfPresent(BoundRequest.self, at: "log-out"),
      sessionCookie: try container.decodeIfPresent(String.self, at: "session-cookie"),
      serviceProvider: try container.decode(BoundRequest.self, at: "service-provider"),
      identityProvider: delivery,
      nodes: try container.decodeIfPresent([String: [String: String]].self, at: "nodes") ?? [:],
      listen: try container.decode(String.self, at: "listen"))
  }
}
