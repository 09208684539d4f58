import Quantities
import SuiteLanguage

/// Writes the elements of a response from a draft (SAML 2.0 Core 2 and 3; Profiles 4.1.4.2).
enum ResponseWriter {
  static func response(_ draft: ResponseDraft, holding content: XMLElement?) -> XMLElement {
    var attributes = [
      XMLAttribute("ID", draft.responseID), XMLAttribute("Version", draft.version),
      XMLAttribute("IssueInstant", draft.issueInstant.inMilliseconds),
    ]
    if let destination = draft.destination { attributes.append(XMLAttribute("Destination", destination)) }
    if let request = draft.inResponseTo { attributes.append(XMLAttribute("InResponseTo", request)) }
    var children: [XMLNode] = []
    if let issuer = draft.issuer { children.append(.element(XMLElement(.assertion, "Issuer", text: issuer))) }
    children.append(.element(status(draft.status)))
    if let content { children.append(.element(content)) }
    return XMLElement(.protocols, "Response", attributes, children)
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
    return XMLElement(
      .assertion, "Assertion",
      [
        XMLAttribute("ID", draft.assertionID), XMLAttribute("Version", draft.version),
        XMLAttribute("IssueInstant", draft.issueInstant.inMilliseconds),
      ], children)
  }

  private static func subject(_ draft: ResponseDraft, _ recipe: ResponseRecipe) -> XMLElement {
    let format = recipe.request?.nameIDFormat.flatMap { $0.hasSuffix(":unspecified") ? nil : $0 }
    let name = XMLElement(
      .assertion, "NameID", [XMLAttribute("Format", format ?? recipe.profile.nameIDFormat)],
      draft.commentInNameID.map { commented(recipe.subject.nameID, after: $0) } ?? [.text(recipe.subject.nameID)])
    var attributes = [XMLAttribute("NotOnOrAfter", draft.confirmationNotOnOrAfter.inMilliseconds)]
    if let recipient = draft.recipient { attributes.append(XMLAttribute("Recipient", recipient)) }
    if let request = draft.inResponseTo { attributes.append(XMLAttribute("InResponseTo", request)) }
    if let address = recipe.clientAddress { attributes.append(XMLAttribute("Address", address)) }
    let confirmation = XMLElement(
      .assertion, "SubjectConfirmation", [XMLAttribute("Method", draft.confirmationMethod)],
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
    var attributes = [
      XMLAttribute("AuthnInstant", draft.authnInstant.inMilliseconds), XMLAttribute("SessionIndex", draft.sessionIndex),
    ]
    if let end = draft.sessionNotOnOrAfter {
      attributes.append(XMLAttribute("SessionNotOnOrAfter", end.inMilliseconds))
    }
    let context = XMLElement(
      .assertion, "AuthnContext", [],
      [.element(XMLElement(.assertion, "AuthnContextClassRef", text: draft.authnContext))])
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
}
