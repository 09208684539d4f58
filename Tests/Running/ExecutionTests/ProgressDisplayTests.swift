import Evidence
import Execution
import Quantities
import Synchronization
import Testing
import Texts

@Suite struct ProgressDisplayTests {
  private final class Screen: Sendable {
    private let written = Mutex("")
    var text: String { written.withLock { $0 } }
    func write(_ text: String) { written.withLock { $0 += text } }
  }

  private func show(_ events: [ProgressEvent], _ language: InterfaceLanguage = .swedish, width: Int? = nil) -> String {
    let screen = Screen()
    let display = ProgressDisplay(language: language, width: width) { screen.write($0) }
    for event in events { display.show(event) }
    return screen.text
  }

  private let events: [ProgressEvent] = [
    .runStarted(cases: 2, finished: 0),
    .caseStarted(id: "s/1", title: ["sv": "Ett", "en": "One"]),
    .stepStarted(caseID: "s/1", path: "1", action: .call),
    .caseFinished(
      id: "s/1", title: ["sv": "Ett", "en": "One"], outcome: .failed, reason: ["sv": "Fel.", "en": "Wrong."]),
  ]

  @Test func `a pipe gets plain lines`() {
    #expect(show(events) == "2 provfall att köra\nunderkänt: s/1 – Ett\n    Fel.\n")
    #expect(show(events, .english) == "2 test cases to run\nfailed: s/1 – One\n    Wrong.\n")
    #expect(show(events, .finnish) == "2 testitapausta ajettavana\nhylätty: s/1 – Ett\n    Fel.\n")
  }

  @Test func `a terminal gets a live line that fits`() {
    let text = show(
      [
        .caseStarted(id: "s/1", title: ["sv": String(repeating: "x", count: 300)]),
        .rounds(caseID: "s/1", done: 1, of: 2),
      ],
      width: 40)
    // The control sequence takes no room; whether the line is drawn twice depends on the clock.
    for line in text.replacing("\u{1B}[1A\u{1B}[J", with: "").split(separator: "\n") { #expect(line.count < 40) }
    #expect(show(events, width: 40).contains("\u{1B}["))
  }

  @Test func `on a terminal one line tells how far a run has come, and only what did not pass stays`() {
    let text = show(
      [
        .runStarted(cases: 3, finished: 0),
        .caseStarted(id: "s/1", title: ["sv": "Ett"]), .caseStarted(id: "s/2", title: ["sv": "Två"]),
        .caseFinished(id: "s/1", title: ["sv": "Ett"], outcome: .passed, reason: nil),
        .caseFinished(id: "s/2", title: ["sv": "Två"], outcome: .failed, reason: ["sv": "Fel."]),
        .caseStarted(id: "s/3", title: ["sv": "Tre"]),
      ], width: 80)
    let up = "\u{1B}[1A\u{1B}[J"
    #expect(
      text == "3 provfall att köra\n0 av 3 klara · Ett  \n\(up)0 av 3 klara · Två  \n\(up)1 av 3 klara · Två  \n"
        + "\(up)underkänt: s/2 – Två\n    Fel.\n2 av 3 klara · 1 underkänt · Tre  \n")
  }

  @Test func `what comes from outside cannot steer the terminal`() {
    let title: LocalizedText = ["sv": "\u{1B}[2Jx\u{7}"]
    #expect(!show([.caseStarted(id: "s/1", title: title)], width: 40).contains("\u{1B}[2J"))
    #expect(show([.caseFinished(id: "a", title: title, outcome: .passed, reason: nil)]) == "godkänt: a – ␛[2Jx␇\n")
  }
}
