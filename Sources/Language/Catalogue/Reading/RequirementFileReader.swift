package import Diagnostics
package import LocatedYAML
import Texts

/// Reads a file of requirements.
package enum RequirementFileReader {
  /// - Returns: nil where the file is not recognised; requirements that cannot be read are left out, and all
  ///   that is wrong is reported.
  package static func read(_ root: YAMLNode, into sink: DiagnosticSink) -> RequirementFile? {
    root.mapping(Text("a requirement file"), sink) { file in
      let catalogue = file.required("catalogue").flatMap { node in
        node.word(sink, wanted: Text("the name of a catalogue")).map { SourceName($0, at: node.span) }
      }
      let appendix = file.optional("appendix")?.text(sink)
      let area = file.required("area").flatMap { node in
        node.word(sink, wanted: Text("the name of an area")).map { SourceName($0, at: node.span) }
      }
      let reader = RequirementReader(area: area?.text ?? "", appendix: appendix, sink: sink)
      let requirements = file.required("requirements")?.items(sink, wanted: Text("a list of requirements")) { node in
        node.mapping(Text("a requirement"), sink) { reader.read(&$0) }
      }
      guard let catalogue, let area else { return nil }
      return RequirementFile(catalogue: catalogue, area: area, requirements: requirements ?? [])
    }
  }
}
