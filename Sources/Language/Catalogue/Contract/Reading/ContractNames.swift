import Diagnostics
import LocatedYAML
import Texts

/// The names that a contract declares, and those that it uses; what is used may be declared further down.
final class ContractNames {
  private(set) var places: [ContractName: SourceSpan] = [:]
  private var order: [ContractThing: [String]] = [:]
  private var uses: [(thing: ContractThing, name: SourceName)] = []
  private let sink: DiagnosticSink

  init(into sink: DiagnosticSink) {
    self.sink = sink
  }

  /// Reads the identifier of something that is declared here. A second one is `duplicate-id`.
  func declare(_ thing: ContractThing, _ node: YAMLNode?) -> String? {
    guard let node, let id = node.word(sink, wanted: Text("the name of a \(thing.word)")) else { return nil }
    let name = ContractName(thing, id)
    if let first = places[name] {
      sink.error(
        "duplicate-id", Text("there is already a \(thing.word) '\(id)'"), at: node.span,
        related: [.init(Text("first given"), at: first)], hints: [Text("give each \(thing.word) a name of its own")])
    } else {
      places[name] = node.span
      order[thing, default: []].append(id)
    }
    return id
  }

  /// Reads the identifier of something that is declared elsewhere in the file.
  func use(_ thing: ContractThing, _ node: YAMLNode?) -> String? {
    guard let node, let id = node.word(sink, wanted: Text("the name of a \(thing.word)")) else { return nil }
    uses.append((thing, SourceName(id, at: node.span)))
    return id
  }

  func place(_ thing: ContractThing, _ id: String) -> SourceSpan? { places[ContractName(thing, id)] }

  /// Reports every name that was used and not declared: `unknown-milestone` and so on.
  func reportUnknown() {
    for (thing, name) in uses where place(thing, name.text) == nil {
      let declared = order[thing] ?? []
      let other = ContractThing.allCases.first { $0 != thing && place($0, name.text) != nil }
      var hints: [Text] = []
      if let hint = Suggestion.hint(for: name.text, among: declared) {
        hints.append(hint)
      } else if declared.isEmpty {
        hints.append(Text("declare it under \(thing.key):"))
      } else {
        hints.append(Text("under \(thing.key): there are \(declared.prefix(12).joined(separator: ", "))"))
      }
      if let other { hints.append(Text("'\(name.text)' is \(other.title), and \(thing.title) is wanted here")) }
      sink.error(
        "unknown-\(thing.word.replacing(" ", with: "-"))", thing.unknown(name.text),
        at: name.span, hints: hints)
    }
  }
}
