import Catalogue
import JSONValues
import Judgement
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

struct LedgerTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func `the ledger in a pipe is plain text with unbroken lines`(language: InterfaceLanguage) throws {
    let text = LedgerText(try SampleLedger.make(), language: language).render()
    #expect(!text.contains("\u{1B}"))
    try GoldenFile("ledger.\(language.rawValue).txt").expect(text)
  }

  @Test func `the ledger keeps to 60 columns`() throws {
    let report = try SampleLedger.make(simulated: true, assumed: ["it-system-approved on 2022-09-01"])
    let text = LedgerText(report, language: .swedish, width: 60, colour: true).render()
    try GoldenFile("ledger.60-columns.txt").expect(text)
    let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    for line in plain.split(separator: "\n") where line.contains(" ") {
      // The checksum of the record stays whole, since it is there to be copied.
      #expect(
        line.count <= 60 || line.contains("SHA") || line.split(separator: " ").contains { $0.count > 50 }, "\(line)")
    }
  }

  @Test func `the JSON has every sentence in every language`() throws {
    try GoldenFile("ledger.json").expect(LedgerJSON.text(try SampleLedger.make()))
  }

  @Test func `the JSON of a simulation says so`() throws {
    let report = try SampleLedger.make(simulated: true, assumed: ["no outage"])
    try GoldenFile("ledger.simulated.json").expect(LedgerJSON.text(report))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the table for spreadsheets has a row for each line`(language: InterfaceLanguage) throws {
    let report = try SampleLedger.make()
    let text = LedgerCSV.text(report, language: language)
    try GoldenFile("ledger.\(language.rawValue).csv").expect(text)
    let rows = text.components(of: "\r\n")
    #expect(rows.count == 1 + report.ledger.clauses.reduce(0) { $0 + $1.lines.count })
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the page stands alone`(language: InterfaceLanguage) throws {
    try GoldenFile("ledger.\(language.rawValue).html").expect(
      LedgerPage(try SampleLedger.make(), language: language).render())
  }

  @Test func `the page of a simulation says that it is no claim, and nobody can sign it`() throws {
    let page = LedgerPage(
      try SampleLedger.make(simulated: true, assumed: ["it-system-approved never"]), language: .swedish
    ).render()
    try GoldenFile("ledger.simulated.html").expect(page)
    #expect(page.contains("Underlaget kommer från ett simulerat system. Detta är inget vitesanspråk."))
    #expect(!page.contains("class=\"signature\""))
  }

  @Test func `the report on requirements has the ledger where there is something to show`() throws {
    let assessment = try GoldenTests.assessment()
    let page = HTMLReport(
      assessment, language: .swedish, penalties: try SampleLedger.make(simulated: true)
    ).render()
    try GoldenFile("report.penalties.html").expect(page)
    #expect(page.contains("<section id=\"penalties\""))
    #expect(page.contains("href=\"#penalties\""))
    #expect(page.contains("Detta är inget vitesanspråk."))
    var empty = try SampleLedger.make()
    empty.ledger.clauses = []
    empty.ledger.findings = []
    empty.ledger.withheld = []
    empty.ledger.ownMilestones = []
    #expect(
      HTMLReport(assessment, language: .swedish, penalties: empty).render()
        == HTMLReport(assessment, language: .swedish).render())
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `what is assumed and what is simulated is seen in every form`(language: InterfaceLanguage) throws {
    let report = try SampleLedger.make(simulated: true, assumed: ["no outage"])
    let wording = Wording(language)
    let forms = [
      LedgerText(report, language: language).render(), LedgerCSV.text(report, language: language),
      LedgerPage(report, language: language).render(), LedgerJSON.text(report),
    ]
    for form in forms {
      #expect(form.lowercased().contains(wording(LedgerPhrase.simulatedNotice).lowercased()))
      #expect(form.contains(wording(LedgerPhrase.assumptionsNotice)))
      #expect(form.contains("no outage"))
    }
  }

  @Test func `with some clauses only, the total is theirs`() throws {
    let report = try SampleLedger.make().showing(only: ["down", "availability"])
    #expect(report.ledger.clauses.map(\.clause.id) == ["availability", "down"])
    #expect(report.ledger.totalNet == 1_000_000)
    #expect(report.ledger.totalGross == 2_000_000)
    #expect(report.ledger.months.map(\.net) == [1_000_000])
    #expect(report.ledger.groups.map(\.group.id) == ["operation"])
    let text = LedgerText(report, language: .english).render()
    #expect(text.contains("Shown: availability and down."))
    #expect(!text.contains("late-mending"))
  }

  @Test func `many months without a measurement are told of once`() throws {
    var report = try SampleLedger.make()
    report.ledger.findings = (1...5).compactMap { month in
      CalendarDate(year: 2022, month: month, day: 1).map { .noMeasurement(clause: "slow-answers", month: $0) }
    }
    let text = LedgerText(report, language: .english).render()
    #expect(
      text.contains("Measurements are missing for 5 months from January 2022 to May 2022 under the clause “Sena svar”"))
    #expect(text.components(of: "Ask the vendor for the figure").count == 2)
  }

  @Test func `a text that a spreadsheet would run as a formula is made text`() throws {
    var report = try SampleLedger.make()
    report.ledger.contract.id = "=HYPERLINK(\"http://example.com\")"
    let csv = LedgerCSV.text(report, language: .swedish)
    #expect(csv.contains("\"'=HYPERLINK(\"\"http://example.com\"\")\""))
    #expect(!csv.contains(",="))
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: true)
  }
}

struct ShownLinesTests {
  @Test func `lines above a cap are left out first, and what is left out is summed up`() throws {
    var report = try SampleLedger.make()
    var clause = report.ledger.clauses[0]
    let paid = clause.lines[1]
    var cut = paid
    cut.capped = cut.gross
    cut.net = 0
    clause.lines = LedgerLines(Array(repeating: cut, count: 500) + Array(repeating: paid, count: 70))
    clause.gross = 570 * paid.gross
    clause.net = 70 * paid.net
    report.ledger.clauses = [clause]
    let text = LedgerText(report, language: .english).render()
    #expect(
      text.contains(
        "510 lines more are not shown here: 25,500,000\u{A0}kr before deductions, 500,000\u{A0}kr in penalty."))
    #expect(LedgerCSV.text(report, language: .english).split(separator: "\r\n").count == 571)
    let page = LedgerPage(report, language: .english).render()
    #expect(!page.contains("more are not shown here"))
  }
}
