extension SAMLMetadataFinding {
  /// What a profile says of metadata that have this wrong.
  package func clause(in profile: SAMLProfile) -> SAMLClause {
    switch (self, profile) {
    case (.unreadable, _), (.schemaInvalid, _): .must("SAML 2.0 Metadata 2")
    case (.documentType, _): .must("SAML 2.0 Metadata 2; CWE-611")
    case (.expired, _): .must("SAML 2.0 Metadata 2.3.2 (validUntil)")
    case (.noEntityID, .swedenConnect): .must("SAML 2.0 Metadata 2.2.1 and 2.3.2")
    case (.noEntityID, .saml2int): .must("saml2int SDP-G04")
    case (.noServiceProvider, _): .must("SAML 2.0 Metadata 2.4.4")
    case (.noPostConsumer, .swedenConnect): .must("Sweden Connect 5.3; SAML 2.0 Profiles 4.1.2")
    case (.noPostConsumer, .saml2int): .must("saml2int SDP-SP08")
    case (.insecureConsumer, .swedenConnect): .must("Sweden Connect 6.1")
    case (.insecureConsumer, .saml2int): .must("saml2int SDP-SP09")
    case (.noSigningKey, .swedenConnect): .should("Sweden Connect 2.1.1.2")
    case (.noSigningKey, .saml2int): .open("saml2int SDP-SP39 (only for single logout)")
    case (.noEncryptionKey, .swedenConnect): .should("Sweden Connect 2.1.1.2")
    case (.noEncryptionKey, .saml2int): .must("saml2int SDP-MD08")
    case (.unreadableCertificate, .swedenConnect): .must("Sweden Connect 2.1.1.2")
    case (.unreadableCertificate, .saml2int): .must("saml2int SDP-MD05")
    case (.weakSigningKey, .swedenConnect), (.weakEncryptionKey, .swedenConnect): .must("Sweden Connect 8")
    case (.weakSigningKey, .saml2int), (.weakEncryptionKey, .saml2int): .must("saml2int SDP-MD06 and SDP-MD07")
    case (.noSwedishName, .swedenConnect): .must("Sweden Connect 2.1.1.1")
    case (.noSwedishName, .saml2int): .open("saml2int SDP-MD09 (a name in any language)")
    }
  }
}
