package import Catalogue
import Diagnostics
import Foundation
package import Quantities
import SuiteLanguage
import Synchronization
package import Texts

/// Asks at the terminal, one question at a time.
package final class TerminalDesk: ManualDesk {
  /// Somebody who answers, and for whom.
  private struct Person {
    var name: String
    var party: Verifier?
  }

  private let language: InterfaceLanguage
  /// Requirement -> its text by language tag, for those that are known.
  private let demands: [String: [String: String]]
  private let clock: SystemClock
  /// Writes to the terminal without what else is shown there getting in between.
  private let show: @Sendable (String) -> Void
  private let turn = AsyncLock()
  private let person = Mutex<Person?>(nil)

  package init(
    language: InterfaceLanguage, demands: [String: [String: String]] = [:], clock: SystemClock = .system,
    show: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    self.demands = demands
    self.clock = clock
    self.show = show
  }

  package func answer(_ question: ManualQuestion) async throws -> ManualAnswer? {
    try await turn.withLock { try await self.ask(question) }
  }

  private func ask(_ question: ManualQuestion) async throws -> ManualAnswer? {
    show(heading(of: question))
    let asked = AskedValue(type: question.kind.type, language: language)
    var value: Value?
    var reply: ManualReply?
    var words = ""
    while reply == nil {
      show(prompt(question, asked))
      guard let line = try await line() else { return nil }
      words = AnswerText.trimmed(line)
      if words.isEmpty { return nil }
      let said = AnswerText.reply(words)
      if said == .couldNot {
        reply = .couldNot
      } else if case .value(let type) = question.kind {
        value = AnswerText.value(words, as: type)
        if value != nil { reply = .yes }
        if value == nil, question.output != nil, said == .no { reply = .no }
      } else {
        reply = said
      }
      if reply == nil { show(notUnderstood(asked)) }
    }
    guard let reply, let person = try await who(for: question) else { return nil }
    return ManualAnswer(
      value: value, reply: reply, words: words, by: person.name, party: person.party, note: nil, at: clock.now())
  }

  /// Which question it is, what the requirement says, who is to answer, what is asked, and what it must be.
  private func heading(of question: ManualQuestion) -> String {
    let place = question.place.map { place in
      phrase(
        "Fråga \(place.number) av \(place.count)", "Question \(place.number) of \(place.count)",
        "Kysymys \(place.number), yhteensä \(place.count)")
    }
    let name = question.requirements.isEmpty ? question.caseID : question.requirements.joined(separator: ", ")
    let step = question.step.map { phrase("steg \($0)", "step \($0)", "vaihe \($0)") }
    var lines = ["", [place, safe(name), step].compactMap { $0 }.joined(separator: ", ")]
    let said = text(question.text)
    for id in question.requirements {
      if let demand = demands[id].map(text), demand != said { lines.append(demand) }
    }
    let title = text(question.title)
    if !title.isEmpty, title != said { lines.append(title) }
    if !question.by.isEmpty {
      lines.append(
        phrase("Ska verifieras av ", "To be verified by ", "Todentaja: ")
          + Verifier.names(question.by, in: language) + ".")
    }
    lines.append(said)
    if let wanted = question.wanted, question.kind.type != .boolean || wanted != .equals(.value(.boolean(true))) {
      lines.append(phrase("Det ska vara: ", "It must be: ", "Vaatimus: ") + safe(wanted.described(in: language)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func prompt(_ question: ManualQuestion, _ asked: AskedValue) -> String {
    let skip = phrase("retur hoppar över", "return skips", "enter ohittaa")
    guard case .value(let type) = question.kind else {
      return phrase(
        "Är det gjort? Ja, nej eller kunde inte, gärna med varför (\(skip)): ",
        "Is it done? Yes, no or could not, and why (\(skip)): ",
        "Onko se tehty? Kyllä, ei tai ei voinut, ja miksi (\(skip)): ")
    }
    let name = question.output.map { "\(safe($0)): " } ?? ""
    let otherwise = phrase("eller kunde inte", "or could not", "tai ei voinut")
    return type == .boolean
      ? "\(name)\(asked.description.capitalisedFirst) (\(skip)): "
      : "\(name)\(asked.description.capitalisedFirst), \(otherwise) (\(skip)): "
  }

  private func notUnderstood(_ asked: AskedValue) -> String {
    phrase(
      "Svaret går inte att läsa. Skriv \(asked.description).\n",
      "The answer cannot be read. Write \(asked.description).\n",
      "Vastausta ei voi lukea. Kirjoita \(asked.description).\n")
  }

  /// Who answers, asked once; and for whom, where it matters and the name does not tell.
  private func who(for question: ManualQuestion) async throws -> Person? {
    var answering = person.withLock { $0 }
    if answering == nil {
      show(phrase("Vem svarar (roll eller namn)? ", "Who answers (role or name)? ", "Kuka vastaa (rooli tai nimi)? "))
      guard let line = try await line() else { return nil }
      let name = AnswerText.trimmed(line)
      guard !name.isEmpty else { return nil }
      answering = Person(name: name, party: Verifier(signing: name))
    }
    guard var found = answering else { return nil }
    while !question.by.isEmpty, found.party == nil {
      show(
        phrase(
          "Svarar \(safe(found.name)) för beställaren, för leverantören eller som oberoende? ",
          "Does \(safe(found.name)) answer for the buyer, for the vendor or as independent? ",
          "Vastaako \(safe(found.name)) tilaajan, toimittajan vai riippumattoman puolesta? "))
      guard let line = try await line() else { return nil }
      let words = AnswerText.trimmed(line)
      if words.isEmpty { return nil }
      found.party = Verifier(signing: words)
    }
    if let party = found.party, !question.by.isEmpty, !question.by.contains(party) {
      show(
        phrase(
          "Svaret registreras men räknas inte: kravet ska verifieras av \(Verifier.names(question.by, in: language)).\n",
          "The answer is recorded but does not count: the requirement must be verified by \(Verifier.names(question.by, in: language)).\n",
          "Vastaus kirjataan, mutta sitä ei lasketa: vaatimuksen todentaja on \(Verifier.names(question.by, in: language)).\n"
        ))
    }
    let result = found
    person.withLock { $0 = result }
    return result
  }

  private func text(_ texts: [String: String]) -> String { safe(texts[language.rawValue] ?? texts["sv"] ?? "") }

  /// What comes from files must not steer the terminal.
  private func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.oneLine(String($0)) }
      .joined(separator: "\n")
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

extension ManualQuestion.Kind {
  /// What is answered with: yes or no to an instruction.
  var type: ValueType {
    switch self {
    case .instruction: .boolean
    case .value(let type): type
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
