import Catalogue
import Diagnostics
import LocatedYAML

/// Reads the gates of a catalogue, and fits them to it, to each other and to the contract.
struct GateFit {
  let kinds: CatalogueKinds
  let sink: DiagnosticSink

  func gates(of files: [LoadedFile], in catalogue: WrittenCatalogue, contract: Contract?) -> [Gate] {
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
    return GateCheck(catalogue: catalogue, contract: contract, sink: sink).check(read)
  }
}
