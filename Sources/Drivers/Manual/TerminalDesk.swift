import Foundation
package import Quantities
import SuiteLanguage
import Synchronization

/// Asks at the terminal, one question at a time.
package final class TerminalDesk: ManualDesk {
  private let language: InterfaceLanguage
  private let clock: SystemClock
  /// Writes to the terminal without what else is shown there getting in between.
  private let show: @Sendable (String) -> Void
  private let turn = AsyncLock()
  private let person = Mutex<String?>(nil)

  package init(language: InterfaceLanguage, clock: SystemClock = .system, show: @escaping @Sendable (String) -> Void) {
    self.language = language
    self.clock = clock
    self.show = show
  }

  package func answer(_ question: ManualQuestion) async throws -> ManualAnswer? {
    try await turn.withLock { try await self.ask(question) }
  }

  private func ask(_ question: ManualQuestion) async throws -> ManualAnswer? {
    let title = text(question.title)
    let place = question.requirements.joined(separator: ", ")
    show("\n\(place.isEmpty ? question.caseID : place): \(title)\n\(text(question.text))\n")
    if let output = question.output { show("\(output): ") }
    var value: Value?
    var reply: ManualReply?
    var words = ""
    while reply == nil {
      let type: ValueType?
      if case .value(let wanted) = question.kind { type = wanted } else { type = nil }
      show(type.map { prompt($0) } ?? donePrompt)
      guard let line = try await line() else { return nil }
      words = AnswerText.trimmed(line)
      if words.isEmpty { return nil }
      let said = AnswerText.reply(words)
      if said == .couldNot {
        reply = .couldNot
      } else if let type {
        value = AnswerText.value(words, as: type)
        if value != nil { reply = .yes }
        if value == nil, question.output != nil, said == .no { reply = .no }
        if reply == nil {
          show(
            phrase(
              "Det går inte att läsa som \(type). ", "That cannot be read as \(type). ", "Tätä ei voi lukea: \(type). ")
          )
        }
      } else {
        reply = said
      }
    }
    guard let reply, let by = try await who() else { return nil }
    return ManualAnswer(value: value, reply: reply, words: words, by: by, note: nil, at: clock.now())
  }

  private func who() async throws -> String? {
    if let known = person.withLock({ $0 }) { return known }
    show(phrase("Vem svarar (roll eller namn)? ", "Who answers (role or name)? ", "Kuka vastaa (rooli tai nimi)? "))
    guard let line = try await line() else { return nil }
    let name = AnswerText.trimmed(line)
    guard !name.isEmpty else { return nil }
    person.withLock { $0 = name }
    return name
  }

  private var donePrompt: String {
    phrase(
      "Är det gjort? Ja, nej, eller kunde inte, gärna med varför (retur hoppar över): ",
      "Is it done? Yes, no, or could not, and why (return skips): ",
      "Onko se tehty? Kyllä, ei tai ei voinut, ja miksi (enter ohittaa): ")
  }

  private func prompt(_ type: ValueType) -> String {
    let skip = phrase("retur hoppar över", "return skips", "enter ohittaa")
    if type == .boolean {
      return phrase("ja, nej eller kunde inte", "yes, no or could not", "kyllä, ei tai ei voinut") + " (\(skip)): "
    }
    return "\(type) (\(skip)): "
  }

  private func text(_ texts: [String: String]) -> String {
    TerminalDesk.safe(texts[language.rawValue] ?? texts["sv"] ?? "")
  }

  /// What comes from files must not steer the terminal.
  private static func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }))
  }

  private func phrase(_ sv: String, _ en: String, _ fi: String) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }

  /// A line, or nil at the end of the input. The thread that waits for it is left behind if the run is interrupted.
  private func line() async throws -> String? {
    let (lines, answered) = AsyncStream.makeStream(of: String?.self)
    Thread.detachNewThread {
      answered.yield(readLine())
      answered.finish()
    }
    for await line in lines { return line }
    throw CancellationError()
  }
}
