package import SuiteLanguage

extension ServiceProviderMetadata {
  /// What clauses of a profile depend on, for a request of this service provider; without one, nothing was asked for.
  package func circumstances(of request: AuthnRequest?) -> SAMLCircumstances {
    SAMLCircumstances(
      wantsSignedAssertions: wantsAssertionsSigned, asksForContext: request?.requestedContexts.isEmpty == false,
      forcesAuthentication: request?.forceAuthn == true, declaredAlgorithms: declaredAlgorithms)
  }
}
