/// What was tested, as the system itself or the binding says.
package struct SystemUnderTest: Sendable, Hashable, Codable {
  package let vendor: String
  package let product: String
  package let version: String

  package init(vendor: String, product: String, version: String) {
    self.vendor = vendor
    self.product = product
    self.version = version
  }
}
