import Judgement

/// The lines of a clause that people read, and what the others come to. JSON and CSV have all of them.
///
/// A clause that counts days for years has thousands of lines, and most of them lie above its caps. Those are left out
/// first where there are too many.
struct ShownLines: Sendable {
  let lines: [LedgerLine]
  let leftOut: (count: Int, gross: Ore, net: Ore)

  /// On a terminal, and in the report on requirements.
  static let few = 60
  /// On the page that is an appendix to a claim.
  static let many = 2000

  init(_ clause: ClauseLedger, atMost limit: Int) {
    if clause.lines.count <= limit {
      lines = Array(clause.lines)
    } else {
      var shown: [LedgerLine] = []
      for line in clause.lines where line.net != 0 || line.capped == 0 {
        if shown.count == limit { break }
        shown.append(line)
      }
      lines = shown
    }
    leftOut = (
      clause.lines.count - lines.count, clause.gross - lines.reduce(0) { $0 + $1.gross },
      clause.net - lines.reduce(0) { $0 + $1.net }
    )
  }

  /// What is left out, in a sentence; nil where nothing is.
  func notice(_ words: LedgerWords) -> String? {
    guard leftOut.count > 0 else { return nil }
    return words.wording(
      LedgerPhrase.linesLeftOut, words.wording(LedgerCountPhrase.lines, leftOut.count), words.money(leftOut.gross),
      words.money(leftOut.net))
  }
}

/// The delays, faults and reports of a clause that people read about. JSON has all of them.
///
/// Those that still run come before those that are over where there are too many.
struct ShownClocks: Sendable {
  let clocks: [ClauseClock]
  private let leftOut: Int

  init(_ clause: ClauseLedger, atMost limit: Int) {
    if clause.clocks.count <= limit {
      clocks = clause.clocks
    } else {
      let running = clause.clocks.filter { $0.state == .running }.prefix(limit)
      let others = clause.clocks.lazy.filter { $0.state != .running }.prefix(limit - running.count)
      clocks = Array(running) + Array(others)
    }
    leftOut = clause.clocks.count - clocks.count
  }

  /// What is left out, in a sentence; nil where nothing is.
  func notice(_ words: LedgerWords) -> String? {
    leftOut > 0 ? words.wording(LedgerPhrase.clocksLeftOut, words.wording.number(leftOut)) : nil
  }
}
