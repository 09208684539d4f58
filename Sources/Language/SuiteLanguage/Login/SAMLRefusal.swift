package import Diagnostics

/// What must not come of a SAML step, which makes the step a negative one.
package enum SAMLRefusal: String, CaseIterable, Hashable, Sendable, Codable {
  /// Nobody new is logged in afterwards, and nobody out.
  case refused
  /// Nobody is logged in afterwards, or exactly the user whom the signature covers.
  case onlySigned = "only-signed"
  /// The browser is led nowhere but to the vendor's own pages, whether or not anybody is logged in afterwards.
  case ownPage = "own-page"
}

/// Such a demand, and where it is written.
package struct LocatedRefusal: Hashable, Sendable {
  package let refusal: SAMLRefusal
  package let span: SourceSpan

  package init(_ refusal: SAMLRefusal, at span: SourceSpan) {
    self.refusal = refusal
    self.span = span
  }
}
