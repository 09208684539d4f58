import Catalogue
import Diagnostics
import LocatedYAML
import Texts

enum CatalogueTarget {
  static func run(_ bytes: [UInt8]) {
    let sink = DiagnosticSink()
    guard let node = YAMLParser.parse(SourceFile(path: "fuzz.yaml", bytes: bytes), into: sink) else { return }
    let head = CatalogueHeadReader.read(node, into: sink)
    let file = RequirementFileReader.read(node, into: sink)
    _ = CatalogueAssembler.assemble(
      heads: head.map { [$0, $0] } ?? [], files: file.map { [$0, $0] } ?? [], place: node.span, into: sink)
    _ = DiagnosticFormat.text.render(sink.diagnostics, in: .english)
  }
}
