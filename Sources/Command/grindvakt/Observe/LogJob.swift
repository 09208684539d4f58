import Diagnostics
import Evidence
import Foundation
import Judgement
import Quantities
import Reporting
import Texts

/// Imports a log.
struct LogJob {
  let job: ObservationJob
  let measure: TelemetryMeasure

  func run() async throws {
    let exists = VerifiedRecord.exists(job.record)
    let name = try job.catalogue(
      exists ? try VerifiedRecord.read(job.record, output: job.output).catalogue : nil)
    guard FileManager.default.isReadableFile(atPath: job.file) else {
      job.sink.error("file-not-found", Text("there is no file '\(job.file)' that can be read"), at: nil)
      throw job.wrongInput()
    }
    let outcome: TelemetryImport.Outcome
    do throws(RecordError) {
      outcome = try await run(in: name, exists)
    } catch {
      throw VerifiedRecord.exit(error, output: job.output)
    }
    let summary = ObservationSummary(file: job.file, language: job.output.language)
    if case .refused(let counted) = outcome { job.sink.report(counted.firstRejected) }
    Findings.write(job.sink, output: job.output)
    switch outcome {
    case .unreadable: throw Exit.wrongInput
    case .refused:
      FileHandle.standardError.say(summary.log(outcome))
      tellOfList(summary)
      throw Exit.wrongInput
    case .written(_, let counted):
      FileHandle.standardOutput.say(summary.log(outcome))
      if counted.rejected > 0 { tellOfList(summary) }
    case .alreadyThere, .nothingNew: FileHandle.standardOutput.say(summary.log(outcome))
    }
  }

  private func tellOfList(_ summary: ObservationSummary) {
    if let rejections = job.rejections { FileHandle.standardError.say(summary.list(at: rejections)) }
  }

  /// A record that the import begins is removed again where it fails.
  private func run(in catalogue: String, _ exists: Bool) async throws(RecordError) -> TelemetryImport.Outcome {
    let list = try RejectionList(job.rejections)
    let hadFolder = FileManager.default.fileExists(atPath: job.record)
    let writer = try RecordWriter.open(
      directory: job.record, catalogue: catalogue, turn: .untilClosed, wait: job.entry.wait)
    let entries = try RecordReader.entries(in: job.record)
    let withdrawn = Set(try EventLog(entries, asOf: .latest).withdrawals.keys)
    var result: Result<TelemetryImport.Outcome, RecordError>
    do throws(RecordError) {
      let earlier = try EarlierLogs(entries, measure, withdrawn: withdrawn)
      let importing = TelemetryImport(
        into: writer, earlier: earlier, now: job.now, acceptsRejections: job.acceptsRejections)
      result = .success(
        try await importing.run(
          job.file, shownAs: job.file, job.mapping, measure, mappingFile: job.mappingFile, into: job.sink,
          writeRejected: list.write))
    } catch {
      result = .failure(error)
    }
    if case .success = result {
      do throws(RecordError) { try list.finish() } catch { result = .failure(error) }
    }
    await writer.close()
    if !exists, !hadFolder, !Self.hasWritten(result) { try? FileManager.default.removeItem(atPath: job.record) }
    return try result.get()
  }

  private static func hasWritten(_ result: Result<TelemetryImport.Outcome, RecordError>) -> Bool {
    if case .success(.written) = result { true } else { false }
  }
}

/// A CSV file for the rejected rows, where one is wanted; it is there as a whole once it is finished.
final class RejectionList {
  private let file: WholeFile?

  init(_ path: String?) throws(RecordError) {
    if let path { file = try WholeFile(path) } else { file = nil }
  }

  func write(_ bytes: [UInt8]) throws(RecordError) { try file?.write(bytes) }

  func finish() throws(RecordError) { try file?.finish() }
}
