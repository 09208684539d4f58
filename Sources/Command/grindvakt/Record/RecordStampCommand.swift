import ArgumentParser
import Attestation
import Diagnostics
import Digests
import Drivers
import Evidence
import Foundation
import Quantities
import Texts

/// `record stamp`: a time stamp for the newest entry.
struct RecordStampCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp", abstract: Text("Have the newest entry of a record stamped by a time-stamping authority."),
    discussion: Text(
      """
      The authority is the first one that anchors.yaml of the catalogue names. Where there is no network, write a request \
      with --request, let somebody carry it to the authority, and bring the answer back with --answer.

      Exit codes: 0 stamped, or stamped already; 2 the input is wrong; 3 the authority did not stamp; 4 the record does \
      not verify; 5 reading or writing failed.
      """),
    example: "record stamp record --catalogue Requirements/alarms")

  @Argument(help: Text("Folder of the record.").help)
  var record: String

  @Option(help: Text("Write a request (RFC 3161) to this file, to be carried to the authority.").help)
  var request: String?

  @Option(help: Text("Read the authority's answer to such a request from this file.").help)
  var answer: String?

  @OptionGroup var catalogue: AnchorCatalogueOption

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard request == nil || answer == nil else {
      throw ValidationError("--request comes before --answer: name one of them")
    }
  }

  func run() async throws {
    let sink = DiagnosticSink()
    let entries = try VerifiedRecord.read(record, output: output).entries
    let trust = Anchors.trust(of: record, catalogue: catalogue.catalogue, sink)
    guard let newest = entries.last, let authority = trust?.authorities.first else {
      if !sink.hasErrors {
        sink.error(
          "no-authority", Text("the catalogue of '\(record)' names no time-stamping authority, or is not found"),
          at: nil,
          hints: [
            Text("name one in anchors.yaml beside catalogue.yaml (grindvakt schema anchors), or name --catalogue")
          ])
      }
      throw output.refusal(sink)
    }
    if let request { return try write(newest, authority, to: request, sink) }
    if let answer { return try keep(answer, of: entries, trust?.authorities ?? [], sink) }
    var problem: Text?
    let head = RecordHead(seq: newest.seq, hash: newest.hash)
    do throws(RecordError) {
      try await Anchors.stamp(head, writtenBy: newest.at, in: record, by: authority) { problem = $0 }
    } catch {
      throw VerifiedRecord.exit(error, output: output)
    }
    if let problem {
      sink.error(
        "head-not-stamped", Text("entry \(newest.seq) was not stamped by '\(authority.name)': \(problem)"), at: nil,
        hints: [Text("try again later, or write a request and carry it there: --request head.tsq")])
      Findings.write(sink, output: output)
      throw Exit.inconclusive
    }
    say(head)
  }

  private func write(
    _ newest: RecordEntry, _ authority: AnchorTrust.Authority, to path: String, _ sink: DiagnosticSink
  ) throws {
    let request: TimeStampRequest
    do throws(AttestationError) {
      request = try TimeStampRequest(of: newest.hash, policy: authority.policy)
    } catch {
      sink.error("request-not-written", Text(verbatim: error.description), at: nil)
      throw output.refusal(sink)
    }
    try VerifiedRecord.exiting(output) { () throws(RecordError) in try WholeFile.write(request.bytes, to: path) }
    FileHandle.standardOutput.say("#\(newest.seq) \(newest.hash)\n")
  }

  private func keep(
    _ path: String, of entries: [RecordEntry], _ authorities: [AnchorTrust.Authority], _ sink: DiagnosticSink
  ) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      sink.error("file-not-found", Text("the file '\(path)' cannot be read"), at: nil)
      throw output.refusal(sink)
    }
    func refuse(_ problem: Text) -> ExitCode {
      sink.error(
        "answer-not-kept", Text("'\(path)' is no stamp of this record: \(problem)"), at: nil,
        hints: [Text("ask the authority again, with a request of: grindvakt record stamp \(record) --request FILE")])
      return output.refusal(sink)
    }
    let stamp: TimeStamp
    do throws(AttestationError) {
      stamp = try TimeStamp(Array(bytes))
    } catch {
      throw refuse(Text(verbatim: error.description))
    }
    guard let entry = entries.last(where: { $0.hash == stamp.digest }) else {
      throw refuse(Text("no entry has the hash \(stamp.digest)"))
    }
    guard stamp.time >= entry.at - AnchorVerification.tolerance else {
      throw refuse(Text("it is of \(stamp.time), before entry \(entry.seq) was written (\(entry.at))"))
    }
    var problem: TimeStamp.Problem?
    let isRight = authorities.contains { authority in
      do throws(TimeStamp.Problem) {
        try stamp.verify(by: authority.certificates, policy: authority.policy)
        return true
      } catch {
        problem = problem ?? error
        return false
      }
    }
    if let problem, !isRight { throw refuse(Text(verbatim: TimeStampingAuthority.words(problem))) }
    let head = RecordHead(seq: entry.seq, hash: entry.hash)
    try VerifiedRecord.exiting(output) { () throws(RecordError) in
      try AnchorFolder(of: RecordLayout(directory: record)).keep(stamp, of: head)
    }
    say(head)
  }

  private func say(_ head: RecordHead) { FileHandle.standardOutput.say("#\(head.seq) \(head.hash)\n") }
}
