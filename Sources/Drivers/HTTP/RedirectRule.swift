import Foundation

/// Where an answer redirects to (RFC 9110, section 15.4), and what is sent there.
enum RedirectRule {
  /// The reference that an answer redirects to; nil where it does not redirect.
  static func location(of response: IncomingResponse) -> String? {
    [301, 302, 303, 307, 308].contains(response.status) ? response.header("Location") : nil
  }

  static func next(after response: IncomingResponse, to request: OutgoingRequest) -> OutgoingRequest? {
    guard let location = location(of: response), let base = URL(string: request.url),
      let target = URL(string: location, relativeTo: base)?.absoluteURL,
      target.scheme == "http" || target.scheme == "https"
    else { return nil }
    var next = request
    next.url = target.absoluteString
    let becomesGet =
      response.status == 303 ? request.method != "HEAD" : response.status < 303 && request.method == "POST"
    if becomesGet {
      next.method = "GET"
      next.body = []
      next.headers.removeAll { ["content-type", "content-length"].contains($0.name.lowercased()) }
    }
    if !hasSameOrigin(base, target) {
      // Credentials were given for one system, and the redirect names another.
      next.headers.removeAll { ["authorization", "cookie"].contains($0.name.lowercased()) }
    }
    return next
  }

  private static func hasSameOrigin(_ first: URL, _ second: URL) -> Bool {
    first.scheme == second.scheme && first.host == second.host && port(first) == port(second)
  }

  private static func port(_ url: URL) -> Int { url.port ?? (url.scheme == "https" ? 443 : 80) }
}
