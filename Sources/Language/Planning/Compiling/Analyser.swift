import Catalogue
import Diagnostics
import Foundation
import SuiteLanguage
import Texts

/// Reads all files and checks them on their own and against each other. Everything is looked at whatever is wrong
/// elsewhere, so that all errors come out in one run.
struct Analyser {
  /// What a catalogue may hold that others judge.
  let kinds: CatalogueKinds
  /// Whether the process ends after this.
  var isLast = false
  let sink: DiagnosticSink

  /// - Returns: nil where a folder is missing.
  func analyse(catalogueDirectory: String, suitesDirectory: String?, bindings: Bool) -> Analysis? {
    guard let catalogueTree = SourceTree(catalogueDirectory, into: sink) else { return nil }
    catalogueTree.reportUnread(into: sink)
    let loader = FileLoader(kinds: kinds, sink: sink)
    let catalogueFiles = loader.catalogueFiles(catalogueTree)
    let catalogue = catalogue(catalogueFiles, in: catalogueTree)
    let folder = SuitesFolder(
      named: suitesDirectory, catalogue: catalogueDirectory,
      isNeeded: catalogue.requirements.contains(where: \.isTested))
    let suitesTree = folder.tree(into: sink)
    let contract = ContractFit(sink: sink).contract(of: catalogueFiles, in: catalogue)
    let laws = StatutoryFit(sink: sink).laws(of: catalogueFiles, in: catalogue)
    let errors = sink.errorCount
    let gates = GateFit(kinds: kinds, sink: sink).gates(
      of: catalogueFiles, in: catalogue, contract: contract, laws: laws)
    // A gate with an error is left out, and whoever names it is not to be blamed.
    if sink.errorCount == errors { ContractFit(sink: sink).checkGates(of: catalogueFiles, among: gates) }
    if bindings { _ = AnchorFit(directory: catalogueDirectory, sink: sink).trust(of: catalogueFiles, in: catalogue) }
    guard let suitesTree else { return nil }
    suitesTree.reportUnread(into: sink)
    let files = loader.suiteFiles(suitesTree, bindings: bindings)
    let vocabulary = vocabulary(files)
    let suites = self.suites(files, vocabulary)
    let uses = resolve(catalogue, suites, broken: BrokenSuites(suitesTree, files))
    if bindings { reportEmpty(catalogue, contract, gates, catalogueTree) }
    // Where something is wrong, what seems to be unused may be what was meant.
    if bindings, !sink.hasErrors { reportUnused(suites, uses, hasSiblings: hasSiblings(catalogueDirectory)) }
    let checked = bindings ? check(files, vocabulary) : []
    if isLast { UntilExit.keep((catalogueFiles, files)) }
    return Analysis(
      catalogue: catalogue, vocabulary: vocabulary, suites: suites, uses: uses, bindings: checked,
      contract: contract, gates: gates, statutory: laws, agreements: catalogueFiles.agreements)
  }

  private func catalogue(_ files: [LoadedFile], in tree: SourceTree) -> WrittenCatalogue {
    let heads = files.compactMap { if case .head(let head) = $0 { head } else { nil } }
    let requirements = files.compactMap { if case .requirements(let file) = $0 { file } else { nil } }
    let place = SourceSpan(startOf: SourceFile(unavailable: tree.shownPath))
    return CatalogueAssembler.assemble(heads: heads, files: requirements, place: place, into: sink)
  }

  private func vocabulary(_ files: [LoadedFile]) -> CompiledVocabulary {
    var merger = VocabularyMerger(sink: sink)
    for case .vocabulary(let loaded) in files {
      merger.add(loaded.content)
      if !loaded.isWhole { merger.markBroken(loaded.file) }
    }
    return merger.vocabulary
  }

