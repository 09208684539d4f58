import Catalogue
import Drivers
import Evidence
import Quantities
import Texts
import SuiteLanguage

/// Why steps do not come out as wanted, where it is not the drivers that say it.
enum Reasons {
  static func unknownName(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("No earlier step has saved the value “\(name)”."))
  }

  static func notWatched(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("Nobody watches the stream “\(name)”."))
  }

  static let savedTooLarge = Text(
    "What the step saves is more than an entry of the record holds (16 MiB), so it has not been saved.")

  static func wrongKind(_ what: Text) -> Shortfall { Shortfall(.unseen, what) }

  static func otherwise(_ field: String, _ mismatch: MatchResult.Mismatch) -> Text {
    let (name, wanted) = (FieldTitle.name(field), mismatch.expected.text)
    guard let actual = mismatch.actual else { return Text("The field “\(name)” is missing. Required: \(wanted).") }
    let found = Text(inEach: { Excerpt.of(actual.formatted(in: $0), atMost: 200) })
    return Text("The field “\(name)” is \(found). Required: \(wanted).")
  }

  static func cannotTell(_ field: String) -> Text {
    Text("It is not known whether the field “\(FieldTitle.name(field))” meets the requirement.")
  }

  /// A person says that it did not come out, or could not do it: then nothing was seen.
  static func notDone(_ answer: ManualAnswer) -> Shortfall { Shortfall(.unseen, said(answer)) }

  /// A person answered for somebody who may not.
  static func otherParty(_ answer: ManualAnswer, _ wanted: [Verifier]) -> Text {
    Text(
      "\(answer.by) has answered. The requirement is to be verified by \(Verifier.names(wanted)), so the answer does not count."
    )
  }

  /// A person asked the system to do it, and says that it did not.
  static func notDoneByHand(_ answer: ManualAnswer) -> Shortfall { Shortfall(.wrong, said(answer)) }

  /// A person says that the system did what it should have refused.
  static func notRefusedByHand(_ answer: ManualAnswer) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system should have refused, but \(answer.by) says that it was done."))
  }

  /// What an answer to an operation by hand comes to; nil where it came out as wanted.
  static func shortfall(of answer: ManualAnswer, isToBeRefused: Bool) -> Shortfall? {
    switch answer.reply {
    case .yes: isToBeRefused ? notRefusedByHand(answer) : nil
    case .no: isToBeRefused ? nil : notDoneByHand(answer)
    case .couldNot: notDone(answer)
    }
  }

  private static func said(_ answer: ManualAnswer) -> Text {
    let words = [answer.words, answer.note].compactMap { $0 }.joined(separator: ": ")
    let quoted = words.isEmpty ? answer.reply.rawValue : String(words.prefix(300))
    return answer.reply == .no
      ? Text("\(answer.by) answered no: \"\(quoted)\".")
      : Text("\(answer.by) could not: \"\(quoted)\".")
  }

  /// Nothing happened, and nothing shows that it would have been seen.
  static func controlNotPassed(_ control: String?) -> Text {
    guard let control else {
      return Text("There is no control test that shows that it would have been seen.")
    }
    return Text("The control test \(control) did not pass, so it is not known whether it would have been seen.")
  }

  static let nobodyAnswered = Shortfall(
    .unseen, Text("Nobody answered."))

  static func timeLimit(_ limit: TimeSpan) -> Text {
    Text("The time limit of \(formatted: limit) ran out.")
  }

  static func emptyWindow(_ window: TimeSpan) -> Text {
    Text("The time window of \(formatted: window) is empty, so nothing can be seen in it.")
  }

  static let streamSilent = Shortfall(
    .unseen,
    Text("The stream never became quiet enough to know that everything had come."))

  static let restarted = Text("The run was interrupted for a time, and events during that time were not seen.")

  static func tooManyRounds(_ most: Int64) -> Shortfall {
    Shortfall(
      .unseen,
      Text("No more than \(most) rounds are done."))
  }

  static let nothingRepeated = Shortfall(
    .unseen,
    Text("There was nothing to repeat."))

  static func rounds(_ failed: Int, of rounds: Int, first: Text?) -> Text {
    let all = Text("\(failed) of \(rounds) rounds did not give the right result.")
    return first.map { Text("\(all) The first: \($0)") } ?? all
  }

  static let loadNotToBeSplit = Shortfall(
    .unseen,
    Text("A load inside another step cannot be split over several processes."))

  static let loadNotBegun = Shortfall(
    .unseen,
    Text("The first part never came as far as the load."))

  static let loadWithoutClock = Shortfall(
    .unseen,
    Text("The system under test has no clock that can be moved, so time cannot run faster."))

  static let otherLoadBefore = Shortfall(
    .unseen,
    Text("The load is not the one that was interrupted."))

  static let leadEndedEarly = Text("The first part did not finish the test case.")

  /// A shard of a load says nothing by itself.
  static func shardAlone(_ shard: ShardMark) -> Text {
    Text("This is part \(shard.number) of \(shard.of). The result is decided when the parts are merged.")
  }

  static let branch = Text("One of the branches that ran at the same time did not give the right result.")
}
