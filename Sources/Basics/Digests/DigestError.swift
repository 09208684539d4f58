/// The cryptographic library refused an operation that needs no input from outside: it is out of memory, its
/// configuration forbids the algorithm, or a file could not be read.
package struct DigestError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
