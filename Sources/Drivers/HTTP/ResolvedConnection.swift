package import Quantities

/// A connection of the binding with environment and secrets put in.
package struct ResolvedConnection: Sendable, Hashable {
  package let name: String
  /// Without a slash at the end.
  package let url: String
  /// Sent with every request, unless the request says otherwise.
  package let headers: [HeaderField]
  package let timeLimit: TimeSpan
  package let bodyLimit: Int
  package let redirects: Int
  /// PEM file.
  package let trust: String?

  package init(
    name: String, url: String, headers: [HeaderField] = [], timeLimit: TimeSpan = .seconds(10),
    bodyLimit: Int = 10_000_000, redirects: Int = 3, trust: String? = nil
  ) {
    self.name = name
    self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
    self.headers = headers
    self.timeLimit = timeLimit
    self.bodyLimit = bodyLimit
    self.redirects = redirects
    self.trust = trust
  }
}
