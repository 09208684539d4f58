import Catalogue
import JSONValues
import Judgement
import Quantities
import Texts

/// A milestone of the buyer's own, in a sentence and for programs.
struct OwnMilestoneWords {
  let own: OwnMilestone

  init(_ own: OwnMilestone) { self.own = own }

  /// `Larm bytta i ordinärt boende: skulle vara klart 2023-02-28 och är 307 dagar sent (antagande: ..)`
  var sentence: Text {
    let sentence = Text("\(own.milestone.title.text): \(state)")
    return own.milestone.assumption.map { Text("\(sentence). Assumption: \($0.text)") } ?? sentence
  }

  private var state: Text {
    guard let due = own.due else { return Text("its day depends on something that has not happened") }
    let days = Text(
      one: "\(formatted: own.daysLate) day", other: "\(formatted: own.daysLate) days", count: own.daysLate)
    switch (own.reached, own.daysLate > 0) {
    case (let reached?, true): return Text("was due on \(day: due) and was reached on \(day: reached), \(days) late")
    case (let reached?, false): return Text("was due on \(day: due) and was reached on \(day: reached)")
    case (nil, true): return Text("was due on \(day: due) and has not been reached, \(days) late so far")
    case (nil, false): return Text("is due on \(day: due)")
    }
  }

  var json: JSONValue {
    VerdictsJSON.object([
      "id": .string(own.milestone.id), "title": VerdictsJSON.text(own.milestone.title),
      "assumption": own.milestone.assumption.map { VerdictsJSON.text($0.words) }, "due": own.due.map(LedgerJSON.day),
      "reached": own.reached.map(LedgerJSON.day), "daysLate": JSONValue(own.daysLate),
      "entries": LedgerJSON.entries(own.entries), "text": VerdictsJSON.texts(sentence.byTag),
    ])
  }
}
