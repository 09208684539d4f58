import Catalogue
import Diagnostics
import Judgement
import LocatedYAML
import Texts

enum ContractTarget {
  static func run(_ bytes: [UInt8]) {
    let sink = DiagnosticSink()
    guard let node = YAMLParser.parse(SourceFile(path: "fuzz.yaml", bytes: bytes), into: sink) else { return }
    let errors = sink.errorCount
    let written = ContractReader.read(node, kinds: .judged, into: sink)
    promise(written?.contract != nil || sink.hasErrors, "without a contract there is a reason")
    promise(written?.contract == nil || sink.errorCount == errors, "a contract with errors is none")
    _ = DiagnosticFormat.text.render(sink.diagnostics, in: .english)
  }
}
