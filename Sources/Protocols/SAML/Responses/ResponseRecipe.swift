package import SuiteLanguage

/// Whom a response is about.
package struct Subject: Hashable, Sendable {
  package var nameID: String
  package var attributes: [SubjectAttribute]

  package init(nameID: String, attributes: [SubjectAttribute] = []) {
    self.nameID = nameID
    self.attributes = attributes
  }
}

/// What a response says of somebody.
package struct SubjectAttribute: Hashable, Sendable {
  /// The name, a URI or a plain word.
  package var name: String
  package var friendlyName: String?
  package var values: [String]

  package init(_ name: String, friendlyName: String? = nil, _ values: [String]) {
    self.name = name
    self.friendlyName = friendlyName
    self.values = values
  }
}

/// What a plain valid response is made from.
package struct ResponseRecipe: Hashable, Sendable {
  package var profile: SAMLProfile
  package var subject: Subject
  /// Whom a forged message pretends to be; attributes that it has replace those of the subject.
  package var forged: Subject?
  /// The request that is answered; nil for an unsolicited response.
  package var request: AuthnRequest?
  /// Where the response goes; nil for where the request or the metadata wants it.
  package var consumer: String?
  /// The address of the browser, as the service provider sees it (Sweden Connect Deployment Profile 6.2); left out
  /// when nil.
  package var clientAddress: String?

  package init(
    profile: SAMLProfile, subject: Subject, forged: Subject? = nil, request: AuthnRequest?, consumer: String? = nil,
    clientAddress: String? = nil
  ) {
    self.profile = profile
    self.subject = subject
    self.forged = forged
    self.request = request
    self.consumer = consumer
    self.clientAddress = clientAddress
  }
}
