package import Diagnostics
package import LocatedYAML

extension BindingFile {
  package static func read(_ node: YAMLNode, into sink: DiagnosticSink) -> BindingFile? { nil }
}
