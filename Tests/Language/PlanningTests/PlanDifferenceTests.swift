import Planning
import Quantities
import Testing
import Texts

/// What changed between two plans, in words.
struct PlanDifferenceTests {
  private func changes(
    _ file: String, _ replacements: (String, String)..., language: InterfaceLanguage = .swedish
  ) throws -> [String] {
    var files = Sample.files
    for (old, new) in replacements {
      let before = files[file]
      files[file] = files[file]?.replacing(old, with: new)
      try #require(files[file] != before)
    }
    let old = try #require(try Project(Sample.files).plan())
    let new = try #require(try Project(files).plan())
    return PlanDifference(from: old.plan, to: new.plan).changes.map {
      $0.text(in: language).replacing("\u{A0}", with: " ")
    }
  }

  private let mobile = "Requirements/alarms/mobile.yaml"
  private let suite = "Suites/battery.yaml"

  @Test func `nothing has changed`() throws {
    let plan = try #require(try Project(Sample.files).plan()).plan
    #expect(PlanDifference(from: plan, to: plan).isEmpty)
    #expect(PlanDifference(from: plan, to: plan).text(in: .swedish) == "inget har ändrats\n")
  }

  @Test(arguments: [
    (InterfaceLanguage.swedish, "tidsgränsen (within) i B3 ID:44 höjdes från 5 min till 10 min: mildare krav"),
    (.english, "the time limit (within) in B3 ID:44 was raised from 5 min to 10 min: looser"),
    (.finnish, "vaatimuksen B3 ID:44 aikarajaa (within) nostettiin: ennen 5 min, nyt 10 min: lievempi vaatimus"),
  ])
  func `a longer time limit is a looser requirement`(language: InterfaceLanguage, text: String) throws {
    #expect(try changes(mobile, ("within: 5 min", "within: 10 min"), language: language) == [text])
  }

  @Test func `a shorter time limit is a stricter requirement`() throws {
    #expect(
      try changes(mobile, ("within: 5 min", "within: 1 min"))
        == ["tidsgränsen (within) i B3 ID:44 sänktes från 5 min till 1 min: strängare krav"])
  }

  @Test func `a value that is only sent to the vendor is neither looser nor stricter`() throws {
    #expect(
      try changes(mobile, ("level: 15 %", "level: 20 %"))
        == ["gränsen level i B3 ID:44 höjdes från 15 % till 20 %"])
  }

  @Test func `requirements come and go`() throws {
    #expect(
      try changes(mobile, ("B3 ID:2\"", "B3 ID:50\"")) == [
        "krav B3 ID:2 togs bort: mildare krav", "krav B3 ID:50 tillkom",
      ])
  }

  @Test func `a ska that becomes a bör is looser`() throws {
    #expect(
      try changes(mobile, ("obligation: ska", "obligation: bör\n    weight: 5"))
        == ["krav B3 ID:44 ändrades från ska till bör: mildare krav"])
  }

  @Test func `a verification that is left out is looser`() throws {
    #expect(
      try changes(mobile, ("      - inspection: {sv: Ring referensen.}", ""))
        == ["krav B3 ID:2 verifieras inte längre av provfall inspection:B3 ID:2#2: mildare krav"])
  }

  @Test func `what an event must be is compared by what meets it`() throws {
    let id = "battery.low/low-level(level: 15 %, within: 5 min)"
    #expect(
      try changes(suite, ("that: {kind: battery-low}", "that: {kind: {one-of: [battery-low, button]}}")) == [
        "steg 4 i provfall \(id) ändrades: slag var låg batterinivå och är nu något av låg batterinivå, larmknapp: mildare krav"
      ])
    #expect(
      try changes(suite, ("times: 1", "times: {at-least: 1}"))
        == ["steg 4 i provfall \(id) ändrades: times var 1 och är nu minst 1: mildare krav"])
    #expect(
      try changes(suite, ("        that: {kind: battery-low}\n", ""))
        == ["steg 4 i provfall \(id) ändrades: slag togs bort (låg batterinivå): mildare krav"])
    #expect(
      try changes(suite, ("that: {kind: battery-low}", "that: {kind: battery-low, raised: {present: true}}"))
        == ["steg 4 i provfall \(id) ändrades: larmet utlöstes tillkom (ett värde, vilket som helst): strängare krav"])
  }

  @Test func `a step in the middle is told from the steps around it`() throws {
    let id = "battery.low/low-level(level: 15 %, within: 5 min)"
    #expect(
      try changes(
        suite,
        (
          "      - watch: alarms\n        with: {staff: \"${home}\"}",
          "      - wait: 1 h\n      - watch: alarms\n        with: {staff: \"${home}\"}"
        ))
        == ["steg 2 i provfall \(id) tillkom (wait)"])
  }

  @Test func `whatever changes the hash is told in words`() throws {
    #expect(
      try changes(suite, ("Låg nivå ger", "Nivå ger"))
        == ["provfall battery.low/low-level(level: 15 %, within: 5 min) har en annan rubrik"])
    #expect(
      try changes("Suites/vocabulary.yaml", ("kind: {one-of: [button, battery-low]}", "kind: {one-of: [battery-low]}"))
        == ["i vokabulären ändrades typerna i alarms"])
    #expect(
      try changes(suite, ("time-limit: 20 min", "time-limit: 30 min"))
        == ["provfall battery.low/low-level(level: 15 %, within: 5 min) har en annan tidsgräns"])
    #expect(
      try changes(mobile, ("Ring referensen", "Ring referenserna")) == [
        "steg 1 i provfall inspection:B3 ID:2#2 ändrades", "provfall inspection:B3 ID:2#2 har en annan rubrik",
      ])
  }

  @Test func `the binding changes too`() throws {
    #expect(
      try changes("Suites/bindings/vendor.yaml", ("/phones,", "/telephones,"), ("simulated: true", "simulated: false"))
        == ["det provade systemet är inte längre simulerat", "i testadaptern ändrades operationen phone.register"])
  }
}
