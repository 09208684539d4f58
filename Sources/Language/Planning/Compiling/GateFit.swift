import Catalogue
import Diagnostics
import LocatedYAML

/// Reads the gates of a catalogue, and fits them to it, to each other and to the contract.
struct GateFit {
  let sink: DiagnosticSink

  func gates(of files: [LoadedFile], in catalogue: WrittenCatalogue, contract: Contract?) -> [Gate] {
    let read = files.compactMap { file -> GateFile? in
      guard case .agreement(let agreement) = file, let root = agreement.gates else { return nil }
      // Beside a contract the head of the file is the contract's.
      guard agreement.contract == nil else {
        guard case .mapping(let mapping) = root.content, let gates = mapping["gates"] else { return nil }
        return GateFile(catalogue: nil, gates: GateFileReader.gates(gates, into: sink))
      }
      return GateFileReader.read(root, into: sink)
    }
    return GateCheck(catalogue: catalogue, contract: contract, sink: sink).check(read)
  }
}
