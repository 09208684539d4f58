import Catalogue
import Diagnostics
import Judgement
import LocatedYAML
import TestSupport
import Testing
import Texts

/// One mistake at a time in a contract that is otherwise right.
struct ContractMistakeTests {
  @Test(
    arguments: [
      ("of: {part: it-system}\n    per", "of: it-system\n    per", "unknown-base"),
      ("of: {part: it-system}\n    per", "of: contract\n    per", "unknown-base"),
      ("of: {part: it-system}\n    per", "of: -5 kr\n    per", "negative-amount"),
      ("of: {fee: operation}", "of: delayed-part", "unfit-base"),
      ("of: {fee: operation}", "of: order", "unfit-base"),
      ("of: {fee: operation}", "of: {unit-price: hub}", "unfit-base"),
      ("of: 4 000 000 kr", "of: delayed-part", "unfit-base"),
      ("caps: [{most: 10 %, of: contract-sum", "caps: [{most: 10 %, of: delayed-part", "unfit-base"),
      ("share: 30 %, of: contract-sum", "share: 30 %, of: order", "unfit-base"),
      ("rate: 2 %\n    of: order", "rate: 2 %\n    of: delayed-part", "no-delayed-part"),
      ("rate: 2 %\n    of: order", "rate: 101 %\n    of: contract-sum", "more-than-all"),
      ("rate: 2 %\n", "rate: -2 %\n", "negative-amount"),
      ("than: 99.9 %", "than: 100.1 %", "more-than-all"),
      ("percentile: 95 %", "percentile: 195 %", "more-than-all"),
      ("at-most: 30 s", "at-most: -30 s", "negative-amount"),
      ("{most: 15 %, of: contract-sum", "{most: 0 %, of: contract-sum", "empty-cap"),
      ("most: 10 periods", "most: 0 periods", "empty-cap"),
      ("most: 10 periods", "most: some periods", "wrong-type"),
      ("{most: 50 000 kr, per: month}", "{most: 5 periods, per: month}", "cap-without-periods"),
      ("{most: 50 000 kr, per: month}", "{most: 50 000 kr, of: order, per: month}", "key-without-use"),
      ("{most: 15 %, of: contract-sum, per: total}", "{most: 15 periods, per: total}", "cap-without-periods"),
      ("after-periods: 12, of: late-it-system", "after-periods: 12, of: lost-alarms", "no-periods"),
      ("when-cap-reached: late-it-system", "when-cap-reached: outages", "no-cap"),
      ("grace: 2 days", "grace: 2 hours", "grace-in-hours"),
      ("grace: 2 days", "grace: -2 days", "wrong-type"),
      ("grace: 2 days", "grace: 99999 days", "wrong-type"),
      ("stops: [approved-with-effect]", "stops: []", "empty-list"),
      ("stops: [approved-with-effect]", "stops: [approved, approved]", "repeated-word"),
      ("stops: [approved-with-effect]", "stops: [done]", "unknown-word"),
      ("    tiers: [{from-unit: 1,", "    stops: [approved]\n    tiers: [{from-unit: 1,", "key-without-use"),
      ("{from-unit: 1, rate: 5 000 kr}", "{from-unit: 2, rate: 5 000 kr}", "tier-gap"),
      ("{from-unit: 5, rate: 10 000 kr}", "{from-unit: 1, rate: 10 000 kr}", "tier-order"),
      ("{from-unit: 1, rate: 5 000 kr}", "{below: 1 %, rate: 5 000 kr}", "missing-key unknown-key"),
      ("tiers: [{below: 99.9 %, rate: 10 %}, {below: 99.5 %, rate: 25 %}]", "tiers: []", "empty-list"),
      ("starts: fault-report", "starts: sometime", "unknown-word"),
      ("starts: day-after-due", "starts: fault-report", "key-without-use"),
      (
        "one-off: 10 000 kr\n    rate: 2 000 kr\n    per: commenced hour",
        "one-off: 10 000 kr\n    per: commenced hour", "key-without-use"
      ),
      ("one-off: 10 000 kr", "starts: notice\n    one-off: 10 000 kr", "key-without-use"),
      ("rate: 0.5 %", "one-off: 0.5 %", "key-without-use"),
      ("rate: 0.5 %", "grace: 2 days\n    rate: 0.5 %", "key-without-use"),
      ("rate: 0.5 %", "starts: decision\n    rate: 0.5 %", "key-without-use"),
      ("rate: 0.5 %", "partial-use: pro-rata\n    rate: 0.5 %", "key-without-use"),
      ("rate: 0.5 %", "tiers: [{from-unit: 1, rate: 1 %}]", "key-without-use"),
      ("cap: 12 %", "cap: 12 %\n    caps: [{most: 1 kr, per: month}]", "conflicting-keys"),
      ("    tiers: [{from-unit: 1,", "    rate: 1 kr\n    tiers: [{from-unit: 1,", "conflicting-keys"),
      ("price: 6 000 000 kr", "price: 126 000 000.01 kr", "parts-exceed-sum"),
      ("credited-against: late-it-system", "credited-against: late-battery", "circular-credit"),
      (
        "after: it-system-approved, state: approved, within: 20", "after: pilot-approved, state: approved, within: 20",
        "circular-milestones"
      ),
      ("state: approved, within: 20", "within: 20", "missing-key"),
      ("within: 20 business days", "within: 1.5 days", "wrong-type"),
      ("within: 20 business days}", "within: 20 business days}, anchor: end", "anchor-without-week"),
      ("due: 2022-W22", "due: 2022-W53", "wrong-type"), ("due: 2022-W22", "due: W22", "week-without-year"),
      ("due: 2022-W22", "due: v. 22", "week-without-year"), ("anchor: end", "anchor: friday", "unknown-word"),
      ("due: 2022-06-01", "due: 2022-06-31", "wrong-type"),
      ("requirement: \"B3 ID:44\"", "requirement: 44", "ambiguous-text"),
      ("fault-class: B", "fault-class: D", "unknown-word"),
      (
        "group: delays\n    damages: deducted\n    gross", "group: delay\n    damages: deducted\n    gross",
        "small-group unknown-group"
      ),
      ("until: {gate: roll-out}", "until: {gate: roll-out, state: approved}", "key-without-use"),
      ("until: {gate: roll-out}", "until: {}", "missing-key"),
      ("undelivered: it-system,", "undelivered: it-system, of: contract-sum,", "key-without-use"),
      ("undelivered: it-system", "undelivered: it-systems", "unknown-part"),
      ("calendar: sweden", "calendar: finland", "other-calendar"),
      ("time-zone: Europe/Stockholm", "time-zone: UTC", "other-time-zone"),
      ("currency: SEK", "currency: kr", "other-currency"),
      ("rounding: half-up to ore", "rounding: half-up to öre", ""),
      ("per: commenced 7 days", "per: commenced 400 days", "wrong-unit"),
      ("per: commenced 7 days", "per: started 7 days", "wrong-unit"),
      ("after: charge}", "after: invoice}", "unknown-word"), ("units: 3500", "units: many", "not-an-integer"),
      ("due-within: 10 days", "due-within: 10 hours", "wrong-type"),
      ("{document: b3}", "{document: it-system}", "unknown-document"),
      ("gross-negligence: excepted", "gross-negligence: maybe", "unknown-word"),
    ])
  func `one mistake is told once`(old: String, new: String, codes: String) throws {
    let text = SampleContract.text.replacing(old, with: new, maxReplacements: 1)
    #expect(text != SampleContract.text)
    let (written, findings) = try SampleContract.read(text)
    #expect(findings.map(\.code).sorted().joined(separator: " ") == codes)
    #expect((written?.contract == nil) == !codes.isEmpty)
    #expect(findings.allSatisfy { $0.span?.isEmpty == false })
  }

