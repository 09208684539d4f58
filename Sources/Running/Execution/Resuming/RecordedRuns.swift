import Evidence

/// The runs of a record, of which several may have been at work at once.
struct RecordedRuns: Sendable {
  /// In the order in which they began.
  private(set) var all: [RunHistory] = []
  private var places: [String: Int] = [:]

  static func read(_ directory: String) throws(RecordError) -> RecordedRuns {
    var runs = RecordedRuns()
    var reader = try RecordReader(directory: directory)
    while let entry = try reader.next() {
      if entry.event == nil { try runs.take(entry, try entry.content()) }
    }
    return runs
  }

  /// The last run that no other process is at work on.
  func last(for writer: RecordWriter) throws(RecordError) -> RunHistory? {
    for run in all.reversed() where try !writer.isAtWork(runBegunAt: run.reference.seq) { return run }
    return nil
  }

  private mutating func take(_ entry: RecordEntry, _ content: EntryContent) throws(RecordError) {
    if case .runStarted(let started) = content {
      // Nobody goes on with what was followed by another run.
      for index in all.indices where all[index].isFinished { all[index].forgetAttempts() }
      places[started.run] = all.count
      all.append(RunHistory(started: started, reference: entry.reference))
    } else if let place = content.run.flatMap({ places[$0] }) {
      all[place].take(content, try entry.attachment(named: "slice"))
    }
  }
}

extension EntryContent {
  /// The run that it is about; nil where it is about none, or begins one.
  fileprivate var run: String? {
    switch self {
    case .runFinished(let body): body.run
    case .caseStarted(let body): body.run
    case .stepFinished(let body): body.run
    case .waitStarted(let body): body.run
    case .loadBegun(let body): body.run
    case .loadProgressed(let body): body.run
    case .caseFinished(let body): body.run
    default: nil
    }
  }
}
