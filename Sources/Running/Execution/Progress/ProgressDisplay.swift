import Diagnostics
import Evidence
package import Quantities
import Synchronization
package import Texts

/// Shows how a run goes: on a terminal one live line for each running case below the lines of those that are finished;
/// in a pipe a plain line for each that is finished.
package final class ProgressDisplay: Sendable {
  private struct Line {
    let id: String
    let title: String
    var doing = ""
  }

  private struct State {
    var running: [Line] = []
    var shown = 0
    var drawnAt: ContinuousClock.Instant?
    /// By case, what is told of it when it has ended.
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
        state.running.removeAll { $0.id == id }
        var line = "\(ProgressPhrase.outcome(outcome).text(in: language)): \(visible(id)) – \(text(title))"
        if outcome != .passed, let reason { line += "\n    \(text(reason))" }
        for note in state.notes.removeValue(forKey: id) ?? [] { line += "\n    \(visible(note))" }
        print(line, &state)
      case .caseNotRun(let id, let title):
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
    state.running[index].doing = doing
    if isFrequent, let drawnAt = state.drawnAt, ContinuousClock.now - drawnAt < .milliseconds(100) { return }
    draw(&state)
  }

  private func erase(_ state: inout State) {
    guard state.shown > 0 else { return }
    write("\u{1B}[\(state.shown)A\u{1B}[J")
    state.shown = 0
  }

  private func draw(_ state: inout State) {
    guard let width else { return }
    erase(&state)
    for line in state.running {
      let text = "· \(line.title.isEmpty ? visible(line.id) : line.title)  \(visible(line.doing))"
      write(String(text.prefix(max(1, width - 1))) + "\n")
      state.shown += 1
    }
    state.drawnAt = .now
  }
}
