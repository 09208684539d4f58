import ArgumentParser
import Attestation
import Catalogue
import Diagnostics
import Drivers
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Texts

/// Whose anchors count for a record, and how its head is stamped.
struct Anchors {
  /// Who vouches, as the catalogue of a record names them; nil where no catalogue is at hand or it names nobody.
  ///
  /// - Parameters:
  ///   - folder: the catalogue's; the one that the record is about is looked for unless given.
  ///   - sink: what is wrong with a folder that was named.
  static func trust(of record: String, catalogue folder: String?, _ sink: DiagnosticSink) -> AnchorTrust? {
    if let folder { return Compiler.outline(catalogueDirectory: folder, kinds: .judged, into: sink)?.anchors }
    let quiet = DiagnosticSink()
    guard let name = try? VerifiedRecord.catalogue(of: record),
      let found = CatalogueFolder.find(named: name, from: [".", record], into: quiet)
    else { return nil }
    return Compiler.outline(catalogueDirectory: found, kinds: .judged, into: quiet)?.anchors
  }

  /// Stamps the newest entry after a run or a decision, where the catalogue names an authority. That it cannot be
  /// stamped is a warning: what was written stays, and somebody can try again.
  static func stampNewest(of record: String, catalogue folder: String?, output: OutputOptions) async {
    guard let authority = trust(of: record, catalogue: folder, DiagnosticSink())?.authorities.first,
      let head = RecordHead.read(record)
    else { return }
    let sink = DiagnosticSink()
    func warn(_ problem: Text) {
      sink.warning(
        "head-not-stamped", Text("entry \(head.seq) was not stamped by '\(authority.name)': \(problem)"), at: nil,
        hints: [Text("try again: grindvakt record stamp \(record)")])
    }
    do throws(RecordError) {
      try await stamp(head, writtenBy: SystemClock.system.now(), in: record, by: authority, warn)
    } catch {
      warn(error.problem)
    }
    Findings.write(sink, output: output)
  }

  /// - Parameters:
  ///   - time: when the entry was written at the latest; stamps of much earlier would not fit it.
  ///   - refuse: gets why the authority gave no stamp.
  /// - Throws: where the stamp cannot be kept.
  static func stamp(
    _ head: RecordHead, writtenBy time: Instant, in record: String, by authority: AnchorTrust.Authority,
    _ refuse: (Text) -> Void
  ) async throws(RecordError) {
    let folder = AnchorFolder(of: RecordLayout(directory: record))
    if folder.hasStamp(of: head) { return }
    let stamp: TimeStamp
    do {
      stamp = try await TimeStampingAuthority(authority).stamp(head.hash)
    } catch {
      return refuse(Text("\(error)"))
    }
    guard stamp.time >= time - AnchorVerification.tolerance else {
      return refuse(Text("it says that it is \(stamp.time), and the clock of this machine says \(time)"))
    }
    try folder.keep(stamp, of: head)
  }
}

/// `--catalogue` of the commands that need to know who vouches.
struct AnchorCatalogueOption: ParsableArguments {
  @Option(
    help: Text(
      """
      Folder of the catalogue, whose anchors.yaml names who vouches. Unless given, the one that the record is about is \
      looked for in the nearest folder 'Requirements'.
      """
    ).help)
  var catalogue: String?
}
