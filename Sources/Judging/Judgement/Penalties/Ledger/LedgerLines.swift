package import Quantities

/// The lines of a clause in the order in which the charges arose.
///
/// A fault that is charged daily has a line a day, so there may be hundreds of thousands: a line is made when somebody
/// looks at it and not kept.
package struct LedgerLines: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  private enum Storage: Sendable {
    case made([LedgerLine])
    case charged(ChargedLines)
  }

  private let storage: Storage

  package init(_ lines: [LedgerLine]) { storage = .made(lines) }

  package init(arrayLiteral lines: LedgerLine...) { self.init(lines) }

  init(_ lines: ChargedLines) { storage = .charged(lines) }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .made(let lines): lines.count
    case .charged(let lines): lines.count
    }
  }

  package subscript(_ index: Int) -> LedgerLine {
    switch storage {
    case .made(let lines): lines[index]
    case .charged(let lines): lines.line(at: index)
    }
  }

  /// Day, gross and net of every line, in any order; no line is made for it.
  package func eachAmount(_ take: (_ arose: CalendarDate, _ gross: Ore, _ net: Ore) -> Void) {
    switch storage {
    case .made(let lines): for line in lines { take(line.arose, line.gross, line.net) }
    case .charged(let lines): lines.eachAmount(take)
    }
  }

  /// How many units each subject was charged.
  package var lastOrdinals: [String: Int] {
    switch storage {
    case .charged(let lines): return lines.lastOrdinals
    case .made(let lines):
      var ordinals: [String: Int] = [:]
      for line in lines {
        guard case .period(let subject, let ordinal, _, _, _) = line.reason else { continue }
        ordinals[subject] = Swift.max(ordinals[subject] ?? 0, ordinal)
      }
      return ordinals
    }
  }

  /// The entries that lines rest on, each once, rising.
  package var evidence: [EntryNumber] {
    switch storage {
    case .made(let lines): Set(lines.flatMap(\.entries)).sorted()
    case .charged(let lines): lines.evidence
    }
  }
}

extension LedgerLines: Hashable {
  package static func == (left: LedgerLines, right: LedgerLines) -> Bool { left.elementsEqual(right) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(last)
  }
}

/// Totals by month.
package struct MonthTotals {
  private var totals: [CalendarDate: MonthTotal] = [:]

  package init() {}

  package mutating func add(_ lines: LedgerLines) throws(QuantityError) {
    var error: QuantityError?
    // Lines of one month stand together, so that few are looked up.
    var (month, last) = (MonthTotal?.none, CalendarDate.earliest)
    lines.eachAmount { arose, gross, net in
      do throws(QuantityError) {
        if month == nil || arose > last || arose < month?.month ?? .latest {
          if let month { totals[month.month] = month }
          let whole = CalendarMonth(of: arose)
          month = totals[whole.first] ?? MonthTotal(month: whole.first, gross: 0, net: 0)
          last = whole.last
        }
        try month?.add(gross, net)
      } catch let wrong {
        error = wrong
      }
    }
    if let month { totals[month.month] = month }
    if let error { throw error }
  }

  /// In order.
  package var all: [MonthTotal] { totals.values.sorted { $0.month < $1.month } }
}

extension MonthTotal {
  fileprivate mutating func add(_ gross: Ore, _ net: Ore) throws(QuantityError) {
    self.gross = try self.gross.plus(gross)
    self.net = try self.net.plus(net)
  }
}