  private func suites(_ files: [LoadedFile], _ vocabulary: CompiledVocabulary) -> [CheckedSuite] {
    var first: [String: LocatedName] = [:]
    var unique: [Loaded<Suite>] = []
    for case .suite(let loaded) in files {
      let name = loaded.content.name
      if let earlier = first[name.text] {
        sink.error(
          "duplicate-suite", Text("there is already a suite '\(name)'"), at: name.span,
          related: [.init(Text("first given"), at: earlier.span)], hints: [Text("give each suite a name of its own")])
      } else {
        first[name.text] = name
        unique.append(loaded)
      }
    }
    let checker = SuiteChecker(vocabulary: vocabulary, sink: sink)
    return unique.concurrentMap { checker.check($0) }
  }

  /// A catalogue that demands nothing is checked and found without mistakes only by mistake.
  private func reportEmpty(_ catalogue: WrittenCatalogue, _ contract: Contract?, _ gates: [Gate], _ tree: SourceTree) {
    guard catalogue.requirements.isEmpty, contract == nil, gates.isEmpty, !sink.hasErrors else { return }
    sink.error(
      "empty-catalogue", Text("the folder '\(tree.shownPath)' has no requirement, no contract and no gate"),
      at: catalogue.nameSpan, hints: [Text("write requirements into a file of an area, or name another folder")])
  }

  private func resolve(
    _ catalogue: WrittenCatalogue, _ suites: [CheckedSuite], broken: BrokenSuites
  ) -> [[SuiteUse?]] {
    let reader = ArgumentReader(suites: suites, broken: broken, into: sink)
    return catalogue.requirements.concurrentMap { written in
      written.verifications.map { verification in
        guard case .test(let suite, let arguments) = verification.content else { return nil }
        return reader.read(suite: suite, arguments: arguments)
      }
    }
  }

  /// A suite that nothing uses is a mistake, unless it may belong to another catalogue beside this one:
  /// then one note names all.
  private func reportUnused(_ suites: [CheckedSuite], _ uses: [[SuiteUse?]], hasSiblings: Bool) {
    let unused = zip(suites, uses.marks(among: suites.count)).filter { !$0.1 }.map(\.0.suite.name)
    guard let first = unused.first else { return }
    if hasSiblings {
      let named = unused.prefix(Self.namedSuites).map { "'\($0)'" }.joined(separator: ", ")
      let listed =
        unused.count > Self.namedSuites
        ? Text("\(named) and \(unused.count - Self.namedSuites) more") : Text(verbatim: named)
      sink.note(
        "unused-suite", Text("no requirement of this catalogue is verified by \(listed)"), at: first.span,
        hints: [Text("leave them to the catalogues beside this one, or name them under verified-by:")])
      return
    }
    for name in unused {
      sink.warning(
        "unused-suite", Text("no requirement is verified by the suite '\(name)'"), at: name.span,
        hints: [Text("name it under verified-by: as a test, or delete it")])
    }
  }

  /// How many suites that other catalogues may use are named in one finding.
  private static let namedSuites = 3

  /// Whether other catalogues lie beside this one.
  private func hasSiblings(_ directory: String) -> Bool {
    let own = URL(filePath: directory).standardizedFileURL
    let parent = own.deletingLastPathComponent().path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return names.contains { name in
      name != own.lastPathComponent && FileManager.default.fileExists(atPath: "\(parent)/\(name)/catalogue.yaml")
    }
  }

  private func check(_ files: [LoadedFile], _ vocabulary: CompiledVocabulary) -> [BindingFile] {
    var names: [String: LocatedName] = [:]
    return files.compactMap { file in
      guard case .binding(let loaded) = file else { return nil }
      let binding = loaded.content
      if let first = names[binding.name.text] {
        sink.error(
          "duplicate-binding", Text("there is already a binding '\(binding.name)'"), at: binding.name.span,
          related: [.init(Text("first given"), at: first.span)], hints: [Text("give each binding a name of its own")])
      }
      names[binding.name.text] = binding.name
      BindingFit(vocabulary: vocabulary, sink: sink).check(binding, isWhole: loaded.isWhole)
      return binding
    }
  }
}
