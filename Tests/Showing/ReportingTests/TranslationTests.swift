import Quantities
import Reporting
import Testing
import Texts

struct TranslationTests {
  /// Every key of the table with its texts; a counted phrase has two.
  static let table: [(key: String, translation: Translation)] =
    all(VerdictPhrase.self) + all(ReasonPhrase.self) + all(ReportPhrase.self) + all(PagePhrase.self)
    + all(ChartPhrase.self) + all(VerificationPhrase.self) + all(EvidencePhrase.self) + counted(CountPhrase.self)
    + all(LedgerPhrase.self) + all(LedgerLinePhrase.self) + all(LedgerTermPhrase.self) + all(LedgerFindingPhrase.self)
    + all(EventProblemPhrase.self) + counted(LedgerCountPhrase.self)
    + all(SecurityPhrase.self) + counted(SecurityCountPhrase.self) + all(LoadPhrase.self) + all(LoadAlarmPhrase.self)
    + all(PagesPhrase.self) + counted(PagesCountPhrase.self) + all(AnchorPhrase.self) + counted(AnchorCountPhrase.self)
    + all(LoadCallPhrase.self) + all(LoadEquipmentPhrase.self) + counted(LoadCountPhrase.self)
    + all(GatePhrase.self) + all(GateReasonPhrase.self) + all(GateGroundPhrase.self) + all(GateRemedyPhrase.self)
    + all(GatePagePhrase.self) + all(GateChartPhrase.self) + all(HindsightPhrase.self)
    + counted(HindsightCountPhrase.self) + all(EventPhrase.self) + counted(EventCountPhrase.self)
    + all(ObservationPhrase.self) + counted(ObservationCountPhrase.self) + all(ProofPhrase.self)
    + counted(ProofCountPhrase.self) + all(ForecastPhrase.self) + all(StepPhrase.self) + all(NamePhrase.self)

  private static func all<Key: Phrase>(_ type: Key.Type) -> [(String, Translation)] {
    Key.allCases.map { ("\(type).\($0)", $0.translation) }
  }

  private static func counted<Key: CountedPhrase>(_ type: Key.Type) -> [(String, Translation)] {
    Key.allCases.flatMap { [("\(type).\($0) one", $0.one), ("\(type).\($0) other", $0.other)] }
  }

  @Test func `no key lacks a language`() {
    for (key, translation) in Self.table {
      for language in InterfaceLanguage.allCases {
        #expect(!translation[language].isEmpty, "\(key) in \(language)")
      }
    }
  }

  @Test func `every language puts in the same arguments`() {
    for (key, translation) in Self.table {
      let wanted = Self.places(translation[.swedish])
      for language in InterfaceLanguage.allCases {
        #expect(Self.places(translation[language]) == wanted, "\(key) in \(language)")
      }
    }
  }

  private static func places(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{\d\}/#).map { String($0.output) })
  }

  @Test func `texts for people end and quote as their language does`() {
    for (key, translation) in Self.table {
      for language in InterfaceLanguage.allCases {
        let text = translation[language]
        #expect(!text.contains("\""), "\(key) in \(language) has straight quotes")
        #expect(!text.contains("  "), "\(key) in \(language) has two blanks")
        #expect(text.last != " " && text.first != " ", "\(key) in \(language)")
        #expect(text.hasSuffix(".") == translation[.swedish].hasSuffix("."), "\(key) in \(language)")
      }
    }
  }

  @Test(arguments: [
    (InterfaceLanguage.swedish, 1, "1 krav"), (.swedish, 12_000, "12\u{A0}000 krav"),
    (.english, 1, "1 requirement"), (.english, 0, "0 requirements"), (.english, 12_000, "12,000 requirements"),
    (.finnish, 1, "1 vaatimus"), (.finnish, 2, "2 vaatimusta"), (.finnish, 12_000, "12\u{A0}000 vaatimusta"),
  ])
  func `numbers have the plural form and the digits of the language`(
    language: InterfaceLanguage, count: Int, text: String
  ) {
    #expect(Wording(language)(CountPhrase.requirements, count) == text)
  }

  @Test(arguments: [
    (Int64(0), "0\u{A0}s"), (950, "950\u{A0}µs"), (1_500, "1,5\u{A0}ms"), (250_000, "250\u{A0}ms"),
    (2_345_000, "2,35\u{A0}s"), (75_000_000, "1,3\u{A0}min"), (172_800_000_000, "48\u{A0}h"),
  ])
  func `measured times are written in the unit that suits them`(microseconds: Int64, text: String) {
    #expect(Wording(.swedish).duration(TimeSpan(microseconds: microseconds)) == text)
  }

  @Test func `an argument that looks like a place is left alone`() {
    let translation = Translation(sv: "{1} och {2}", en: "", fi: "")
    #expect(translation.text(in: .swedish, ["{2}", "b"]) == "{2} och b")
    #expect(translation.text(in: .swedish, ["a"]) == "a och {2}")
  }

  @Test func `times are Swedish civil time in every language`() throws {
    let summer = try #require(Instant(parsing: "2026-06-30T22:30:00Z"))
    #expect(Wording(.swedish).time(summer) == "2026-07-01 00:30:00")
    #expect(Wording(.finnish).time(summer) == "1.7.2026 klo 0.30.00")
    #expect(Wording(.english).time(summer) == "1 July 2026 00:30:00")
  }
}
