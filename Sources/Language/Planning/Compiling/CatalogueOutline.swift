package import Attestation
package import Catalogue
package import Diagnostics
package import Digests
import Texts

/// What a record and its events may speak of: a catalogue without its suites.
package struct CatalogueOutline: Sendable {
  /// The name of the catalogue.
  package var name: String
  /// Nil where the catalogue has none.
  package var contract: Contract?
  /// Identifiers of the requirements.
  package var requirements: Set<String> = []
  /// Names of the facts on which it hangs whether requirements apply.
  package var facts: Set<String> = []
  /// Identifiers of the gates.
  package var gates: Set<String> = []
  /// The digest of contract and gates as they are written; nil where there are none.
  package var agreements: SHA256Digest?
  /// Who vouches for the heads of records; nil where the catalogue names nobody.
  package var anchors: AnchorTrust?
}

extension Compiler {
  /// Reads the head, the requirement files, the contract and the gates of a catalogue, and leaves its suites alone: a
  /// folder with nothing but `catalogue.yaml` and `contract.yaml` will do.
  ///
  /// - Parameter kinds: what a catalogue may hold that others judge.
  /// - Returns: nil where there are errors.
  package static func outline(
    catalogueDirectory: String, kinds: CatalogueKinds, into sink: DiagnosticSink
  ) -> CatalogueOutline? {
    let errors = sink.errorCount
    guard let tree = SourceTree(catalogueDirectory, into: sink) else { return nil }
    let files = FileLoader(kinds: kinds, sink: sink).catalogueFiles(tree)
    let catalogue = CatalogueAssembler.assemble(
      heads: files.compactMap { if case .head(let head) = $0 { head } else { nil } },
      files: files.compactMap { if case .requirements(let file) = $0 { file } else { nil } },
      place: SourceSpan(startOf: SourceFile(unavailable: tree.shownPath)), into: sink)
    let contract = ContractFit(sink: sink).contract(of: files, in: catalogue)
    let gates = GateFit(kinds: kinds, sink: sink).gates(
      of: files, in: catalogue, contract: contract, laws: StatutoryFit(sink: sink).laws(of: files, in: catalogue))
    let anchors = AnchorFit(directory: catalogueDirectory, sink: sink).trust(of: files, in: catalogue)
    guard sink.errorCount == errors else { return nil }
    return CatalogueOutline(
      name: catalogue.catalogue.name, contract: contract,
      requirements: Set(catalogue.requirements.map(\.requirement.id)),
      facts: Set(catalogue.requirements.compactMap { $0.requirement.appliesWhen?.fact }), gates: Set(gates.map(\.id)),
      agreements: files.agreements, anchors: anchors)
  }

  /// The contract of a catalogue, without a need of its suites.
  ///
  /// - Returns: nil where the catalogue has none (`no-contract`), or where there are errors.
  package static func contract(
    catalogueDirectory: String, kinds: CatalogueKinds, into sink: DiagnosticSink
  ) -> Contract? {
    guard let outline = outline(catalogueDirectory: catalogueDirectory, kinds: kinds, into: sink) else { return nil }
    if outline.contract == nil {
      sink.error(
        "no-contract", Text("the catalogue '\(outline.name)' has no contract"),
        at: SourceSpan(startOf: SourceFile(unavailable: catalogueDirectory)),
        hints: [Text("write contract.yaml beside catalogue.yaml; grindvakt schema contract says how")])
    }
    return outline.contract
  }
}
