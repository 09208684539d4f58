import Quantities
import SuiteLanguage
package import Texts

/// Why a load shows less than it should: a demand that a doubt affects is not met, even if the figures are good.
package enum LoadDoubt: Hashable, Sendable, TextConvertible {
  /// Shards that are missing, repeated or aborted.
  case missingShards([Int], of: Int)
  case repeatedShards([Int])
  case brokenOff([Int])
  /// Entries that do not belong to the plan, or more arrivals than it has.
  case foreign(Int)
  /// The load was not held: arrivals sent in time, of planned ones.
  case notHeld(operation: String, held: Int, planned: Int)
  case noSamples(operation: String)
  /// Answers that are longer than is read.
  case unreadAnswers(operation: String, count: Int)
  /// Streams of staff that were not seen to their end.
  case unobservedStaff(Int, of: Int)
  /// The number of alarms of which it is not certain.
  case unclear(Int)
  /// Our own readers of streams did not run for this time, in microseconds.
  case readersBehind(Int64)
  /// No alarm was seen at all, so that none could be seen twice, late or in the wrong place.
  case nothingSeen
  /// Nothing of the kind was counted.
  case notMeasured

  /// What the doubt says to people.
  package var text: Text {
    switch self {
    case .missingShards(let numbers, let of):
      let list = LoadDoubt.list(numbers)
      return Text(
        one: "Part \(list) of \(of) is missing.", other: "Parts \(list) of \(of) are missing.", count: numbers.count)
    case .repeatedShards(let numbers):
      let list = LoadDoubt.list(numbers)
      return Text(
        one: "Part \(list) is there more than once.", other: "Parts \(list) are there more than once.",
        count: numbers.count)
    case .brokenOff(let numbers):
      let list = LoadDoubt.list(numbers)
      return Text(
        one: "Part \(list) was interrupted.", other: "Parts \(list) were interrupted.", count: numbers.count)
    case .foreign(let count):
      return Text(
        one: "\(count) entry does not belong to the plan.", other: "\(count) entries do not belong to the plan.",
        count: count)
    case .notHeld(let operation, let held, let planned):
      return Text("The load was not held: \(operation) was sent in time \(held) of \(planned) times.")
    case .noSamples(let operation):
      return Text("\(operation) was never done.")
    case .unreadAnswers(let operation, let count):
      return Text("\(count) answers to \(operation) were longer or deeper than is read.")
    case .unobservedStaff(let count, let of):
      return Text("\(count) of \(of) members of staff could not be followed to the end.")
    case .unclear(let count):
      return Text(
        one: "It is not known what happened to \(count) alarm.",
        other: "It is not known what happened to \(count) alarms.",
        count: count)
    case .readersBehind(let time):
      let span = TimeSpan(microseconds: time)
      return Text("The test equipment did not read the streams for \(formatted: span).")
    case .nothingSeen:
      return Text("No alarm was shown to anybody.")
    case .notMeasured:
      return Text("This was not measured.")
    }
  }

  /// `1`, `1, 2 och 3`.
  private static func list(_ numbers: [Int]) -> Text {
    guard numbers.count > 1, let last = numbers.last else { return Text(verbatim: "\(numbers.first ?? 0)") }
    let shown = numbers.prefix(min(20, numbers.count - 1)).map(String.init).joined(separator: ", ")
    return numbers.count > 20 ? Text(verbatim: "\(shown) …") : Text("\(shown) and \(last)")
  }
}

extension LoadFigures {
  /// Doubts that affect every demand: parts of the load that are missing or too many.
  package var doubts: [LoadDoubt] {
    var doubts: [LoadDoubt] = []
    let of = shards.map(\.shard.of).max() ?? 1
    let numbers = shards.map(\.shard.number)
    let missing = (1...max(1, of)).filter { !numbers.contains($0) }
    if !missing.isEmpty { doubts.append(.missingShards(missing, of: of)) }
    let repeated = Set(numbers.filter { number in numbers.count { $0 == number } > 1 })
    if !repeated.isEmpty { doubts.append(.repeatedShards(repeated.sorted())) }
    let broken = shards.filter { !$0.isComplete }.map(\.shard.number)
    if !broken.isEmpty { doubts.append(.brokenOff(broken)) }
    let surplus = calls.reduce(0) { sum, call in
      let taken = call.arrivals.attempted + call.arrivals.notSent + call.arrivals.cancelled
      return sum + max(0, taken - call.arrivals.planned)
    }
    if foreign + surplus > 0 { doubts.append(.foreign(foreign + surplus)) }
    for call in calls where call.arrivals.attempted == 0 { doubts.append(.noSamples(operation: call.operation)) }
    doubts += calls.compactMap(\.unreadAnswers)
    return doubts
  }

  /// The share of the planned arrivals that must be sent in time: 99 %.
  package static let leastHeld = (numerator: 99, denominator: 100)

  /// Calls whose load was not held.
  package var notHeld: [LoadDoubt] {
    calls.compactMap { call in
      let (held, planned) = (call.arrivals.held, call.arrivals.planned)
      let isHeld =
        Int128(held) * Int128(LoadFigures.leastHeld.denominator)
        >= Int128(planned) * Int128(LoadFigures.leastHeld.numerator)
      return planned > 0 && isHeld ? nil : .notHeld(operation: call.operation, held: held, planned: planned)
    }
  }
}

extension LoadFigures.Call {
  /// The doubt about answers that are longer than is read; nil where there were none.
  var unreadAnswers: LoadDoubt? { arrivals.unread.map { .unreadAnswers(operation: operation, count: $0) } }
}
