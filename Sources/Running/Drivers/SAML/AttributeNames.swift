import SAML

/// The names that attributes have on the way, for the friendly names that suites use (RFC 4519, RFC 2798, and the
/// attributes of Sweden Connect and of Swedish health care; SAML 2.0 Profiles, section 8.2.2). Whatever is not in the
/// table is a name itself.
enum AttributeNames {
  private static let objectIdentifiers = [
    "displayName": "2.16.840.1.113730.3.1.241", "givenName": "2.5.4.42", "sn": "2.5.4.4", "cn": "2.5.4.3",
    "mail": "0.9.2342.19200300.100.1.3", "uid": "0.9.2342.19200300.100.1.1", "o": "2.5.4.10", "ou": "2.5.4.11",
    "eduPersonPrincipalName": "1.3.6.1.4.1.5923.1.1.1.6", "personalIdentityNumber": "1.2.752.29.4.13",
    "organizationIdentifier": "2.5.4.97", "orgAffiliation": "1.2.752.201.3.1", "hsaIdentity": "1.2.752.29.6.2.1",
  ]

  /// Those that have no object identifier (SAML V2.0 Subject Identifier Attributes 2.1; Sambi).
  private static let others = [
    "subject-id": "urn:oasis:names:tc:SAML:attribute:subject-id",
    "pairwise-id": "urn:oasis:names:tc:SAML:attribute:pairwise-id",
    "employeeHsaId": "http://sambi.se/attributes/1/employeeHsaId",
  ]

  static func name(of attribute: String) -> String {
    objectIdentifiers[attribute].map { "urn:oid:" + $0 } ?? others[attribute] ?? attribute
  }

  static func attribute(_ attribute: String, _ value: String) -> SubjectAttribute {
    let name = name(of: attribute)
    return SubjectAttribute(name, friendlyName: name == attribute ? nil : attribute, [value])
  }
}
