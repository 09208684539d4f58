import JSONValues

extension LoginBinding: Codable {
  /// The keys of the binding file.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONName.self)
    try container.encode(logIn, at: "log-in")
    try container.encode(who, at: "who")
    try container.encodeIfPresent(logOut, at: "log-out")
    // One name is written as it was before there could be several.
    if sessionCookies.count == 1 {
      try container.encode(sessionCookies[0], at: "session-cookie")
    } else if !sessionCookies.isEmpty {
      try container.encode(sessionCookies, at: "session-cookie")
    }
    try container.encode(serviceProvider, at: "service-provider")
    switch identityProvider {
    case .request(let request): try container.encode(request, at: "identity-provider")
    case .file(let path, let then):
      try container.encode(path, at: "identity-provider-file")
      try container.encodeIfPresent(then, at: "then")
    case .byHand(let name): try container.encode(name, at: "identity-provider-by-hand")
    }
    try container.encodeIfPresent(user, at: "user")
    try container.encodeUnlessEmpty(nodes, at: "nodes")
    try container.encode(listen, at: "listen")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let delivery: IdentityProviderDelivery
    if let path = try container.decodeIfPresent(String.self, at: "identity-provider-file") {
      delivery = .file(path, then: try container.decodeIfPresent(BoundRequest.self, at: "then"))
    } else if let name = try container.decodeIfPresent(String.self, at: "identity-provider-by-hand") {
      delivery = .byHand(name)
    } else {
      delivery = .request(try container.decode(BoundRequest.self, at: "identity-provider"))
    }
    let cookie = try? container.decodeIfPresent(String.self, at: "session-cookie")
    let cookies =
      if let cookie { [cookie] } else { try container.decodeIfPresent([String].self, at: "session-cookie") ?? [] }
    self.init(
      logIn: try container.decode(BoundRequest.self, at: "log-in"),
      who: try container.decode(BoundRequest.self, at: "who"),
      logOut: try container.decodeIfPresent(BoundRequest.self, at: "log-out"),
      sessionCookies: cookies,
      serviceProvider: try container.decode(BoundRequest.self, at: "service-provider"),
      identityProvider: delivery, user: try container.decodeIfPresent(LoginUser.self, at: "user"),
      nodes: try container.decodeIfPresent([String: [String: String]].self, at: "nodes") ?? [:],
      listen: try container.decode(String.self, at: "listen"))
  }
}
