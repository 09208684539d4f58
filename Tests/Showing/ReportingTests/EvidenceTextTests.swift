import JSONValues
import Quantities
import Reporting
import Testing
import Texts

struct EvidenceTextTests {
  private let swedish = EvidenceText(Wording(.swedish))
  private let english = EvidenceText(Wording(.english))

  @Test(
    arguments: [
      (["percent": "15 %"], "15\u{A0}%"),
      (["worn": ["equals": ["boolean": false]]], "Larmknappen bärs: nej"),
      (["at-least": ["percent": "1 %"]], "Minst 1\u{A0}%"),
      (
        [
          "that": ["kind": ["equals": ["word": "fall"]], "text": ["language": "fi"]],
          "times": ["at-least": ["integer": 1]],
        ],
        "Slag: fall. Larmtext: text på finska. Antal: minst 1"
      ),
      (["rounds": 48, "met": 48], "Varv: 48. Som krävs: 48"),
      (["status": [201]], "Status: [201]"),
      (["for-each": ["user": 5000], "times": ["equals": ["integer": 1]]], "Per brukare, antal 5000. Antal: 1"),
    ] as [(JSONValue, String)])
  func `what was demanded is told in words`(recorded: JSONValue, text: String) {
    #expect(swedish.demanded(recorded) == text)
  }

  @Test(
    arguments: [
      (["times": 0], "Number: 0"),
      (["value": ["integer": 3]], "3"),
      (
        ["times": 0, "others": [["event": 1, "field": "hub", "actual": ["text": "hub-28"]]]],
        "Number: 0. Another event, hub: hub-28"
      ),
      (
        [
          "rounds": 3, "done": 3, "met": 1, "unmet": 2, "unobserved": 0,
          "failures": [["round": "2", "step": "4.2", "actual": ["active": ["boolean": false]]]],
        ], "Rounds: 3. As required: 1. Otherwise: 2. Round 2, step 4.2: The account is active: no"
      ),
      (["status": 500], "Status code: 500"),
      ("plain", "Plain"),
    ] as [(JSONValue, String)])
  func `what was seen is told in words`(recorded: JSONValue, text: String) {
    #expect(english.seen(recorded) == text)
  }

  @Test func `a long list is cut, and says by how much`() {
    let failures = (1...20).map { JSONValue.object(["round": .string("\($0)"), "step": "1", "actual": ["times": 0]]) }
    let text = english.seen(["rounds": 20, "done": 20, "failures": .array(failures)])
    #expect(text.hasSuffix("Round 3, step 1: Number: 0. And 17 more"))
  }
}