  @Test func `an unknown name is explained by what it is elsewhere`() throws {
    let text = SampleContract.text.replacing("{document: b3}", with: "{document: it-system}")
    #expect(
      try SampleContract.read(text).findings.first?.hints.last?.english
        == "'it-system' is a part, and a document is wanted here"
    )
  }

  @Test func `the three days that a week may mean are told`() throws {
    let text = SampleContract.text.replacing("due: 2022-W22, anchor: end", with: "due: 2023-W33")
    let hints = try #require(try SampleContract.read(text).findings.first?.hints)
    for (hint, day) in zip(hints, ["2023-08-13", "2023-08-18", "2023-08-20"]) { #expect(hint.english.contains(day)) }
    #expect(hints.count == 3)
  }

  /// What people get wrong, beside single bytes.
  private static let pieces = [
    "}", "]", "{", ": ", "- ", "\n", "~", "0", "-1", "99999999999999999999", "5 %", "100 %", "1 kr", "2021-W53",
    "2023-02-29", "commenced week", "of: order", "99999999999999999999 kr", "id: main", "tiers:", "caps: []",
  ]

  @Test func `a damaged contract is read or explained`() {
    var random = SeededRandom(seed: 20_261_121)
    for _ in 0..<2_000 {
      var bytes = Array(SampleContract.text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
        let piece = Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: piece, at: place)
        case 2: bytes.replaceSubrange(place..<end, with: piece)
        default: bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let sink = DiagnosticSink()
      let node = YAMLParser.parse(SourceFile(path: "c.yaml", bytes: bytes), into: sink)
      let written = node.flatMap { ContractReader.read($0, kinds: .judged, into: sink) }
      #expect(written?.contract != nil || sink.hasErrors)
      #expect(written?.contract == nil || !sink.hasErrors || sink.diagnostics.allSatisfy { $0.span != nil })
    }
  }
}
