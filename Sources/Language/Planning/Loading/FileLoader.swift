import Catalogue
import Diagnostics
import Digests
import LocatedYAML
import SuiteLanguage
import Texts

/// What a file of a catalogue or of its suites turned out to be.
enum LoadedFile: Sendable {
  case head(WrittenHead)
  case requirements(RequirementFile)
  case agreement(AgreementFile)
  case anchors(WrittenAnchors)
  case vocabulary(Loaded<Vocabulary>)
  case suite(Loaded<Suite>)
  case binding(Loaded<BindingFile>)
  /// Nothing useful could be read; what is wrong has been reported.
  case unreadable
}

/// What buyer and vendor have agreed on, and how the buyer decides: a contract, gates, or both in one file; or the laws by
/// which deviations are handled.
struct AgreementFile: Sendable {
  /// Nil where the file has no `contract:`, or one that is not recognised.
  let contract: WrittenContract?
  /// The file's root where it has `gates:`.
  let gates: YAMLNode?
  /// Nil where the file has no `statutory:`, or one that is not recognised.
  var statutory: StatutoryFile?
  /// Of all that the file says; nil where the cryptographic library fails.
  let digest: SHA256Digest?
}

/// What a file says, and whether all of it could be read.
struct Loaded<Content: Sendable>: Sendable {
  let content: Content
  let file: SourceFile
  /// False where something in the file is wrong: parts may be missing that others rightly speak of.
  let isWhole: Bool

  init(_ content: Content, _ node: YAMLNode, _ sink: DiagnosticSink) {
    self.content = content
    file = node.file
    isWhole = !sink.hasErrors
  }
}

/// Reads files side by side.
struct FileLoader: Sendable {
  let kinds: CatalogueKinds
  let sink: DiagnosticSink

  /// The files of a catalogue's folder.
  func catalogueFiles(_ tree: SourceTree) -> [LoadedFile] {
    tree.files.concurrentMap { entry in
      load(entry) { node, sink in catalogueFile(node, isHead: entry.shownPath.hasSuffix("/catalogue.yaml"), sink) }
    }
  }

  /// The files of the suites' folder.
  ///
  /// - Parameter bindings: whether bindings are read too; a verdict does not depend on them.
  func suiteFiles(_ tree: SourceTree, bindings: Bool) -> [LoadedFile] {
    tree.files.concurrentMap { entry in
      load(entry) { node, sink in
        if !bindings, SuiteFileKind.of(node) == .binding { return .unreadable }
        switch SuiteFile.read(node, into: sink) {
        case .vocabulary(let vocabulary): return .vocabulary(Loaded(vocabulary, node, sink))
        case .suite(let suite): return .suite(Loaded(suite, node, sink))
        case .binding(let binding): return .binding(Loaded(binding, node, sink))
        case nil: return .unreadable
        }
      }
    }
  }

  private func load(_ entry: SourceTree.Entry, _ read: (YAMLNode, DiagnosticSink) -> LoadedFile) -> LoadedFile {
    let local = DiagnosticSink()
    defer { if !local.isEmpty { sink.report(local.diagnostics) } }
    guard let file = SourceFile.load(entry.diskPath, shownAs: entry.shownPath, into: local),
      let node = YAMLParser.parse(file, into: local)
    else { return .unreadable }
    return read(node, local)
  }

  private func catalogueFile(_ node: YAMLNode, isHead: Bool, _ sink: DiagnosticSink) -> LoadedFile {
    guard case .mapping(let mapping) = node.content else {
      return node.refuse(wanted: Text("a catalogue's head or a requirement file (a mapping)"), sink) ?? .unreadable
    }
    if mapping["areas"] != nil || (isHead && mapping["requirements"] == nil) {
      return CatalogueHeadReader.read(node, into: sink).map { .head($0) } ?? .unreadable
    }
    if mapping["contract"] != nil || mapping["gates"] != nil { return .agreement(agreement(node, mapping, sink)) }
    if mapping["statutory"] != nil {
      return .agreement(
        AgreementFile(
          contract: nil, gates: nil, statutory: StatutoryReader(into: sink).read(node), digest: AgreementDigest.of(node)
        ))
    }
    if mapping["anchors"] != nil { return AnchorsReader.read(node, into: sink).map { .anchors($0) } ?? .unreadable }
    if mapping["requirements"] != nil || mapping["catalogue"] != nil {
      return RequirementFileReader.read(node, into: sink).map { .requirements($0) } ?? .unreadable
    }
    let first = mapping.first?.name ?? ""
    let kind = SuiteFileKind.of(node)
    let hint =
      kind.map { Text("this is a \($0.rawValue); it belongs in the folder Suites") }
      ?? Suggestion.hint(for: first, among: ["catalogue", "contract", "gates", "anchors", "statutory"])
    sink.error(
      "unknown-file-kind",
      Text("'\(first)' does not begin a catalogue's head, a requirement file, a contract or gates"),
      at: mapping.head, hints: [hint ?? Text("begin the file with catalogue: and the catalogue's name")])
    return .unreadable
  }

  private func agreement(_ node: YAMLNode, _ mapping: YAMLMapping, _ sink: DiagnosticSink) -> AgreementFile {
    AgreementFile(
      contract: mapping["contract"] == nil ? nil : ContractReader.read(node, kinds: kinds, into: sink),
      gates: mapping["gates"] == nil ? nil : node, digest: AgreementDigest.of(node))
  }
}

extension [LoadedFile] {
  /// The digest of all contracts and gates among the files; nil where there are none.
  var agreements: SHA256Digest? {
    AgreementDigest.of(
      compactMap { file in if case .agreement(let agreement) = file { agreement.digest } else { nil } })
  }
}
