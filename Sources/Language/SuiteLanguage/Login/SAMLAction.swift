/// What a step does with a login by SAML 2.0; its raw value is the key that begins the step.
package enum SAMLAction: String, CaseIterable, Hashable, Sendable, Codable {
  /// A user logs in through the identity provider.
  case login = "saml-login"
  /// A user logs out, here or at the identity provider.
  case logout = "saml-logout"
  /// Nothing is done; the step looks who is logged in.
  case session = "saml-session"
  /// A login begins, and the service provider's request is judged; nobody answers it.
  case request = "saml-request"
  /// The service provider's metadata are fetched and judged.
  case metadata = "saml-metadata"
}

/// The keys of a SAML step that take one value, with the types of these.
package enum SAMLOption: String, CaseIterable, Hashable, Sendable {
  /// The name of a cookie jar of the case.
  case browser
  /// The deployment profile that messages follow.
  case profile
  /// Who logs in: the text of the subject's `NameID`.
  case user
  /// Whom a forged part of the message pretends to be.
  case forged
  /// The binding that the service provider is to send its request by.
  case request
  /// Whether the service provider is to ask for `ForceAuthn`.
  case force
  /// The authentication context that the service provider is to ask for.
  case context
  /// The language that the browser asks for.
  case language
  /// A node of several behind one address, by its name in the binding.
  case node
  /// The name to keep the response under.
  case `as`
  /// The name of a response that was kept, to be sent again.
  case replay
  /// Who asks for the logout.
  case by

  package var type: ValueType {
    switch self {
    case .browser, .node, .as, .replay: .word
    case .profile: .choice(SAMLProfile.names)
    case .user, .forged, .context: .text
    case .request: .choice(["redirect", "post"])
    case .force: .boolean
    case .language: .language
    case .by: .choice(["user", "identity-provider"])
    }
  }
}

extension SAMLAction {
  /// The options that a step of this kind may have.
  package var options: [SAMLOption] {
    switch self {
    case .login:
      [.browser, .profile, .user, .forged, .request, .force, .context, .language, .node, .as, .replay]
    case .logout: [.browser, .profile, .by, .language, .node]
    case .session: [.browser, .language, .node]
    case .request: [.browser, .profile, .request, .force, .context, .language, .node]
    case .metadata: [.profile]
    }
  }

  /// Whether messages of ours are sent, which may deviate from what is right.
  package var sendsMessages: Bool { self == .login || self == .logout }
}
