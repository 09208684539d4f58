import CXMLSec
import Foundation
import Synchronization
import Testing

@Suite
struct LibraryTests {
  @Test func `libxmlsec1 is made ready by many at once`() {
    let ready = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      if grindvakt_xmlsec_ready() == 1 { ready.withLock { $0 += 1 } }
    }
    #expect(ready.withLock { $0 } == 64)
  }
}
