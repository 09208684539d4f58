import Foundation
import Testing
import TestSupport

/// The log is cut off at every byte of its last three entries.
@Suite struct TruncationTrials {
  /// Every byte with `--all`, and one in so many without.
  private static let step = Trials.all ? 1 : 61

  /// A record, and its head and length after each of the last three entries, the oldest first.
  private struct Grown {
    let trial: WritingTrial
    let log: Data
    let states: [(length: Int, head: Data)]
  }

  private func grown() async throws -> Grown {
    let trial = try await WritingTrial.of(.recordEvent)
    let record = trial.place
    var states: [(length: Int, head: Data)] = []
    func note() throws {
      let log = try Data(contentsOf: record.appending(path: "record.jsonl"))
      states.append((log.count, try Data(contentsOf: record.appending(path: "head.json"))))
    }
    try note()
    for milestone in ["pilot", "roll-out", "handover"] { try await add(milestone, to: trial, expecting: 0, note) }
    return Grown(
      trial: trial, log: try Data(contentsOf: record.appending(path: "record.jsonl")), states: states)
  }

  private func add(
    _ milestone: String, to trial: WritingTrial, expecting code: Int32, _ note: () throws -> Void = {}
  ) async throws {
    let result = try await Command.run(
      [
        "record", "event", trial.place.path, "deviation-reported", "id=\(milestone)",
        "at=2022-09-01T12:00:00+02:00", "fault-class=B", "what=larmet kom sent", "noticed-by=staff",
        "--catalogue", Repository.root.appending(path: "Requirements/boras-trygghetssystem").path,
      ], in: trial.folder.url)
    #expect(result.exitCode == code, "\(result.errors)")
    try note()
  }

  private func verify(_ trial: WritingTrial) async throws -> Command.Result {
    try await Command.run(["verify", trial.place.path, "--language", "en"], in: trial.folder.url)
  }

  @Test(.timeLimit(.minutes(60)))
  func `entries that were cut off are missed, and what a crash cut off is set aside`() async throws {
    let grown = try await grown()
    let record = grown.trial.place
    let (log, head) = (record.appending(path: "record.jsonl"), record.appending(path: "head.json"))
    let newest = try #require(grown.states.last)
    let first = try #require(grown.states.first)
    for cut in stride(from: first.length, to: newest.length, by: Self.step) {
      let whole = try #require(grown.states.last { $0.length <= cut })
      let torn = cut - whole.length
      // Somebody cut it off: the head knows more.
      try grown.log.prefix(cut).write(to: log)
      try newest.head.write(to: head)
      try? FileManager.default.removeItem(at: record.appending(path: "set-aside"))
      let missed = try await verify(grown.trial)
      #expect(missed.exitCode == 4, "cut at \(cut): \(missed.output)")
      #expect(missed.output.contains("tail-removed"), "cut at \(cut): \(missed.output)")
      try await add("other", to: grown.trial, expecting: 4)
      #expect(try Data(contentsOf: log).count == cut, "cut at \(cut)")
      // A crash came while it was written.
      try whole.head.write(to: head)
      let crashed = try await verify(grown.trial)
      #expect(crashed.exitCode == 0, "cut at \(cut): \(crashed.output)")
      #expect(crashed.output.contains("torn-last-line") == (torn > 0), "cut at \(cut): \(crashed.output)")
      try await add("other", to: grown.trial, expecting: 0)
      #expect(try Data(contentsOf: log).starts(with: grown.log.prefix(whole.length)), "cut at \(cut)")
      #expect(try grown.trial.kinds().setAside == (torn > 0 ? 1 : 0), "cut at \(cut)")
      #expect(try await verify(grown.trial).exitCode == 0, "cut at \(cut)")
    }
  }
}
