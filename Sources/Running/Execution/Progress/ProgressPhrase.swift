import Evidence
import Load
import Quantities
import Texts

/// The words of the progress display.
enum ProgressPhrase {
  static func outcome(_ outcome: CaseOutcome) -> Text {
    switch outcome {
    case .passed: Text("passed", context: "progress")
    case .failed: Text("failed", context: "progress")
    case .inconclusive: Text("inconclusive", context: "progress")
    }
  }

  static var notRun: Text { Text("not run, nobody answered") }

  static func started(_ cases: Int, finished: Int) -> Text {
    let total = Text(one: "\(cases) test case to run", other: "\(cases) test cases to run", count: cases)
    return finished > 0 ? Text("\(total), \(finished) already done") : total
  }

  static func step(_ path: String, _ action: StepAction) -> Text {
    Text("step \(path) \(name(action))")
  }

  static func name(_ action: StepAction) -> Text {
    switch action {
    case .call: Text("sends a request", context: "progress")
    case .watch: Text("starts watching events", context: "progress")
    case .expect: Text("waits for events", context: "progress")
    case .wait: Text("waits", context: "progress")
    case .repeat: Text("repeats", context: "progress")
    case .load: Text("loads", context: "progress")
    case .instruct: Text("asks for help", context: "progress")
    case .observe: Text("asks a question", context: "progress")
    case .check: Text("checks", context: "progress")
    case .samlLogin: Text("logs in", context: "progress")
    case .samlLogout: Text("logs out", context: "progress")
    case .samlSession: Text("checks who is logged in", context: "progress")
    case .samlRequest: Text("reviews a request", context: "progress")
    case .samlMetadata: Text("reviews metadata", context: "progress")
    case .inParallel:
      Text("does several things at once", context: "progress")
    }
  }

  static func rounds(_ done: Int, of total: Int) -> Text {
    Text("round \(done) of \(total)")
  }

  static func load(_ ended: Int, seen: Int, at time: TimeSpan) -> Text {
    Text("has been loading for \(formatted: time): \(ended) requests done, \(seen) events seen")
  }

  /// `120 alarms sent, shown 360 of 360 times; ..`
  static func figures(_ figures: LoadFigures) -> Text {
    Text(joined: LoadWords.summary(of: figures), by: Text(verbatim: "; "))
  }

  static func waiting(until instant: Instant) -> Text {
    Text("waits until \(instant)")
  }

  static func summary(_ summary: RunSummary) -> Text {
    if summary.wasInterrupted {
      return Text("Interrupted. What was recorded is kept; continue with --resume.")
    }
    var parts = [
      Text(one: "\(summary.passed) passed", other: "\(summary.passed) passed", count: summary.passed),
      Text(one: "\(summary.failed) failed", other: "\(summary.failed) failed", count: summary.failed),
    ]
    if summary.inconclusive > 0 {
      let count = summary.inconclusive
      parts.append(Text(one: "\(count) inconclusive", other: "\(count) inconclusive", count: count))
    }
    if summary.parts > 0 {
      let count = summary.parts
      parts.append(
        Text(
          one: "\(count) waits for the parts to be merged", other: "\(count) wait for the parts to be merged",
          count: count))
    }
    if summary.notRun > 0 {
      parts.append(Text(one: "\(summary.notRun) not run", other: "\(summary.notRun) not run", count: summary.notRun))
    }
    return Text(joined: parts, by: Text(verbatim: ", "))
  }
}
