package import Diagnostics

/// Who vouches for the heads of records: the file that begins with `anchors:`.
package struct WrittenAnchors: Sendable {
  /// An authority that stamps heads (RFC 3161).
  package struct Authority: Sendable {
    package var name: String
    /// An address of http or https.
    package var url: SourceName
    /// A PEM file in the folder of the catalogue.
    package var certificate: SourceName
    /// An object identifier.
    package var policy: SourceName?
  }

  /// Somebody who signs heads for a party.
  package struct Signer: Sendable {
    package enum Party: String, Sendable, CaseIterable { case buyer, vendor }

    package var party: Party
    /// A PEM file in the folder of the catalogue.
    package var certificate: SourceName
  }

  /// The catalogue that the file says it belongs to.
  package var catalogue: SourceName?
  /// Where `anchors` stands.
  package var span: SourceSpan
  package var authorities: [Authority]
  package var signers: [Signer]
}
