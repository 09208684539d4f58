/// What was tested, as the system itself or the binding says.
package struct SystemUnderTest: Sendable, Hashable, Codable {
  /// Who makes it.
  package let vendor: String
  /// What it is called.
  package let product: String
  /// Which version of it answered.
  package let version: String

  package init(vendor: String, product: String, version: String) {
    self.vendor = vendor
    self.product = product
    self.version = version
  }

  /// The version of a system that did not tell it, or was not asked.
  package static let unknownVersion = "unknown"

  package var isVersionKnown: Bool { version != SystemUnderTest.unknownVersion }
}
