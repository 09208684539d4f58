/// A party that signs heads.
package enum AnchorParty: String, Sendable, Hashable, Codable, CaseIterable {
  case buyer, vendor
}

/// Whose stamps and signatures count: what the catalogue names, with the certificates read.
package struct AnchorTrust: Sendable, Hashable {
  /// An authority that stamps.
  package struct Authority: Sendable, Hashable {
    /// Its name in the catalogue.
    package let name: String
    /// Its own certificates, or those above it; one at least.
    package let certificates: [Certificate]
    /// Where it is asked, an address of http or https.
    package let address: String
    /// The object identifier of the policy that was agreed on; any where nil.
    package let policy: String?

    package init(name: String, address: String, certificates: [Certificate], policy: String? = nil) {
      self.name = name
      self.address = address
      self.certificates = certificates
      self.policy = policy
    }
  }

  /// Somebody who signs for a party.
  package struct Signer: Sendable, Hashable {
    package let party: AnchorParty
    /// The signer's own.
    package let certificate: Certificate

    package init(party: AnchorParty, certificate: Certificate) {
      self.party = party
      self.certificate = certificate
    }
  }

  /// The first one is asked for stamps; those of the others still count.
  package let authorities: [Authority]
  package let signers: [Signer]

  package init(authorities: [Authority] = [], signers: [Signer] = []) {
    self.authorities = authorities
    self.signers = signers
  }
}
