import CXMLSec

/// libxmlsec1 with OpenSSL, made ready once.
enum XMLSecurityLibrary {
  /// Whether signatures and encryption can be made and checked.
  static let isReady: Bool = {
    xmlInitParser()
    guard xmlSecInit() >= 0, xmlSecOpenSSLAppInit(nil) >= 0, xmlSecOpenSSLInit() >= 0 else { return false }
    return true
  }()
}
