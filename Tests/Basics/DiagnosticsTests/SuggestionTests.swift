import Diagnostics
import Testing
import Texts

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("witin", "within"), ("whitin", "within"), ("Within", "within"), ("fault_class", "fault-class"),
      ("faultclass", "fault-class"), ("requirement", "requirements"), ("verifed-by", "verified-by"),
    ])
  func `a slip of the pen is recognised`(written: String, meant: String) {
    let keys = ["fault-class", "requirements", "verified-by", "within", "with"]
    #expect(Suggestion.closest(to: written, among: keys) == meant)
  }

  @Test(arguments: ["colour", "x", "", "within"])
  func `nothing is proposed for what is like none, or is there already`(written: String) {
    #expect(Suggestion.closest(to: written, among: ["fault-class", "within"]) == nil)
  }

  @Test func `among equals the first in alphabetical order wins`() {
    #expect(Suggestion.closest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(Suggestion.hint(for: "cat", among: ["hat", "bat"])?.english == "did you mean 'bat'?")
    #expect(Suggestion.hint(for: "cat", among: []) == nil)
  }

  @Test(
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("åäö", "aäö", 1),
    ])
  func `the distance counts slips, and a swap is one`(left: String, right: String, distance: Int) {
    #expect(Suggestion.editDistance(left, right, atMost: 10) == distance)
    #expect(Suggestion.editDistance(right, left, atMost: distance) == distance)
    #expect(distance == 0 || Suggestion.editDistance(left, right, atMost: distance - 1) == nil)
  }

  @Test func `very long words cost little`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.closest(to: long, among: [long + "b", "a"]) == long + "b")
  }
}
