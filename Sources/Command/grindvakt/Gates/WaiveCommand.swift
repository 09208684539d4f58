import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Planning
import Quantities
import Reporting
import Texts

/// `waive`: somebody accepts for a time that a requirement is not met, or takes that back.
struct WaiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: Text("Accept for a time that a requirement is not met, or take that back."),
    discussion: Text(
      """
      A waiver never makes a requirement pass. At a gate it counts only until its last day, and only where --verified-by \
      names a requirement that is shown to be met and tests what is done instead.
      """),
    example:
      "waive record ML-01 --reason 'staff check the batteries by hand' --by 'steering group' --expires 2023-06-30")

  @Argument(help: Text("Folder of the record.").help)
  var record: String

  @Argument(help: Text("The requirement, as in the catalogue.").help)
  var requirement: String

  @Option(help: Text("Why it is accepted, or why it is taken back.").help)
  var reason: String

  @Option(help: Text("Who decided: a role or a group, no name of a person.").help)
  var by: String

  @Option(help: Text("What may happen to a user meanwhile.").help)
  var risk: String?

  @Option(help: Text("What is done instead meanwhile.").help)
  var compensation: String?

  @Option(help: Text("The requirement that tests what is done instead.").help)
  var verifiedBy: String?

  @Option(help: Text("The role that answers for it.").help)
  var owner: String?

  @Option(help: Text("The last day that it holds.").help)
  var expires: String?

  @Flag(help: Text("Take the waiver back.").help)
  var revoke = false

  @Option(help: Text("Folder of the catalogue; looked for in the nearest folder 'Requirements' unless given.").help)
  var catalogue: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @OptionGroup var waiting: WaitOption

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let compiled = try GateReading.catalogue(of: record, named: catalogue, suites: suites, output)
    let known = Set(compiled.requirements.map(\.requirement.id))
    let sink = DiagnosticSink()
    for id in [requirement, verifiedBy].compactMap({ $0 }) where !known.contains(id) {
      sink.error(
        "unknown-requirement", Text("the catalogue has no requirement '\(id)'"), at: nil,
        hints: Suggestion.hint(for: id, among: known.sorted()).map { [$0] } ?? [])
    }
    let existing = try VerifiedRecord.read(record, output: output)
    if existing.catalogue != compiled.catalogue.name {
      sink.error(
        "record-of-another-catalogue",
        Text("'\(record)' is about the catalogue '\(existing.catalogue)', not '\(compiled.catalogue.name)'"), at: nil)
    }
    let granted = revoke ? nil : waiver(sink)
    guard !sink.hasErrors, revoke || granted != nil else {
      throw output.refusal(sink)
    }
    do throws(RecordError) {
      let writer = try RecordWriter.open(
        directory: record, catalogue: existing.catalogue, turn: .untilClosed, wait: waiting.wait)
      let reference: EntryReference
      if let granted {
        reference = try await writer.append(granted)
      } else {
        reference = try await writer.append(WaiverRevoked(requirement: requirement, reason: reason, by: by))
      }
      await writer.close()
      FileHandle.standardOutput.say("#\(reference.seq) \(requirement)\n")
    } catch {
      throw VerifiedRecord.exit(error, output: output)
    }
  }

  private func waiver(_ sink: DiagnosticSink) -> WaiverGranted? {
    let wanted: [(String, String?)] = [
      ("--risk", risk), ("--compensation", compensation), ("--verified-by", verifiedBy), ("--owner", owner),
      ("--expires", expires),
    ]
    let missing = wanted.filter { $0.1?.trimmingCharacters(in: .whitespaces).isEmpty ?? true }.map(\.0)
    if !missing.isEmpty {
      sink.error(
        "waiver-incomplete", Text("a waiver needs \(missing.joined(separator: ", "))"), at: nil,
        hints: [Text("say what may happen, what is done instead, what tests that, who answers for it, and until when")])
    }
    if verifiedBy == requirement {
      sink.error(
        "waiver-tests-itself", Text("what is done instead is tested by the requirement that is not met"), at: nil,
        hints: [Text("name the requirement that tests the compensation")])
    }
    guard let risk, let compensation, let owner, let expires, missing.isEmpty else { return nil }
    guard let day = CalendarDate(parsing: expires) else {
      sink.error("wrong-value", Text("'\(expires)' is not a day"), at: nil, hints: [Text("write 2023-03-31")])
      return nil
    }
    guard day >= Stockholm.date(at: SystemClock.system.now()) else {
      sink.error(
        "waiver-expired", Text("a waiver until \(day) holds no more"), at: nil,
        hints: [Text("write a day that is to come")])
      return nil
    }
    return WaiverGranted(
      requirement: requirement, reason: reason, risk: risk, compensation: compensation, verifiedBy: verifiedBy,
      owner: owner, expires: day, by: by)
  }
}
