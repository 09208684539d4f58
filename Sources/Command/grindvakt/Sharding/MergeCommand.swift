import ArgumentParser
import Diagnostics
import Evidence
import Execution
import Foundation
import Texts

/// `merge`: puts the records of the shards of a run together into one record.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Text("Put the records of all shards of a run together, and decide what they share."),
    discussion: Text(
      """
      All shards must be there, each once, of the same plan and the same run. The merged record is like any other, and \
      names its shards with the hashes of their last entries.

      Exit codes: 0 all cases passed; 1 a case failed; 2 the input is wrong, such as a shard that is missing or given \
      twice; 3 a case is inconclusive; 4 the record of a shard does not verify.
      """),
    example: "merge shard-1 shard-2 --record record")

  @Argument(help: Text("Folders of the shards' records, in any order.").help)
  var shards: [String]

  @Option(help: Text("Folder of the merged record, which must not exist yet.").help)
  var record: String

  @OptionGroup var printing: OutputOptions

  func run() async throws {
    let sink = DiagnosticSink()
    var records: [ShardRecord] = []
    for directory in shards {
      do throws(RecordError) {
        records.append(try ShardRecord(directory: directory))
      } catch {
        if error.code == VerifiedRecord.damaged {
          sink.report(error.diagnostic)
          Findings.write(sink, output: printing)
          throw Exit.recordDamaged
        }
        sink.report(error.diagnostic)
      }
    }
    // Shards that are missing among those that can be read are reported, too.
    guard let sorted = ShardFit.check(records, into: sink), !sink.hasErrors else {
      throw printing.refusal(sink)
    }
    let display = ProgressDisplay(language: printing.language, width: nil) { FileHandle.standardOutput.say($0) }
    guard
      let summary = await ShardMerger.merge(sorted, into: record, sink: sink, progress: { display.show($0) })
    else {
      Findings.write(sink, output: printing)
      throw Exit.refusal(sink)
    }
    Findings.write(sink, output: printing)
    await Anchors.stampNewest(of: record, catalogue: nil, output: printing)
    if summary.failed > 0 { throw Exit.failed }
    if summary.inconclusive > 0 || summary.passed == 0 { throw Exit.inconclusive }
  }
}
