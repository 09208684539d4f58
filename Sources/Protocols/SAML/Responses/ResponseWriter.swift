import Quantities
import SuiteLanguage

/// Writes the elements of a response from a draft (SAML 2.0 Core 2 and 3; Profiles 4.1.4.2).
enum ResponseWriter {
  static func response(_ draft: ResponseDraft, holding content: XMLElement?) -> XMLElement {
    var children: [XMLNode] = []
    if let issuer = draft.issuer { children.append(.element(XMLElement(.assertion, "Issuer", text: issuer))) }
    children.append(.element(status(draft.status)))
    if let content { children.append(.element(content)) }
    let attributes = present([
      ("ID", draft.responseID), ("Version", draft.version), ("IssueInstant", draft.issueInstant.inMilliseconds),
      ("Destination", draft.destination), ("InResponseTo", draft.inResponseTo),
    ])
    return XMLElement(.protocols, "Response", attributes, children)
  }

  /// The attributes that have a value.
  private static func present(_ attributes: [(name: String, value: String?)]) -> [XMLAttribute] {
    attributes.compactMap { attribute in attribute.value.map { XMLAttribute(attribute.name, $0) } }
  }

  /// The status and its second level (Core 3.2.2.2; Sweden Connect Deployment Profile 6.4).
  static func status(_ status: SAMLStatus?) -> XMLElement {
    func code(_ value: String, _ children: [XMLNode] = []) -> XMLNode {
      .element(XMLElement(.protocols, "StatusCode", [XMLAttribute("Value", value)], children))
    }
    let name = SAMLNames.status
    let codes =
      switch status {
      case nil: code(name + "Success")
      case .requester: code(name + "Requester")
      case .responder: code(name + "Responder")
      case .authnFailed: code(name + "Responder", [code(name + "AuthnFailed")])
      case .requestDenied: code(name + "Requester", [code(name + "RequestDenied")])
      case .noPassive: code(name + "Responder", [code(name + "NoPassive")])
      case .noAuthnContext: code(name + "Requester", [code(name + "NoAuthnContext")])
      case .cancelled: code(name + "Responder", [code("http://id.elegnamnden.se/status/1.0/cancel")])
      }
    return XMLElement(.protocols, "Status", [], [codes])
  }

  static func assertion(_ draft: ResponseDraft, _ recipe: ResponseRecipe) -> XMLElement {
    var children: [XMLNode] = []
    if let issuer = draft.issuer { children.append(.element(XMLElement(.assertion, "Issuer", text: issuer))) }
    children += [.element(subject(draft, recipe)), .element(conditions(draft))]
    if draft.hasAuthnStatement { children.append(.element(authentication(draft))) }
    if !recipe.subject.attributes.isEmpty {
      children.append(.element(attributes(recipe.subject.attributes, comment: draft.commentInAttribute)))
    }
    let attributes = present([
      ("ID", draft.assertionID), ("Version", draft.version), ("IssueInstant", draft.issueInstant.inMilliseconds),
    ])
    return XMLElement(.assertion, "Assertion", attributes, children)
  }

  private static func subject(_ draft: ResponseDraft, _ recipe: ResponseRecipe) -> XMLElement {
    let format = recipe.request?.nameIDFormat.flatMap { $0.hasSuffix(":unspecified") ? nil : $0 }
    let name = XMLElement(
      .assertion, "NameID", [XMLAttribute("Format", format ?? recipe.profile.nameIDFormat)],
      draft.commentInNameID.map { commented(recipe.subject.nameID, after: $0) } ?? [.text(recipe.subject.nameID)])
    let attributes = present([
      ("NotOnOrAfter", draft.confirmationNotOnOrAfter.inMilliseconds), ("Recipient", draft.recipient),
      ("InResponseTo", draft.inResponseTo), ("Address", recipe.clientAddress),
    ])
    let confirmation = XMLElement(
      .assertion, "SubjectConfirmation", present([("Method", draft.confirmationMethod)]),
      [.element(XMLElement(.assertion, "SubjectConfirmationData", attributes))])
    return XMLElement(.assertion, "Subject", [], [.element(name), .element(confirmation)])
  }

  private static func conditions(_ draft: ResponseDraft) -> XMLElement {
    let restriction = draft.audience.map { audience in
      XMLElement(
        .assertion, "AudienceRestriction", [], [.element(XMLElement(.assertion, "Audience", text: audience))])
    }
    return XMLElement(
      .assertion, "Conditions",
      [
        XMLAttribute("NotBefore", draft.notBefore.inMilliseconds),
        XMLAttribute("NotOnOrAfter", draft.notOnOrAfter.inMilliseconds),
      ], restriction.map { [.element($0)] } ?? [])
  }

  private static func authentication(_ draft: ResponseDraft) -> XMLElement {
    let attributes = present([
      ("AuthnInstant", draft.authnInstant.inMilliseconds), ("SessionIndex", draft.sessionIndex),
      ("SessionNotOnOrAfter", draft.sessionNotOnOrAfter?.inMilliseconds),
    ])
    let reference = draft.authnContext.map {
      XMLNode.element(XMLElement(.assertion, "AuthnContextClassRef", text: $0))
    }
    let context = XMLElement(.assertion, "AuthnContext", [], reference.map { [$0] } ?? [])
    return XMLElement(.assertion, "AuthnStatement", attributes, [.element(context)])
  }

  static func attributes(_ attributes: [SubjectAttribute], comment commentedName: String? = nil) -> XMLElement {
    let elements = attributes.map { attribute -> XMLNode in
      let format = attribute.name.contains(":") ? SAMLNames.uriAttribute : SAMLNames.basicAttribute
      var names = [XMLAttribute("Name", attribute.name), XMLAttribute("NameFormat", format)]
      if let friendly = attribute.friendlyName { names.append(XMLAttribute("FriendlyName", friendly)) }
      let values = attribute.values.enumerated().map { index, value in
        let isCommented = attribute.name == commentedName && index == 0
        return XMLNode.element(
          XMLElement(
            .assertion, "AttributeValue", [XMLAttribute(.schemaInstance, "type", "xs:string")],
            declaring: ["xs": .schema], isCommented ? commented(value, after: value.count / 2) : [.text(value)]))
      }
      return .element(XMLElement(.assertion, "Attribute", names, values))
    }
    return XMLElement(.assertion, "AttributeStatement", [], elements)
  }

  /// The text with a comment in it. Canonical XML leaves comments out, so no signature notices.
  private static func commented(_ text: String, after count: Int) -> [XMLNode] {
    [.text(String(text.prefix(count))), .comment(" "), .text(String(text.dropFirst(count)))]
  }

  /// The response with its encrypted assertion replaced by the assertion itself.
  static func plain(_ sent: XMLElement, holding assertion: XMLElement?) -> XMLElement {
    guard let assertion, sent.first(.assertion, "EncryptedAssertion") != nil else { return sent }
    var plain = sent
    plain.remove(.assertion, "EncryptedAssertion")
    plain.append(assertion)
    return plain
  }
}
