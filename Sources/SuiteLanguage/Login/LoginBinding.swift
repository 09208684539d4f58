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
  /// The name of the cookie that a session hangs on.
  package var sessionCookie: String?
  /// Gives the service provider's metadata.
  package var serviceProvider: BoundRequest
  package var identityProvider: IdentityProviderDelivery
  /// Name of a node behind one address -> the headers that choose it.
  package var nodes: [String: [String: String]]
  /// Host and port where our identity provider is, port 0 for any that is free.
  package var listen: String

  package init(
    logIn: BoundRequest, who: BoundRequest, logOut: BoundRequest? = nil, sessionCookie: String? = nil,
    serviceProvider: BoundRequest, identityProvider: IdentityProviderDelivery,
    nodes: [String: [String: String]] = [:], listen: String = LoginBinding.usualAddress
  ) {
    self.logIn = logIn
    self.who = who
    self.logOut = logOut
    self.sessionCookie = sessionCookie
    self.serviceProvider = serviceProvider
    self.identityProvider = identityProvider
    self.nodes = nodes
    self.listen = listen
  }

  package static let usualAddress = "127.0.0.1:0"

  /// How the service provider gets the metadata of our identity provider, anew for each run.
  package enum IdentityProviderDelivery: Hashable, Sendable {
    /// A request with `${metadata}` (the document) or `${metadata-url}` (where it can be fetched) in it.
    case request(BoundRequest)
    /// Written to a file, and then the service provider is asked to read it. Relative paths begin in the binding's
    /// folder.
    case file(String, then: BoundRequest?)
  }
}
