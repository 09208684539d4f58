import Judgement
import Quantities
import Reporting
import Testing
import Texts

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
