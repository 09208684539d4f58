/// Faults of the service provider that take a response to another request, or the same response again.
extension Fault {
  static let ofRequests: [Fault] = [
    samlInResponseToUnknown, samlInResponseToMissing, samlInResponseToOfOtherBrowser, samlUnsolicited, samlReplayAtOnce,
    samlReplayAfterLogout, samlReplayAfterRestart, samlReplayAtOtherNode,
  ]

  package static let samlInResponseToUnknown = Fault.ofServiceProvider(
    "saml-in-response-to-unknown",
    sv: "Svar på en okänd begäran tas emot.",
    en: "Answers to an unknown request are accepted.")

  package static let samlInResponseToMissing = Fault.ofServiceProvider(
    "saml-in-response-to-missing",
    sv: "Svar som inte säger vilken begäran de gäller tas emot när en väntar.",
    en: "Answers that do not say to which request are accepted when one waits.")

  package static let samlInResponseToOfOtherBrowser = Fault.ofServiceProvider(
    "saml-in-response-to-of-other-browser",
    sv: "Svar på en annan webbläsares begäran tas emot.",
    en: "Answers to the request of another browser are accepted.")

  package static let samlUnsolicited = Fault.ofServiceProvider(
    "saml-unsolicited",
    sv: "Svar som ingen har bett om tas emot.",
    en: "Answers that nobody asked for are accepted.")

  package static let samlReplayAtOnce = Fault.ofServiceProvider(
    "saml-replay-at-once",
    sv: "Ett svar kan användas en gång till medan den första sessionen lever.",
    en: "A response can be used again while the first session lives.")

  package static let samlReplayAfterLogout = Fault.ofServiceProvider(
    "saml-replay-after-logout",
    sv: "Ett svar kan användas igen efter utloggning.",
    en: "A response can be used again after the logout.")

  package static let samlReplayAfterRestart = Fault.ofServiceProvider(
    "saml-replay-after-restart",
    sv: "Efter en omstart kan gamla svar användas igen.",
    en: "After a restart old responses can be used again.")

  package static let samlReplayAtOtherNode = Fault.ofServiceProvider(
    "saml-replay-at-other-node",
    sv: "Ett svar kan användas igen vid den andra noden.",
    en: "A response can be used again at the other node.")
}
