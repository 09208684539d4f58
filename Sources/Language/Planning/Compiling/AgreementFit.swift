import Catalogue
import Diagnostics
import LocatedYAML
import Texts

/// Fits the contract to its catalogue: one at most, and what it says of requirements must be there.
struct ContractFit {
  let sink: DiagnosticSink

  /// - Returns: nil where no file has a contract, or where it has errors.
  func contract(of files: [LoadedFile], in catalogue: WrittenCatalogue) -> Contract? {
    let written = files.compactMap { if case .agreement(let file) = $0 { file.contract } else { nil } }
    guard let first = written.first else { return nil }
    for other in written.dropFirst() {
      sink.error(
        "several-contracts", Text("the catalogue has a second contract '\(other.name.text)'"), at: other.name.span,
        related: [.init(Text("first contract"), at: first.name.span)],
        hints: [Text("keep one contract in a catalogue; what was agreed later is an event on the record")])
    }
    check(first, catalogue)
    return first.contract
  }

  private func check(_ contract: WrittenContract, _ catalogue: WrittenCatalogue) {
    let known = Set(catalogue.requirements.map(\.requirement.id))
    for use in contract.requirementUses where !known.contains(use.text) {
      sink.error(
        "unknown-requirement", Text("the catalogue has no requirement '\(use.text)'"), at: use.span,
        hints: [
          Suggestion.hint(for: use.text, among: known)
            ?? Text("write the identifier as in the requirement files, in quotes: requirement: \"B3 ID:44\"")
        ])
    }
  }

  /// Payments that are kept back until a gate is passed need that gate.
  func checkGates(of files: [LoadedFile], among gates: [Gate]) {
    let known = gates.map(\.id)
    for case .agreement(let file) in files {
      for use in file.contract?.gateUses ?? [] where !known.contains(use.text) {
        sink.error(
          "unknown-gate", Text("the catalogue has no gate '\(use.text)'"), at: use.span,
          hints: [
            Suggestion.hint(for: use.text, among: known)
              ?? (known.isEmpty
                ? Text("write it under gates:") : Text("the gates are \(known.joined(separator: ", "))"))
          ])
      }
    }
  }
}

/// Reads the gates of a catalogue, and fits them to it, to each other and to the contract.
struct GateFit {
  let kinds: CatalogueKinds
  let sink: DiagnosticSink

  /// - Parameter laws: by which deviations are handled.
  func gates(
    of files: [LoadedFile], in catalogue: WrittenCatalogue, contract: Contract?, laws: [StatutoryLaw]
  ) -> [Gate] {
    let reader = GateFileReader(kinds: kinds, into: sink)
    let read = files.compactMap { file -> GateFile? in
      guard case .agreement(let agreement) = file, let root = agreement.gates else { return nil }
      // Beside a contract the head of the file is the contract's.
      guard agreement.contract == nil else {
        guard case .mapping(let mapping) = root.content, let gates = mapping["gates"] else { return nil }
        return GateFile(catalogue: nil, gates: reader.gates(gates))
      }
      return reader.read(root)
    }
    return GateCheck(catalogue: catalogue, contract: contract, laws: laws.map(\.id), sink: sink).check(read)
  }
}
