package import Texts

/// A place where people log in to the vendor's system with an account of their own, for instance `portal`.
package struct LoginDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText
  /// What a page shows of whoever is logged in, beside who it is.
  package let shows: FieldList

  /// All that the page shows: `user`, and what ``shows`` adds. Nobody may be logged in, so all of it may be missing.
  package var page: FieldList {
    let user = FieldDeclaration(
      name: LocatedName(SAMLOutput.user.name, at: name.span), type: SAMLOutput.user.type, isOptional: false)
    return FieldList([user] + shows)
  }
}
