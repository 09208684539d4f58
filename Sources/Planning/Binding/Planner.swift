package import Diagnostics

/// Ties a compiled catalogue to one vendor's system.
package enum Planner {
  /// Reads a binding file and checks that it binds all that the suites use.
  ///
  /// - Returns: nil where there are errors.
  package static func bind(
    _ compiled: CompiledCatalogue, bindingFile path: String, into sink: DiagnosticSink
  ) -> Plan? {
    nil
  }
}
