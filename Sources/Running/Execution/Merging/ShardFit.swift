package import Diagnostics
import Evidence
import Texts

/// Whether records are all the shards of one run, each once.
package enum ShardFit {
  /// Reports `no-shards`, `other-meeting`, `other-plan`, `other-count-of-shards`, `doubled-shard`, `missing-shard`,
  /// `other-system`.
  ///
  /// - Returns: the records by number, the lead first; nil after diagnostics.
  package static func check(_ records: [ShardRecord], into sink: DiagnosticSink) -> [ShardRecord]? {
    let errors = sink.errorCount
    guard let first = records.min(by: { $0.shard.number < $1.shard.number }) else {
      sink.error(
        "no-shards", Text("no record of a shard is given"), at: nil, hints: [Text("name the folder of each shard")])
      return nil
    }
    for record in records where record.directory != first.directory { compare(record, first, sink) }
    var seen: [Int: String] = [:]
    for record in records {
      if let other = seen[record.shard.number] {
        sink.error(
          "doubled-shard",
          Text(
            "shard \(record.shard.number) of \(record.shard.of) is given twice: '\(other)' and '\(record.directory)'"),
          at: nil, hints: [Text("name each shard once")])
      }
      seen[record.shard.number] = record.directory
    }
    let missing = (1...max(1, first.shard.of)).filter { seen[$0] == nil }
    if !missing.isEmpty {
      let list = missing.prefix(20).map(String.init).joined(separator: ", ")
      let shards = missing.count > 20 ? Text("\(list) and \(missing.count - 20) more") : Text(verbatim: list)
      sink.error(
        "missing-shard", Text("of \(first.shard.of) shards there is no record of \(shards)"), at: nil,
        hints: [Text("name the folders of all shards; without one nobody knows what it sent and saw")])
    }
    guard sink.errorCount == errors else { return nil }
    return records.sorted { $0.shard.number < $1.shard.number }
  }

  private static func compare(_ record: ShardRecord, _ first: ShardRecord, _ sink: DiagnosticSink) {
    if record.start.plan != first.start.plan {
      sink.error(
        "other-plan",
        Text(
          "'\(record.directory)' ran another plan (\(record.start.plan)) than '\(first.directory)' (\(first.start.plan))"
        ),
        at: nil, hints: [Text("merge the shards of one run")])
    } else if record.shard.of != first.shard.of {
      sink.error(
        "other-count-of-shards",
        Text(
          "'\(record.directory)' is one of \(record.shard.of) shards, and '\(first.directory)' one of \(first.shard.of)"
        ),
        at: nil, hints: [Text("merge the shards of one run")])
    } else if record.shard.meeting != first.shard.meeting {
      sink.error(
        "other-meeting", Text("'\(record.directory)' is a shard of another run than '\(first.directory)'"), at: nil,
        hints: [Text("merge shards that met each other")])
    } else if record.start.system != first.start.system || record.start.simulated != first.start.simulated {
      sink.error(
        "other-system",
        Text(
          "'\(record.directory)' was run against \(record.start.system.product) \(record.start.system.version), and '\(first.directory)' against \(first.start.system.product) \(first.start.system.version)"
        ),
        at: nil, hints: [Text("run all shards against the same version of the system")])
    }
  }
}
