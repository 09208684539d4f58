package import Diagnostics
import Texts

/// Reads a YAML file (version 1.1 and 1.2 as far as libyaml knows them) into nodes that know their place.
///
/// Accepted is what a requirement file needs: one document; scalars, lists and mappings; anchors and aliases. Refused
/// with a diagnostic: a second document, merge keys (`<<`), tags other than `!!str`, keys that are not scalars,
/// duplicate keys, tabs as indentation, anything but UTF-8, control characters, and what exceeds the limits.
package enum YAMLParser {
  /// Reads the one document of a file.
  ///
  /// - Returns: the root node, or nil when the file cannot be understood as a whole: wrong encoding, a syntax error, a
  ///   limit, no content. Errors that leave the rest readable (a duplicate key) are reported and the node is returned,
  ///   so look at `sink.hasErrors` and not at the result alone.
  package static func parse(
    _ file: SourceFile, limits: YAMLLimits = .standard, into sink: DiagnosticSink
  ) -> YAMLNode? {
    // Offsets are kept in 32 bits.
    guard file.bytes.count <= min(limits.fileSize, 1 << 30) else {
      sink.error(
        "file-too-large", Text("the file has \(file.bytes.count) bytes, and the limit is \(limits.fileSize)"),
        at: SourceSpan(startOf: file), hints: [Text("split the file: all files of a directory are read together")])
      return nil
    }
    guard let encoding = EncodingCheck.run(file, into: sink) else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var builder = TreeBuilder(file: file, limits: limits, sink: sink)
      var events = EventStream(bytes, start: file.byteOrderMarkLength, isASCII: encoding.isASCII)
      while true {
        switch events.next() {
        case .event:
          guard builder.take(&events) else { return nil }
        case .end:
          return builder.finish()
        case .failure(let failure):
          sink.report(SyntaxDiagnosis(failure, in: file).diagnostic)
          return nil
        }
      }
    }
  }
}
