import JSONValues
import Texts

/// Whether the entries of runs can have been written by a run: a chain can be right, and yet hold what no run writes.
struct RunGrammar {
  private struct AttemptName: Hashable {
    let run: String
    let `case`: String
    let attempt: Int
  }

  private struct Attempt {
    /// The first step of the case itself that is not met.
    var unmetStep: String?
    var isFinished = false
  }

  private var runs: Set<String> = []
  private var attempts: [AttemptName: Attempt] = [:]
  /// The attempt of the newest entry. The next entry is mostly about it, too, so it is kept outside ``attempts``.
  private var last: (name: AttemptName, attempt: Attempt)?

  /// - Returns: what is wrong with the entry, after those that were taken before it.
  mutating func take(_ entry: RecordEntry, line: Int) -> Finding? {
    guard let problem = problem(entry) else { return nil }
    return Finding(.runImpossible, line: line, seq: entry.seq, Text("line \(line): entry \(entry.seq) \(problem)"))
  }

  private mutating func problem(_ entry: RecordEntry) -> Text? {
    // Whoever needs it reports what cannot be read.
    guard !entry.isEvent, let content = try? entry.content() else { return nil }
    switch content {
    case .runStarted(let body):
      return runs.insert(body.run).inserted ? nil : Text("begins \(body.run), which had begun before")
    case .caseStarted(let body):
      guard runs.contains(body.run) else { return Text("is about \(body.run), which has not begun") }
      let name = AttemptName(run: body.run, case: body.case, attempt: body.attempt)
      guard self[name] == nil else {
        return Text("begins attempt \(body.attempt) at '\(body.case)' in \(body.run), which had begun before")
      }
      self[name] = Attempt()
      return nil
    case .stepFinished(let body):
      let name = AttemptName(run: body.run, case: body.case, attempt: body.attempt)
      return problem(name, Text("ends a step")) ?? step(body, of: name)
    case .caseFinished(let body):
      let name = AttemptName(run: body.run, case: body.case, attempt: body.attempt)
      if let problem = problem(name, Text("gives an outcome")) { return problem }
      self[name]?.isFinished = true
      guard body.outcome == .passed, let step = self[name]?.unmetStep else { return nil }
      return Text("says that '\(body.case)' passed in \(body.run), and its step \(step) was not met")
    default: return nil
    }
  }

  private subscript(name: AttemptName) -> Attempt? {
    mutating get {
      if let last, last.name == name { return last.attempt }
      guard let known = attempts.removeValue(forKey: name) else { return nil }
      if let last { attempts[last.name] = last.attempt }
      last = (name, known)
      return known
    }
    set {
      if let last, last.name != name { attempts[last.name] = last.attempt }
      last = newValue.map { (name, $0) }
    }
  }

  private mutating func problem(_ name: AttemptName, _ what: Text) -> Text? {
    guard runs.contains(name.run) else { return Text("is about \(name.run), which has not begun") }
    guard let attempt = self[name] else {
      return Text("\(what) of attempt \(name.attempt) at '\(name.case)' in \(name.run), which has not begun")
    }
    return attempt.isFinished
      ? Text("\(what) of attempt \(name.attempt) at '\(name.case)' in \(name.run), which had ended before") : nil
  }

  private mutating func step(_ body: StepFinished, of name: AttemptName) -> Text? {
    // What lies inside a step counts by that step.
    if body.outcome != .met, body.outcome != .advised, !body.step.contains(".") {
      self[name]?.unmetStep = body.step
    }
    guard body.outcome == .met, case .object(let expected)? = body.expected, case .object(let actual)? = body.actual
    else { return nil }
    for (field, wanted) in expected.sorted(by: { $0.key < $1.key }) {
      guard let seen = actual[field], let wanted = Self.plain(wanted["equals"] ?? wanted), let seen = Self.plain(seen),
        wanted != seen
      else { continue }
      return
        Text(
          "says that step \(body.step) of '\(name.case)' was met, where '\(field)' should be \(wanted) and was \(seen)")
    }
    return nil
  }

  private static func plain(_ value: JSONValue) -> String? {
    switch value {
    case .string, .number, .bool: value.canonicalText
    case .null, .array, .object: nil
    }
  }
}
