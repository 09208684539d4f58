import Diagnostics
import LocatedYAML
import SuiteLanguage
import Texts

enum SuiteTarget {
  static func run(_ bytes: [UInt8]) {
    let sink = DiagnosticSink()
    guard let node = YAMLParser.parse(SourceFile(path: "fuzz.yaml", bytes: bytes), into: sink) else { return }
    let file = SuiteFile.read(node, into: sink)
    promise(file != nil || sink.hasErrors, "without a result there is a reason")
    _ = DiagnosticFormat.text.render(sink.diagnostics, in: .english)
  }
}
