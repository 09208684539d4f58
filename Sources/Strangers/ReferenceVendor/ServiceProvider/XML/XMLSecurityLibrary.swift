import CXMLSec

/// libxmlsec1 with OpenSSL.
enum XMLSecurityLibrary {
  /// Whether signatures and encryption can be made and checked. Asked for the first time it makes the library ready; the
  /// others wait, since what the library registers then moves in memory while it does.
  static let isReady = grindvakt_xmlsec_ready() == 1
}
