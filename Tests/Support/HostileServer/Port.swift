import Foundation

/// Ports of the loopback for tests that must not be given to a server of another test meanwhile.
package enum Port {
  package struct NoneLeft: Error {}

  /// A port where nobody listens, and nobody can as long as this process lives: it is taken, and refuses.
  private static let dead = taken(at: 0)?.port

  /// An address where nobody listens.
  package static func deadAddress() throws -> String {
    guard let dead else { throw NoneLeft() }
    return "http://127.0.0.1:\(dead)"
  }

  /// A port that was free a moment ago, for a program that must be told its port. Linux gives those that ask for any
  /// port one from 32 768 on (`ip_local_port_range`), and so no server that a test starts beside takes it first.
  package static func free() throws -> Int {
    for _ in 0..<100 {
      guard let found = taken(at: Int.random(in: 20_000..<32_000)) else { continue }
      close(found.descriptor)
      return found.port
    }
    throw NoneLeft()
  }

  /// A socket that is bound and does not listen.
  private static func taken(at port: Int) -> (descriptor: Int32, port: Int)? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard bound else {
      close(descriptor)
      return nil
    }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }
}
