import Catalogue
package import Diagnostics
import LocatedYAML
package import SuiteLanguage
import Texts

/// Ties a compiled catalogue to one vendor's system.
package enum Planner {
  /// Reads a binding file and checks that it binds all that the suites use.
  ///
  /// - Returns: nil where there are errors.
  package static func bind(
    _ compiled: CompiledCatalogue, bindingFile path: String, into sink: DiagnosticSink
  ) -> Plan? {
    let errors = sink.errorCount
    guard let file = SourceFile.load(path, into: sink), let node = YAMLParser.parse(file, into: sink) else {
      return nil
    }
    guard SuiteFileKind.of(node) == .binding else {
      sink.error(
        "not-a-binding", Text("'\(path)' is not a binding"), at: SourceSpan(startOf: file),
        hints: [Text("name a file that begins with binding:")])
      return nil
    }
    guard let binding = BindingFile.read(node, into: sink) else { return nil }
    let isWhole = sink.errorCount == errors
    BindingFit(vocabulary: compiled.vocabulary, sink: sink).check(binding, isWhole: isWhole)
    BindingCompleteness(vocabulary: compiled.vocabulary, sink: sink).check(binding)
    guard sink.errorCount == errors else { return nil }
    return bind(compiled, to: binding.binding)
  }

  /// The plan of a catalogue for a binding that is known to fit.
  package static func bind(_ compiled: CompiledCatalogue, to binding: Binding) -> Plan {
    let requirements = compiled.requirements.map { compiled in
      PlannedRequirement(
        id: compiled.requirement.id, obligation: compiled.requirement.obligation.rawValue,
        area: compiled.requirement.area, cases: compiled.caseIDs, runs: compiled.runs,
        by: compiled.by, appliesWhen: compiled.requirement.appliesWhen?.fact,
        assumption: compiled.requirement.assumption, assumptions: compiled.assumptions)
    }
    return Plan(
      catalogue: compiled.catalogue.name, requirements: requirements.sorted { $0.id < $1.id }, cases: compiled.cases,
      binding: binding, types: PlannedTypes(used: compiled.vocabulary), counts: compiled.catalogue.counts)
  }
}
