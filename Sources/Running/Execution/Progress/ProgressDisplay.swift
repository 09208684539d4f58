import Diagnostics
import Evidence
package import Quantities
import Synchronization
package import Texts

/// Shows how a run goes: on a terminal one live line below the lines of cases that did not pass; in a pipe a plain line
/// for each case that is finished.
package final class ProgressDisplay: Sendable {
  private struct Line {
    let id: String
    let title: String
    var doing = ""
  }

  private struct State {
    /// Cases that run, the one with the newest progress at the end.
    var running: [Line] = []
    /// How many cases the run has, how many of them have ended, and how many of those failed.
    var total = 0
    var ended = 0
    var failed = 0
    var isDrawn = false
    var drawnAt: ContinuousClock.Instant?
    /// By case, the lines that are shown when it has ended.
    var notes: [String: [String]] = [:]
  }

  private let language: InterfaceLanguage
  /// Columns of a terminal that lines can be drawn over on; nil where they cannot.
  private let width: Int?
  /// Breaks what stays to the width of the terminal.
  private let lines: @Sendable (String) -> [String]
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// - Parameters:
  ///   - width: columns of the terminal; nil for plain lines.
  ///   - lines: breaks text to the width of the terminal.
  ///   - write: takes text as it is to appear.
  package init(
    language: InterfaceLanguage, width: Int?, lines: @escaping @Sendable (String) -> [String] = { [$0] },
    write: @escaping @Sendable (String) -> Void
  ) {
    self.lines = lines
    self.language = language
    self.width = width
    self.write = write
  }

  package func show(_ event: ProgressEvent) {
    state.withLock { state in
      switch event {
      case .runStarted(let cases, let finished):
        state.total = cases
        state.ended = finished
        print(ProgressPhrase.started(cases, finished: finished).text(in: language), &state)
      case .connectionFailed(let reason): print(text(reason), &state)
      case .caseStarted(let id, let title):
        state.running.append(Line(id: id, title: text(title)))
        draw(&state)
      case .stepStarted(let id, let path, let action):
        update(id, ProgressPhrase.step(path, action).text(in: language), &state)
      case .rounds(let id, let done, let total):
        update(id, ProgressPhrase.rounds(done, of: total).text(in: language), &state, isFrequent: true)
      case .load(let id, let ended, let seen, let at):
        update(id, ProgressPhrase.load(ended, seen: seen, at: at).text(in: language), &state, isFrequent: true)
      case .loadFinished(let id, let figures):
        state.notes[id, default: []].append(ProgressPhrase.figures(figures).text(in: language))
      case .waiting(let id, let until):
        if width == nil { print("\(visible(id)): \(ProgressPhrase.waiting(until: until).text(in: language))", &state) }
        update(id, ProgressPhrase.waiting(until: until).text(in: language), &state)
      case .caseFinished(let id, let title, let outcome, let reason):
        end(id, &state)
        if outcome == .failed { state.failed += 1 }
        let notes = state.notes.removeValue(forKey: id) ?? []
        // What passed is counted; a terminal has no room for hundreds of lines that say so.
        if outcome == .passed, width != nil { return draw(&state) }
        var line = "\(ProgressPhrase.outcome(outcome).text(in: language)): \(visible(id)) – \(text(title))"
        if outcome != .passed, let reason { line += "\n    \(text(reason))" }
        for note in notes { line += "\n    \(visible(note))" }
        print(line, &state)
      case .caseNotRun(let id, let title):
        end(id, &state)
        print("\(ProgressPhrase.notRun.text(in: language)): \(visible(id)) – \(text(title))", &state)
      case .runFinished(let summary):
        state.running = []
        print(ProgressPhrase.summary(summary).text(in: language), &state)
      }
    }
  }

  /// Writes something else where the progress is shown, for instance a question.
  package func interject(_ text: String) {
    state.withLock { state in
      erase(&state)
      write(lines(text).joined(separator: "\n"))
    }
  }

  private func text(_ text: LocalizedText) -> String { visible(text.text(in: language)) }

  private func visible(_ text: String) -> String {
    SafeText.oneLine(text)
  }

  private func print(_ line: String, _ state: inout State) {
    erase(&state)
    write(lines(line).joined(separator: "\n") + "\n")
    draw(&state)
  }

  /// - Parameter isFrequent: whether another update follows soon; ten times a second is enough for eyes.
  private func update(_ id: String, _ doing: String, _ state: inout State, isFrequent: Bool = false) {
    guard let index = state.running.firstIndex(where: { $0.id == id }) else { return }
    var line = state.running.remove(at: index)
    line.doing = doing
    state.running.append(line)
    if isFrequent, let drawnAt = state.drawnAt, ContinuousClock.now - drawnAt < .milliseconds(100) { return }
    draw(&state)
  }

  private func end(_ id: String, _ state: inout State) {
    state.running.removeAll { $0.id == id }
    state.ended += 1
  }

  private func erase(_ state: inout State) {
    guard state.isDrawn else { return }
    write("\u{1B}[1A\u{1B}[J")
    state.isDrawn = false
  }

  private func draw(_ state: inout State) {
    guard let width else { return }
    erase(&state)
    guard let line = state.running.last else { return }
    let count = Text("\(formatted: state.ended) of \(formatted: state.total) done")
    let failed = Text(
      one: "\(formatted: state.failed) failed", other: "\(formatted: state.failed) failed", count: state.failed)
    let title = line.title.isEmpty ? visible(line.id) : line.title
    let parts =
      [count.text(in: language)] + (state.failed > 0 ? [failed.text(in: language)] : [])
      + ["\(title)  \(visible(line.doing))"]
    write(String(parts.joined(separator: " · ").prefix(max(1, width - 1))) + "\n")
    state.isDrawn = true
    state.drawnAt = .now
  }
}
