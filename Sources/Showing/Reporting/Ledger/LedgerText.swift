import Catalogue
import Digests
import Evidence
import Judgement
import Planning
package import Quantities
package import Texts

/// The ledger for a terminal or a pipe: what is owed first, then what must be decided, then every line with how it came
/// about, then the totals.
package struct LedgerText: Sendable {
  private let report: LedgerReport
  private let words: LedgerWords
  private let style: TerminalStyle

  /// - Parameters:
  ///   - width: columns; nil in a pipe, where lines are not broken.
  ///   - colour: whether ANSI colours are used.
  package init(
    _ report: LedgerReport, language: InterfaceLanguage, width: Int? = nil, colour: Bool = false
  ) {
    self.report = report
    words = LedgerWords(report.ledger.contract, Wording(language))
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  private var ledger: Ledger { report.ledger }
  private var wording: Wording { words.wording }

  /// Ends with a line break.
  package func render() -> String {
    let isLong = ledger.clauses.reduce(0) { $0 + min($1.lines.count, ShownLines.few) } >= 1024
    let sections = ledger.clauses.concurrentMap(if: isLong) { clause in section(clause).joined(separator: "\n") }
    let parts = [headline, notices, findings, sections, totals, caps, withheld, own, months, closing]
    return parts.joined().joined(separator: "\n") + "\n"
  }

  private func heading(_ phrase: LedgerPhrase) -> [String] { ["", style.paint(wording(phrase), .strong)] }

  // MARK: Above the lines

  private var headline: [String] {
    let title = VisibleText.oneLine(wording.pick(report.title).text)
    let owed = "\(wording(LedgerPhrase.owed)): \(words.money(ledger.totalToClaim))"
    let gross = wording(LedgerPhrase.ofGross, words.money(ledger.totalGross))
    let isWide =
      style.width.map { TerminalStyle.columns(of: owed) + 2 + TerminalStyle.columns(of: gross) <= $0 } ?? true
    var lines =
      isWide
      ? [style.paint(owed, .strong) + "  " + gross]
      : style.wrap(owed, indent: 0, hanging: 2).map { style.paint($0, .strong) } + style.wrap(gross, indent: 2)
    if let settled = words.settled(ledger) { lines += style.wrap(settled, indent: 2) }
    let facts = [
      title, wording(LedgerPhrase.contractNumber, VisibleText.oneLine(ledger.contract.id)),
      "\(wording(ReportPhrase.asOf)) \(wording.date(report.day))", wording(CountPhrase.entries, report.entryCount),
    ]
    lines += style.wrap(facts.joined(separator: " · "), indent: 2).map { style.paint($0, .dim) }
    lines += style.wrap(wording(LedgerPhrase.excludingVAT), indent: 2).map { style.paint($0, .dim) }
    if let digest = report.judgedBy {
      lines += style.wrap("\(wording(HindsightPhrase.judgedBy)) \(digest.shortHex)", indent: 2).map {
        style.paint($0, .dim)
      }
    }
    lines += style.remarks(LedgerProvenance(report, words).remarks, indent: 2).map { style.paint($0, .yellow) }
    if ledger.clauses.allSatisfy(\.lines.isEmpty) { lines += style.wrap(wording(LedgerPhrase.nothingOwed), indent: 2) }
    if !report.only.isEmpty {
      lines += style.wrap(wording(LedgerPhrase.onlyClauses, wording.list(report.only)), indent: 2)
    }
    return lines
  }

  private var notices: [String] {
    var lines: [String] = []
    if ledger.isSimulated {
      let notice = wording(LedgerPhrase.simulatedNotice).uppercased()
      lines += [""] + style.wrap("!! \(notice) !!", indent: 2).map { style.paint($0, .yellow) }
    }
    if !ledger.assumed.isEmpty {
      lines += heading(.assumedHeading)
      lines += ledger.assumed.flatMap { style.wrap("· \($0)", indent: 2, hanging: 2) }
      lines += style.wrap(wording(LedgerPhrase.assumedNotice), indent: 2)
    }
    if report.isAssuming {
      lines += heading(.assumptionsHeading)
      lines += style.wrap(wording(LedgerPhrase.assumptionsNotice), indent: 2)
      lines += ledger.contract.assumptions.flatMap { style.wrap("· \(words.text($0.words))", indent: 2, hanging: 2) }
    }
    return lines
  }

  private var findings: [String] {
    guard !ledger.findings.isEmpty else { return [] }
    return heading(.findingsHeading)
      + FindingSentence.groups(ledger.findings, words).flatMap { group in
        group.what.flatMap { what in
          style.wrap("! \(what)", indent: 2, hanging: 2).map { style.paint($0, .yellow) }
        } + style.wrap(group.advice, indent: 4)
      }
  }

  // MARK: Lines

  private func section(_ clause: ClauseLedger) -> [String] {
    let title = "\(clause.clause.id)  \(words.text(clause.clause.title)): \(words.money(clause.net))"
    var lines = [""] + style.wrap(title, indent: 0, hanging: 2).map { style.paint($0, .strong) }
    lines += style.wrap(words.source(clause.clause.source), indent: 2).map { style.paint($0, .dim) }
    lines += ClauseTerms(words, clause.clause).sentences.flatMap { style.wrap($0, indent: 2) }
    if let assumption = clause.clause.assumption {
      lines += style.wrap(wording(LedgerPhrase.clauseAssumption, words.text(assumption.words)), indent: 2)
        .map { style.paint($0, .yellow) }
    }
    let clocks = ShownClocks(clause, atMost: ShownLines.few)
    lines += clocks.clocks.flatMap { style.wrap(words.clock($0), indent: 2) }
    if let notice = clocks.notice(words) { lines += style.wrap(notice, indent: 2) }
    guard !clause.lines.isEmpty else {
      return lines + style.wrap(wording(LedgerPhrase.noLines), indent: 2)
    }
    let sentence = LineSentence(words, clause: clause, in: ledger)
    let shown = ShownLines(clause, atMost: ShownLines.few)
    let table = self.table(clause, shown.lines)
    lines.append(contentsOf: table.prefix(1))
    for (line, row) in zip(shown.lines, table.dropFirst()) {
      lines.append(row)
      lines += style.wrap(sentence.text(line), indent: 4)
    }
    if let notice = shown.notice(words) { lines += style.wrap(notice, indent: 2) }
    lines += table.suffix(1).map { style.paint($0, .strong) }
    return lines
  }

  /// The header, a row for each line, and the sum; with fewer columns where the terminal is narrow.
  private func table(_ clause: ClauseLedger, _ shown: [LedgerLine]) -> [String] {
    let columns: [(LedgerPhrase, (LedgerLine) -> String, String)] = [
      (.period, { "\(words.time($0.from)) – \(words.time($0.to))" }, wording(LedgerPhrase.total)),
      (.units, { words.exact($0.units) }, ""),
      (.gross, { words.money($0.gross) }, words.money(clause.gross)),
      (.deductions, { words.money($0.gross - $0.net) }, words.money(clause.gross - clause.net)),
      (.net, { words.money($0.net) }, words.money(clause.net)),
      (.entries, { $0.entries.map(String.init).joined(separator: ", ") }, ""),
    ]
    var choices = [[0, 1, 2, 3, 4, 5], [0, 2, 3, 4], [0, 4]]
    while true {
      let chosen = choices.removeFirst().map { columns[$0] }
      let table = TerminalTable(
        header: chosen.map { wording($0.0) },
        rows: shown.map { line in chosen.map { cut($0.1(line)) } } + [chosen.map(\.2)])
      let lines = table.lines(indent: 2, style: TerminalStyle(colour: false, width: nil))
      let fits = style.width.map { width in lines.allSatisfy { TerminalStyle.columns(of: $0) <= width } } ?? true
      if choices.isEmpty || fits {
        return lines.enumerated().map { $0 == 0 ? style.paint($1, .dim) : $1 }
      }
    }
  }

  /// Long lists of entries are whole in JSON and CSV.
  private func cut(_ text: String) -> String { VisibleText.cut(text, to: 42) }

  // MARK: Below the lines

  private var totals: [String] {
    guard ledger.clauses.count > 1 else { return [] }
    let rows = ledger.clauses.map { [$0.clause.id, words.money($0.gross), words.money($0.net)] }
    let groups = ledger.groups.map {
      [wording(LedgerPhrase.ownerGroup, words.text($0.group.title)), "", words.money($0.net)]
    }
    let sum = [wording(LedgerPhrase.total), words.money(ledger.totalGross), words.money(ledger.totalNet)]
    let table = TerminalTable(
      header: [wording(LedgerPhrase.clause), wording(LedgerPhrase.gross), wording(LedgerPhrase.net)],
      rows: rows + groups.map { $0.map(VisibleText.oneLine) } + [sum])
    return heading(.summaryHeading) + table.lines(indent: 2, style: style)
  }

  private var caps: [String] {
    let caps = ledger.allCaps
    guard !caps.isEmpty else { return [] }
    return heading(.capsHeading)
      + caps.flatMap { status in
        style.wrap(
          "· \(words.owner(status.owner)): \(words.limit(status)). \(wording(LedgerPhrase.used)) "
            + "\(words.used(status)); \(words.reached(status)).", indent: 2, hanging: 2)
      }
  }

  private var withheld: [String] {
    guard !ledger.withheld.isEmpty else { return [] }
    return heading(.withheldHeading)
      + ledger.withheld.flatMap { status in
        style.wrap(
          "· \(words.text(status.rule.title)) (\(words.source(status.rule.source))): "
            + "\(wording(LedgerPhrase.allowed).lowercased()) \(words.money(status.allowed)), "
            + "\(wording(LedgerPhrase.withheldNow).lowercased()) \(words.money(status.withheld)).", indent: 2,
          hanging: 2)
      }
  }

  private var own: [String] {
    guard !ledger.ownMilestones.isEmpty else { return [] }
    return heading(.ownHeading)
      + ledger.ownMilestones.flatMap { own in
        style.wrap("· \(wording(OwnMilestoneWords(own).sentence))", indent: 2, hanging: 2)
      } + style.wrap(wording(LedgerPhrase.ownNotice), indent: 2)
  }

  private var months: [String] {
    guard !ledger.months.isEmpty else { return [] }
    let table = TerminalTable(
      header: [wording(LedgerPhrase.month), wording(LedgerPhrase.gross), wording(LedgerPhrase.net)],
      rows: ledger.months.map { [words.month($0.month), words.money($0.gross), words.money($0.net)] })
    return heading(.byMonth) + table.lines(indent: 2, style: style)
  }

  private var closing: [String] {
    guard let head = report.head else { return [] }
    return [""]
      + style.wrap("\(wording(ReportPhrase.recordHead)) \(head.hash.hex)", indent: 2).map { style.paint($0, .dim) }
  }
}

extension Ledger {
  /// Of the clauses that are shown, then of groups, then of the contract.
  var allCaps: [CapStatus] {
    clauses.flatMap(\.caps).filter { status in
      if case .clause = status.owner { true } else { false }
    } + groups.flatMap(\.caps) + caps
  }
}

extension LedgerWords {
  /// What is used of a cap, in its own measure.
  func used(_ status: CapStatus) -> String {
    let amount =
      switch status.cap.most {
      case .amount: money(status.used)
      case .periods: wording.number(Int(clamping: status.used))
      }
    guard let day = status.window else { return amount }
    switch status.cap.per {
    case .total: return amount
    case .month: return wording(LedgerPhrase.usedIn, amount, month(day))
    case .year: return wording(LedgerPhrase.usedIn, amount, String(day.year))
    }
  }

  /// What arose, what of it was claimed, and what was paid; nil where nothing was claimed or paid.
  func settled(_ ledger: Ledger) -> String? {
    guard ledger.totalClaimed != 0 || ledger.totalPaid != 0 else { return nil }
    return wording(
      LedgerPhrase.settled, money(ledger.totalNet), money(ledger.totalClaimed), money(ledger.totalPaid))
  }
}
