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
}
