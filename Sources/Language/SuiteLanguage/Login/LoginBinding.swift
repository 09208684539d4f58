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
