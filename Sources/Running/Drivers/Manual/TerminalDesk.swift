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
  private let demands: [String: LocalizedText]
  private let clock: SystemClock
  /// Writes to the terminal without what else is shown there getting in between.
  private let show: @Sendable (String) -> Void
  private let turn = AsyncLock()
  private let person = Mutex<Person?>(nil)

  package init(
    language: InterfaceLanguage, demands: [String: LocalizedText] = [:], clock: SystemClock = .system,
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
    let asked = AskedValue(type: question.kind.type)
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
      Text("Question \(place.number) of \(place.count)").text(in: language)
    }
    let name = question.requirements.isEmpty ? question.caseID : question.requirements.joined(separator: ", ")
    let step = question.step.map { Text("step \($0)").text(in: language) }
    var lines = ["", [place, safe(name), step].compactMap { $0 }.joined(separator: ", ")]
    let said = text(question.text)
    for id in question.requirements {
      if let demand = demands[id].map(text), demand != said { lines.append(demand) }
    }
    let title = text(question.title)
    if !title.isEmpty, title != said { lines.append(title) }
    if !question.by.isEmpty {
      lines.append(
        Text("To be verified by \(Verifier.names(question.by)).").text(in: language))
    }
    lines.append(said)
    if let wanted = question.wanted, question.kind.type != .boolean || wanted != .equals(.value(.boolean(true))) {
      lines.append(Text("It must be: \(safe(wanted.text(in: language)))").text(in: language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func prompt(_ question: ManualQuestion, _ asked: AskedValue) -> String {
    let skip = Text("return skips").text(in: language)
    guard case .value(let type) = question.kind else {
      return Text("Is it done? Yes, no or could not, and why (\(skip)): ").text(in: language)
    }
    let name = question.output.map { "\(safe($0)): " } ?? ""
    let otherwise = Text("or could not").text(in: language)
    return type == .boolean
      ? "\(name)\(asked.text(in: language).capitalisedFirst) (\(skip)): "
      : "\(name)\(asked.text(in: language).capitalisedFirst), \(otherwise) (\(skip)): "
  }

  private func notUnderstood(_ asked: AskedValue) -> String {
    Text("The answer cannot be read. Write \(asked.text).\n").text(in: language)
  }

  /// Who answers, asked once; and for whom, where it matters and the name does not tell.
  private func who(for question: ManualQuestion) async throws -> Person? {
    var answering = person.withLock { $0 }
    if answering == nil {
      show(Text("Who answers (role or name)? ").text(in: language))
      guard let line = try await line() else { return nil }
      let name = AnswerText.trimmed(line)
      guard !name.isEmpty else { return nil }
      answering = Person(name: name, party: Verifier(signing: name))
    }
    guard var found = answering else { return nil }
    while !question.by.isEmpty, found.party == nil {
      show(Text("Does \(safe(found.name)) answer for the buyer, for the vendor or as independent? ").text(in: language))
      guard let line = try await line() else { return nil }
      let words = AnswerText.trimmed(line)
      if words.isEmpty { return nil }
      found.party = Verifier(signing: words)
    }
    if let party = found.party, !question.by.isEmpty, !question.by.contains(party) {
      show(
        Text(
          "The answer is recorded but does not count: the requirement must be verified by \(Verifier.names(question.by)).\n"
        ).text(in: language))
    }
    let result = found
    person.withLock { $0 = result }
    return result
  }

  private func text(_ text: LocalizedText) -> String { safe(text.text(in: language)) }

  /// What comes from files must not steer the terminal.
  private func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.oneLine(String($0)) }
      .joined(separator: "\n")
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
