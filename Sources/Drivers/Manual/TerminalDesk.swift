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
    switch question.kind {
    case .instruction:
      show(phrase("Tryck på retur när det är gjort. ", "Press return when it is done. ", "Paina enter, kun tehty. "))
      guard try await line() != nil else { return nil }
    case .value(let type):
      while value == nil {
        show(prompt(type))
        guard let line = try await line() else { return nil }
        let written = AnswerText.trimmed(line)
        if written.isEmpty { return nil }
        value = AnswerText.value(written, as: type)
        if value == nil {
          show(
            phrase(
              "Det går inte att läsa som \(type). ", "That cannot be read as \(type). ", "Tätä ei voi lukea: \(type). ")
          )
        }
      }
    }
    guard let by = try await who() else { return nil }
    return ManualAnswer(value: value, by: by, note: nil, at: clock.now())
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

  private func prompt(_ type: ValueType) -> String {
    let skip = phrase("retur hoppar över", "return skips", "enter ohittaa")
    if type == .boolean { return phrase("ja eller nej", "yes or no", "kyllä tai ei") + " (\(skip)): " }
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
