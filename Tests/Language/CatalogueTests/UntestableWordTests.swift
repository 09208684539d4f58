import Catalogue
import Testing
import Texts

/// Each rule keeps sentences that it must find and sentences that it must leave alone.
struct UntestableWordTests {
  static let triggering = UntestableWord.all.flatMap { rule in rule.triggering.map { (rule.word, $0) } }
  static let nonTriggering = UntestableWord.all.flatMap { rule in rule.nonTriggering.map { (rule.word, $0) } }

  @Test(arguments: triggering)
  func `a rule finds what it is for`(word: String, sentence: String) {
    #expect(UntestableWords.find(in: sentence).map(\.rule.word).contains(word))
  }

  @Test(arguments: nonTriggering)
  func `no rule finds what only looks alike`(word: String, sentence: String) {
    #expect(UntestableWords.find(in: sentence).map(\.rule.word) == [])
  }

  @Test func `every rule has a word, a reason and what to write instead`() {
    for rule in UntestableWord.all {
      #expect(!rule.forms.isEmpty && !rule.reason.english.isEmpty && !rule.instead.english.isEmpty, "\(rule.word)")
      #expect(!rule.triggering.isEmpty && !rule.nonTriggering.isEmpty, "\(rule.word)")
    }
    #expect(Set(UntestableWord.all.map(\.word)).count == UntestableWord.all.count)
  }

  @Test func `the sentence of the specification has four words that nobody can test`() {
    let found = UntestableWords.find(in: "Systemet ska vara modernt, öppet, flexibelt och intuitivt.")
    #expect(found.map(\.rule.word) == ["modern", "öppen", "flexibel", "intuitiv"])
  }
}
