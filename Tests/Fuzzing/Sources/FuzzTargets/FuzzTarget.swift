/// What is fuzzed. Each takes any bytes and must neither crash, hang nor break a promise of the reader.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Nodes, their places, and how diagnostics are printed.
  case yaml
  /// The head of a catalogue, and a requirement file.
  case catalogue
  /// The contract of a catalogue.
  case contract
  /// Vocabulary, suite and binding, whichever the file says it is.
  case suite
  /// A requirement file, a suite and a binding together, with a fixed vocabulary.
  case check
  /// A plan.
  case plan
  /// A record: reading, the bodies of its entries, and verification.
  case record
  /// What a vendor's service provider sends: metadata, login requests and logout messages.
  case saml
  /// What others attest: time stamps, signatures and certificates.
  case attestation

  package func run(_ bytes: [UInt8]) {
    switch self {
    case .yaml: YAMLTarget.run(bytes)
    case .catalogue: CatalogueTarget.run(bytes)
    case .contract: ContractTarget.run(bytes)
    case .suite: SuiteTarget.run(bytes)
    case .check: CheckTarget.run(bytes)
    case .plan: PlanTarget.run(bytes)
    case .record: RecordTarget.run(bytes)
    case .saml: SAMLTarget.run(bytes)
    case .attestation: AttestationTarget.run(bytes)
    }
  }
}

/// Ends the process where a promise was broken, so that the fuzzer keeps the input.
func promise(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  precondition(isKept, promise())
}
