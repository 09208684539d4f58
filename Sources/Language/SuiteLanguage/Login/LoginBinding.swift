import JSONValues
package import Texts

/// How a login of the vocabulary is reached, the vendor's system being a SAML 2.0 service provider.
///
/// Requests are those of a browser: the connection's credentials go with them, so a browser's connection has none.
package struct LoginBinding: Hashable, Sendable {
  /// Begins to log in. May use `${request}` (`redirect` or `post`), `${force}` and `${context}`; a field of a query or
  /// form whose name was not given is left out.
  package var logIn: BoundRequest
  /// The page that shows who is logged in. It gives `user` and what the vocabulary's `shows` names. Nobody is logged
  /// in where a status of its `refused` comes, a redirect, or an answer without `user`.
  package var who: BoundRequest
  /// Begins to log out; nil where users cannot.
  package var logOut: BoundRequest?
  /// The names of the cookies that a session hangs on; `*` at the end stands for anything.
  package var sessionCookies: [String]
  /// Gives the service provider's metadata.
  package var serviceProvider: BoundRequest
  package var identityProvider: IdentityProviderDelivery
  /// By what the vendor knows a user; nil for the name of the subject (`NameID`).
  package var user: LoginUser?
  /// Name of a node behind one address -> the headers that choose it.
  package var nodes: [String: [String: String]]
  /// Host and port where our identity provider is, port 0 for any that is free.
  package var listen: String

  package init(
    logIn: BoundRequest, who: BoundRequest, logOut: BoundRequest? = nil, sessionCookies: [String] = [],
    serviceProvider: BoundRequest, identityProvider: IdentityProviderDelivery, user: LoginUser? = nil,
    nodes: [String: [String: String]] = [:], listen: String = LoginBinding.usualAddress
  ) {
    self.logIn = logIn
    self.who = who
    self.logOut = logOut
    self.sessionCookies = sessionCookies
    self.serviceProvider = serviceProvider
    self.identityProvider = identityProvider
    self.user = user
    self.nodes = nodes
    self.listen = listen
  }

  package static let usualAddress = "127.0.0.1:0"

  /// How the service provider gets the metadata of our identity provider, which are new for each run.
  package enum IdentityProviderDelivery: Hashable, Sendable {
    /// A request with `${metadata}` (the document) or `${metadata-url}` (where it can be fetched) in it.
    case request(BoundRequest)
    /// Written to a file, and then the service provider is asked to read it. Relative paths begin in the binding's
    /// folder.
    case file(String, then: BoundRequest?)
    /// A person has registered them once: an identity of that name keeps its address and keys in the folder of
    /// `run --files`.
    case byHand(String)
  }
}

/// By what a vendor knows a user, where that is an attribute: a personal number, an HSA-id, a subject-id.
package struct LoginUser: Hashable, Sendable, Codable {
  /// As suites name attributes, or its full name.
  package var attribute: String
  /// The attribute's value, with `${user}` for the user of the suite.
  package var value: String = LoginUser.usualValue
  /// Values that the vendor knows; each user of a case is another one of them. None: any user may log in.
  package var people: [String] = []
  package static let usualValue = "${user}"
}

/// A place where people log in to the vendor's system with an account of their own, for instance `portal`.
package struct LoginDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText
  /// What a page shows of whoever is logged in, beside who it is.
  package let shows: FieldList

  /// All that the page shows: `user`, and what ``shows`` adds. Nobody may be logged in, so all of it may be missing.
  package var page: FieldList {
    let user = FieldDeclaration(
      name: LocatedName(SAMLOutput.user.name, at: name.span), type: SAMLOutput.user.type, isOptional: false)
    return FieldList([user] + shows)
  }
}

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
