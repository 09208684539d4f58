import Catalogue
import Diagnostics
import Foundation
import LocatedYAML
import Planning
import Texts

/// Reads the gates as they were held: the file `replay/gates.yaml` of a catalogue, which has the form of `gates.yaml`.
enum ReplayGates {
  /// - Returns: none where there is no such file; what is wrong is reported.
  static func read(folder: String, catalogue: CompiledCatalogue, into sink: DiagnosticSink) -> [Gate] {
    let path = "\(folder)/replay/gates.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let source = SourceFile.load(path, into: sink), let root = YAMLParser.parse(source, into: sink),
      let file = GateFileReader(kinds: .judged, into: sink).read(root)
    else { return [] }
    for written in file.gates where catalogue.gate(written.gate.id) == nil {
      sink.error(
        "unknown-gate", Text("the catalogue has no gate '\(written.gate.id)'"), at: written.idSpan,
        hints: [
          Suggestion.hint(for: written.gate.id, among: catalogue.gates.map(\.id))
            ?? Text("a gate as it was held stands beside the gate of the catalogue with the same name")
        ])
    }
    return GateCheck(
      catalogue: catalogue.catalogue, requirements: catalogue.requirements.map(\.requirement),
      contract: catalogue.contract, laws: catalogue.statutory.map(\.id), sink: sink
    ).check([file], besides: catalogue.gates)
  }
}
