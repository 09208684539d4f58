import Testing

@testable import SAML

@Suite
struct XMLSecurityLibraryTests {
  @Test func `the library for XML signatures can be made ready`() {
    #expect(XMLSecurityLibrary.isReady)
  }
}
