import ArgumentParser
import Attestation
import Catalogue
import Diagnostics
import Digests
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Texts

/// Reads what a gate is judged by. What is wrong goes to standard error, and the exit code is thrown: 2 where the input is
/// wrong, 4 where the record does not verify.
enum GateReading {
  static func catalogue(_ folder: String, suites: String?, _ output: OutputOptions) throws -> CompiledCatalogue {
    let sink = DiagnosticSink()
    let compiled = Compiler.compile(catalogueDirectory: folder, suitesDirectory: suites, kinds: .judged, into: sink)
    guard let compiled, !sink.hasErrors else {
      throw output.refusal(sink)
    }
    return compiled
  }

  static func gate(_ id: String, of catalogue: CompiledCatalogue, _ output: OutputOptions) throws -> Gate {
    if let gate = catalogue.gate(id) { return gate }
    let ids = catalogue.gates.map(\.id)
    let sink = DiagnosticSink()
    sink.error(
      "unknown-gate", Text("the catalogue has no gate '\(id)'"), at: nil,
      hints: [
        Suggestion.hint(for: id, among: ids),
        ids.isEmpty
          ? Text("it has no gates; docs/gates.md says how to write them")
          : Text("it has \(ids.joined(separator: ", "))"),
      ].compactMap { $0 })
    throw output.refusal(sink)
  }

  /// - Parameters:
  ///   - record: read and verified.
  ///   - asOf: now unless given.
  static func bench(
    _ catalogue: CompiledCatalogue, record: VerifiedRecord, asOf: Instant?, writtenBy: Instant? = nil,
    _ output: OutputOptions
  ) throws -> GateBench {
    try VerifiedRecord.exiting(output) { () throws(RecordError) in
      try GateBench(
        catalogue: catalogue, record: record.view(asOf: record.moment(asOf, output: output), writtenBy: writtenBy))
    }
  }

  static func record(
    _ directory: String, of catalogue: CompiledCatalogue, _ output: OutputOptions
  ) throws -> VerifiedRecord {
    try VerifiedRecord.exiting(output) { () throws(RecordError) in
      try VerifiedRecord.read(directory, about: catalogue.catalogue.name)
    }
  }

  /// Who outside vouches for a record, by whom the catalogue in the folder names; where it names nobody, nobody does.
  static func anchors(of record: VerifiedRecord, catalogue folder: String) -> AnchorReport {
    record.anchors(
      trust: Anchors.trust(of: record.layout.directory, catalogue: folder, DiagnosticSink()) ?? AnchorTrust())
  }

  /// What a decision is taken on: the newest entry of the record that was judged as `SEQ:HASH`, and the digest of what it
  /// was judged by.
  static func ground(of bench: GateBench) throws -> (head: String, judgedBy: String) {
    let head = bench.record.entries.last.map { "\($0.seq):\($0.hash.hex)" } ?? ""
    return (head, try bench.catalogue.judgingDigest().hex)
  }

  /// The catalogue that a record is about: the folder that is named, or else one in the nearest folder `Requirements`.
  static func catalogue(
    of record: String, named folder: String?, suites: String?, _ output: OutputOptions
  ) throws -> CompiledCatalogue {
    if let folder { return try catalogue(folder, suites: suites, output) }
    let name = try VerifiedRecord.read(record, output: output).catalogue
    let sink = DiagnosticSink()
    guard let found = CatalogueFolder.find(named: name, from: [".", record], into: sink) else {
      throw output.refusal(sink)
    }
    return try catalogue(found, suites: suites, output)
  }
}
