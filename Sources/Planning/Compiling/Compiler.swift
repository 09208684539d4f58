package import Diagnostics

/// Compiles a catalogue with its suites: every reference resolved, every value of the right type.
package enum Compiler {
  /// Reads and checks everything, and reports all that is wrong.
  ///
  /// - Parameters:
  ///   - catalogueDirectory: the folder of the head and the requirement files.
  ///   - suitesDirectory: the folder of vocabularies and suites; the nearest folder `Suites`, going up from the
  ///     catalogue, unless given.
  /// - Returns: nil where there are errors.
  package static func compile(
    catalogueDirectory: String, suitesDirectory: String? = nil, into sink: DiagnosticSink
  ) -> CompiledCatalogue? {
    nil
  }
}
