package import Quantities
package import SuiteLanguage

/// A service provider's request to end sessions (SAML 2.0 Core 3.7.1).
package struct LogoutRequest: Hashable, Sendable {
  package let id: String
  /// Empty where the name is encrypted or missing.
  package let nameID: String
  package let sessionIndexes: [String]

  init(_ element: XMLElement) {
    id = element[attribute: "ID"] ?? ""
    nameID = element.first(.assertion, "NameID")?.trimmedText ?? ""
    sessionIndexes = element.elements(.protocols, "SessionIndex").map(\.trimmedText)
  }
}

/// A service provider's answer to ours (SAML 2.0 Core 3.7.2).
package struct LogoutResponse: Hashable, Sendable {
  package let id: String
  package let inResponseTo: String?
  /// The codes of the status, the outermost first.
  package let statusCodes: [String]

  init(_ element: XMLElement) {
    id = element[attribute: "ID"] ?? ""
    inResponseTo = element[attribute: "InResponseTo"]
    statusCodes =
      element.first(.protocols, "Status")?.all.filter { $0.isNamed(.protocols, "StatusCode") }
      .compactMap { $0[attribute: "Value"] } ?? []
  }

  package var isSuccess: Bool { statusCodes.first == SAMLNames.status + "Success" }
}

/// A logout message, and what is wrong with it.
package struct ReadLogout: Sendable, Hashable {
  package enum Message: Sendable, Hashable {
    case request(LogoutRequest)
    case response(LogoutResponse)
  }

  /// Nil where there is none.
  package let message: Message?
  package let relayState: String?
  /// The message as text, unpacked; nil where it cannot be unpacked.
  package let xml: String?
  package let findings: [Finding<SAMLRequestFinding>]
}

/// Reads and judges logout messages. Never throws, never calls anything.
package enum LogoutReader {
  /// - Parameter asked: IDs of requests of ours that wait for an answer.
  package static func read(
    _ message: IncomingMessage, from provider: ServiceProviderMetadata, at identityProvider: IdentityProvider,
    now: Instant, seenIDs: Set<String> = [], asked: Set<String> = []
  ) -> ReadLogout {
    let reader = MessageReader(
      provider: provider, destinations: [identityProvider.singleLogoutURL], now: now, seenIDs: seenIDs)
    var read = reader.read(message, roots: ["samlp:LogoutRequest", "samlp:LogoutResponse"])
    var found: ReadLogout.Message?
    if let element = read.element {
      if element.isNamed(.protocols, "LogoutRequest") {
        found = .request(LogoutRequest(element))
      } else {
        let response = LogoutResponse(element)
        if !asked.contains(response.inResponseTo ?? "") { read.find(.unknownRequest, response.inResponseTo ?? "") }
        if !response.isSuccess { read.find(.failed, response.statusCodes.joined(separator: " ")) }
        found = .response(response)
      }
    }
    return ReadLogout(message: found, relayState: read.relayState, xml: read.xml, findings: read.findings)
  }
}
