import CXMLSec

/// libxmlsec1 with OpenSSL.
enum XMLSecurityLibrary {
  /// Whether signatures and encryption can be made and checked. Makes the library ready the first time.
  static let isReady = grindvakt_xmlsec_ready() == 1
}
