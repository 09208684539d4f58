import Foundation

/// Where an answer redirects to (RFC 9110, section 15.4), and what is sent there.
enum RedirectRule {
  /// The reference that an answer redirects to; nil where it does not redirect.
  static func location(of response: IncomingResponse) -> String? {
    [301, 302, 303, 307, 308].contains(response.status) ? response.header("Location") : nil
  }

  /// The request that follows; nil where the answer does not redirect.
  ///
  /// A redirect to another origin is followed only where the binding names that origin, and then without what was meant
  /// for the first one: its credentials, its cookies, its header fields. A system that could send us anywhere could have
  /// anybody's answer taken for its own.
  ///
  /// - Parameter named: origins that the binding allows, as ``Origin/text`` has them.
  /// - Throws: ``ExchangeFailure/redirectsElsewhere(_:)``
  static func next(
    after response: IncomingResponse, to request: OutgoingRequest, alsoTo named: Set<String> = []
  ) throws(ExchangeFailure) -> OutgoingRequest? {
    guard let location = location(of: response), let base = URL(string: request.url),
      let target = URL(string: location, relativeTo: base)?.absoluteURL, let here = Origin(of: request.url),
      let there = Origin(of: target.absoluteString)
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
    guard here.text != there.text else { return next }
    guard named.contains(there.text) else { throw .redirectsElsewhere(there.text) }
    next.headers.removeAll { !harmless.contains($0.name.lowercased()) }
    return next
  }

  /// What another origin may see of a request: what form the answer is wanted in, and what form the body has.
  private static let harmless: Set<String> = [
    "accept", "accept-encoding", "accept-language", "content-type", "last-event-id", "user-agent",
  ]
}
