/// Why a token, a signature, a certificate or a key cannot be read or made: a clause without a full stop.
package struct AttestationError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
