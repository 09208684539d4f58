import Diagnostics
import Texts

/// The names that a binding may take from the caller's environment.
///
/// A binding is somebody else's file, and it sends what it takes to addresses that it names itself. So it gets what is
/// set for it, names that begin with `VENDOR_`, and what the caller allows by name after having seen what it asks for.
package struct AllowedNames: Sendable, Hashable {
  /// What names begin with that are there for bindings.
  package static let prefix = "VENDOR_"

  private let names: Set<String>

  /// - Parameter written: as on the command line: names, or several with commas between.
  package init(_ written: [String] = []) {
    names = Set(written.flatMap { $0.split(separator: ",") }.map { String($0.filter { !$0.isWhitespace }) })
  }

  package func allows(_ name: String) -> Bool { name.hasPrefix(Self.prefix) || names.contains(name) }
}

extension DiagnosticSink {
  /// Reports `environment-not-allowed`, with everything that a binding asks for.
  func report(notAllowed names: [String], by binding: String) {
    error(
      "environment-not-allowed",
      Text("the binding '\(binding)' asks for what nobody has allowed: \(names.joined(separator: ", "))"), at: nil,
      hints: [
        Text("look in the binding where they are sent, and then run again with --allow \(names.joined(separator: ","))")
      ])
  }
}
