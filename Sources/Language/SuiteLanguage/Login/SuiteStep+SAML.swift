package import LocatedYAML
package import Quantities

extension SuiteStep {
  /// A step with a login by SAML 2.0.
  package struct SAML: Sendable {
    package let action: SAMLAction
    /// The login of the vocabulary.
    package let login: LocatedName
    /// In the order of ``SAMLOption``.
    package let options: [Option]
    /// Attributes of the user.
    package let attributes: [NamedNode]
    /// How the message deviates from a right one.
    package let but: [Deviation]
    package let refusal: LocatedRefusal?
    package let that: [NamedNode]
    package let save: [SavedName]
    package let timeLimit: TimeSpan?

    package struct Option: Sendable {
      package let option: SAMLOption
      package let key: LocatedName
      package let node: YAMLNode
    }

    /// `unsigned`, or `{wrapping: 3}`.
    package struct Deviation: Sendable {
      package let name: LocatedName
      package let argument: YAMLNode?
    }

    package subscript(option: SAMLOption) -> Option? { options.first { $0.option == option } }
  }
}
