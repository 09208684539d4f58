import Catalogue
import Judgement
import Quantities

/// The pieces of a ledger in HTML, for the page that stands alone and for the section of the report.
struct LedgerParts: PageParts {
  let report: LedgerReport
  let wording: Wording
  let words: LedgerWords
  /// Lines of a clause that are shown.
  private let limit: Int

  init(report: LedgerReport, wording: Wording, atMost limit: Int) {
    self.limit = limit
    self.report = report
    self.wording = wording
    words = LedgerWords(report.ledger.contract, wording)
  }

  var ledger: Ledger { report.ledger }

  // MARK: What must be read first

  /// That this is no claim, what it is computed as if, and what is assumed.
  var notices: HTML {
    HTML {
      if ledger.isSimulated {
        HTML.tag("div", .class("no-claim"), .set("role", "note")) {
          HTML.tag("p") { wording(LedgerPhrase.simulatedNotice) }
        }
      }
      if !ledger.assumed.isEmpty {
        box(.assumedHeading, .assumedNotice) { ledger.assumed.map { HTML.tag("li", content: HTML($0)) } }
      }
      if report.isAssuming {
        box(.assumptionsHeading, .assumptionsNotice) {
          ledger.contract.assumptions.map { assumption in HTML.tag("li") { text(assumption.words) } }
        }
      }
    }
  }

  private func box(_ heading: LedgerPhrase, _ notice: LedgerPhrase, items: () -> [HTML]) -> HTML {
    let items = items()
    return HTML.tag("div", .class("assumed"), .set("role", "note")) {
      HTML.tag("p") {
        HTML.tag("strong", content: HTML("\(wording(heading)). "))
        wording(notice)
      }
      if !items.isEmpty { HTML.tag("ul", content: HTML(items)) }
    }
  }

  var owed: HTML {
    HTML.tag("div", .class("owed")) {
      HTML.tag("p") {
        "\(wording(LedgerPhrase.owed)), \(wording(ReportPhrase.asOf).lowercased()) \(wording.date(report.day))"
      }
      HTML.tag("p", .class("amount")) { words.money(ledger.totalToClaim) }
      if let settled = words.settled(ledger) { HTML.tag("p") { settled } }
      HTML.tag("p") {
        capitalised(wording(LedgerPhrase.ofGross, words.money(ledger.totalGross))) + ". "
          + wording(LedgerPhrase.excludingVAT)
      }
      if ledger.clauses.allSatisfy(\.lines.isEmpty) { HTML.tag("p") { wording(LedgerPhrase.nothingOwed) } }
      if !report.only.isEmpty {
        HTML.tag("p") { wording(LedgerPhrase.onlyClauses, wording.list(report.only)) }
      }
      if let digest = report.judgedBy {
        HTML.tag("p", .class("soft")) { "\(wording(HindsightPhrase.judgedBy)) \(digest.shortHex)" }
      }
      HTML.reasons(LedgerProvenance(report, words).remarks)
    }
  }

  var findings: HTML {
    HTML.tag("ul", .class("findings-list")) {
      FindingSentence.groups(ledger.findings, words).map { group in
        HTML.tag("li") {
          group.what.map { what in HTML.tag("p") { HTML.tag("strong", content: HTML(what)) } }
          HTML.tag("p") { group.advice }
        }
      }
    }
  }

  // MARK: Tables

  /// A table of texts; the columns from `numbers` on hold amounts.
  func table(
    _ caption: LedgerPhrase, _ columns: [LedgerPhrase], rows: [[String]], sum: [String]? = nil, numbers: Range<Int>
  ) -> HTML {
    let cells = { (row: [String]) -> [HTML] in
      row.enumerated().map { index, cell in
        index == 0
          ? HTML.tag("th", .set("scope", "row"), content: HTML(cell))
          : HTML.tag("td", .set("class", optional: numbers.contains(index) ? "number" : nil), content: HTML(cell))
      }
    }
    return scroll(wording(caption)) {
      HTML.tag("table", .class("money")) {
        HTML.tag("caption") { wording(caption) }
        HTML.tag("thead") {
          HTML.tag("tr") {
            columns.enumerated().map { index, column in
              HTML.tag(
                "th", .set("scope", "col"), .set("class", optional: numbers.contains(index) ? "number" : nil),
                content: HTML(wording(column)))
            }
          }
        }
        HTML.tag("tbody") { rows.map { row in HTML.tag("tr") { cells(row) } } }
        if let sum { HTML.tag("tfoot") { HTML.tag("tr") { cells(sum) } } }
      }
    }
  }

