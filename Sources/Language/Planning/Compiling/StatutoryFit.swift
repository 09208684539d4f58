import Catalogue
import Diagnostics
import Texts

/// Fits the laws by which deviations are handled to their catalogue: in one file at most.
struct StatutoryFit {
  let sink: DiagnosticSink

  /// - Returns: in the order of the file; empty where no file has any.
  func laws(of files: [LoadedFile], in catalogue: WrittenCatalogue) -> [StatutoryLaw] {
    let written = files.compactMap { if case .agreement(let file) = $0 { file.statutory } else { nil } }
    guard let first = written.first else { return [] }
    for other in written.dropFirst() {
      sink.error(
        "several-statutory-files", Text("the catalogue has a second file of laws"), at: other.span,
        related: [.init(Text("first given"), at: first.span)], hints: [Text("keep all laws in one file")])
    }
    if let name = first.catalogue, name.text != catalogue.catalogue.name {
      sink.error(
        "other-catalogue",
        Text("these laws belong to the catalogue '\(name.text)', not to '\(catalogue.catalogue.name)'"), at: name.span,
        hints: [Text("write \(catalogue.catalogue.name)")])
    }
    return first.laws
  }
}