  var summary: HTML {
    HTML {
      table(
        .byClause, [.clause, .source, .gross, .deductions, .net],
        rows: ledger.clauses.map { clause in
          [
            words.text(clause.clause.title), words.source(clause.clause.source), words.money(clause.gross),
            words.money(clause.gross - clause.net), words.money(clause.net),
          ]
        },
        sum: [
          wording(LedgerPhrase.total), "", words.money(ledger.totalGross),
          words.money(ledger.totalGross - ledger.totalNet), words.money(ledger.totalNet),
        ], numbers: 2..<5)
      if !ledger.groups.isEmpty {
        table(
          .byGroup, [.group, .net],
          rows: ledger.groups.map { [words.text($0.group.title), words.money($0.net)] }, numbers: 1..<2)
      }
      if !ledger.allCaps.isEmpty {
        table(
          .capsHeading, [.cap, .limit, .used, .state],
          rows: ledger.allCaps.map { status in
            [capitalised(words.owner(status.owner)), words.limit(status), words.used(status), words.reached(status)]
          }, numbers: 1..<3)
      }
      if !ledger.withheld.isEmpty {
        table(
          .withheldHeading, [.withholding, .source, .allowed, .withheldNow],
          rows: ledger.withheld.map { status in
            [
              words.text(status.rule.title), words.source(status.rule.source), words.money(status.allowed),
              words.money(status.withheld),
            ]
          }, numbers: 2..<4)
      }
      if !ledger.ownMilestones.isEmpty {
        HTML.tag("h3") { wording(LedgerPhrase.ownHeading) }
        HTML.reasons(ledger.ownMilestones.map { wording(OwnMilestoneWords($0).sentence) })
        HTML.tag("p", .class("soft")) { wording(LedgerPhrase.ownNotice) }
      }
      if !ledger.months.isEmpty {
        table(
          .byMonth, [.month, .gross, .net],
          rows: ledger.months.map { [words.month($0.month), words.money($0.gross), words.money($0.net)] },
          sum: [wording(LedgerPhrase.total), words.money(ledger.totalGross), words.money(ledger.totalNet)],
          numbers: 1..<3)
      }
    }
  }

  // MARK: Clauses

  var clauses: [HTML] { ledger.clauses.map(clause) }

  /// The same, each to stand on one page where it fits there.
  var clausePieces: [PagePiece] {
    ledger.clauses.map { one in PagePiece(label: one.clause.id) { clause(one) } }
  }

  private func clause(_ clause: ClauseLedger) -> HTML {
    let identifier = HTMLEscaping.identifier("vite", clause.clause.id)
    return HTML.tag("div", .class("clause"), .id(identifier)) {
      HTML.tag("h3") { text(clause.clause.title) }
      HTML.tag("p", .class("soft")) { "\(clause.clause.id) · \(words.source(clause.clause.source))" }
      HTML.tag("p") { ClauseTerms(words, clause.clause).sentences.joined(separator: " ") }
      if let assumption = clause.clause.assumption {
        HTML.tag("p", .class("assumption")) { wording(LedgerPhrase.clauseAssumption, words.text(assumption.words)) }
      }
      if !clause.clocks.isEmpty {
        let shown = ShownClocks(clause, atMost: limit)
        HTML.reasons(shown.clocks.map(words.clock))
        shown.notice(words).map { notice in HTML.tag("p", .class("soft"), content: HTML(notice)) }
      }
      if clause.lines.isEmpty {
        HTML.tag("p") { wording(LedgerPhrase.noLines) }
      } else {
        lines(clause)
      }
      CumulativeChart(clause: clause, in: report).map { chart(clause, $0) }
    }
  }

  private func chart(_ clause: ClauseLedger, _ chart: CumulativeChart) -> HTML {
    figure(chart, title: wording(LedgerPhrase.chartTitle, words.text(clause.clause.title)), heading: false)
  }

  /// A chart with its figures. Inside a clause the title is its caption, elsewhere a heading.
  func figure(_ chart: CumulativeChart, title: String, heading: Bool) -> HTML {
    HTML.tag("figure") {
      if heading { HTML.tag("h3") { title } }
      scroll(title) { chart.picture(title: title, words) }
      folded(scroll(wording(LedgerPhrase.chartTable, title)) { chart.table(title: title, words) }, of: title)
    }
  }

  private func lines(_ clause: ClauseLedger) -> HTML {
    let sentence = LineSentence(words, clause: clause, in: ledger)
    let title = words.text(clause.clause.title)
    let shown = ShownLines(clause, atMost: limit)
    let columns: [(LedgerPhrase, Bool)] = [
      (.period, false), (.howComputed, false), (.gross, true), (.deductions, true), (.net, true),
    ]
    return scroll(title) {
      HTML.tag("table", .class("money ledger-lines")) {
        HTML.tag("caption") { "\(title): \(wording(LedgerCountPhrase.lines, clause.lines.count))" }
        HTML.tag("thead") {
          HTML.tag("tr") {
            columns.map { phrase, isNumber in
              HTML.tag(
                "th", .set("scope", "col"), .set("class", optional: isNumber ? "number" : nil),
                content: HTML(wording(phrase)))
            }
          }
        }
        HTML.tag("tbody") {
          shown.lines.map { row($0, sentence.text($0)) }
          shown.notice(words).map { notice in
            HTML.tag("tr") { HTML.tag("td", .set("colspan", columns.count), content: HTML(notice)) }
          }
        }
        HTML.tag("tfoot") {
          HTML.tag("tr") {
            HTML.tag("th", .set("scope", "row")) { wording(LedgerPhrase.total) }
            HTML.tag("td", content: .empty)
            [clause.gross, clause.gross - clause.net, clause.net].map { amount($0) }
          }
        }
      }
    }
  }

  private func row(_ line: LedgerLine, _ sentence: String) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        words.time(line.from)
        if line.from != line.to {
          HTML(" –")
          HTML.void("br")
          words.time(line.to)
        }
      }
      HTML.tag("td", .class("wide")) {
        sentence
        if !line.entries.isEmpty {
          HTML(" ")
          HTML.tag("span", .class("entries")) {
            "\(wording(LedgerPhrase.entries)): \(line.entries.map(String.init).joined(separator: ", "))"
          }
        }
      }
      [line.gross, line.gross - line.net, line.net].map { amount($0) }
    }
  }

  private func amount(_ ore: Ore) -> HTML { HTML.tag("td", .class("number"), content: HTML(words.money(ore))) }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
