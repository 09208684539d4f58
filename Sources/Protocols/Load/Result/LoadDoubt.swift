import Quantities
import SuiteLanguage
import Texts

/// Why a load shows less than it was meant to: whatever demand a doubt touches is not met, whatever the figures say.
package enum LoadDoubt: Hashable, Sendable {
  /// Shards that are missing, came twice, or were broken off.
  case missingShards([Int], of: Int)
  case repeatedShards([Int])
  case brokenOff([Int])
  /// Entries that do not belong to the plan, or more arrivals than it has.
  case foreign(Int)
  /// The load was not held: put to the system in time, of planned.
  case notHeld(operation: String, held: Int, planned: Int)
  case noSamples(operation: String)
  /// Answers that are longer than is read.
  case unreadAnswers(operation: String, count: Int)
  /// Streams of staff that were not seen to their end.
  case unobservedStaff(Int, of: Int)
  /// So many alarms of which it cannot be told.
  case unclear(Int)
  /// Our own readers of streams did not come to read for so long, in microseconds.
  case readersBehind(Int64)
  /// No alarm was seen at all, so that none could be seen twice, late or in the wrong place.
  case nothingSeen
  /// Nothing of the kind was counted.
  case notMeasured

  package var words: [String: String] { LoadDoubt.byTag(sv: swedish, en: english, fi: finnish) }

  private var swedish: String {
    switch self {
    case .missingShards(let numbers, let of): "Del \(LoadDoubt.list(numbers)) av \(of) saknas."
    case .repeatedShards(let numbers): "Del \(LoadDoubt.list(numbers)) finns mer än en gång."
    case .brokenOff(let numbers): "Del \(LoadDoubt.list(numbers)) avbröts."
    case .foreign(let count): "\(count) uppgifter hör inte till planen."
    case .notHeld(let operation, let held, let planned):
      "Belastningen hölls inte: \(operation) skickades i tid \(held) av \(planned) gånger."
    case .noSamples(let operation): "\(operation) gjordes aldrig."
    case .unreadAnswers(let operation, let count):
      "\(count) svar på \(operation) var längre eller djupare än vad som läses."
    case .unobservedStaff(let count, let of): "\(count) av \(of) i personalen kunde inte följas till slutet."
    case .unclear(let count): "Om \(count) larm går det inte att säga."
    case .readersBehind(let time):
      "Provutrustningen läste inte strömmarna på \(LoadDoubt.span(time, .swedish))."
    case .nothingSeen: "Inget larm visades för någon."
    case .notMeasured: "Detta mättes inte."
    }
  }

  private var english: String {
    switch self {
    case .missingShards(let numbers, let of): "Part \(LoadDoubt.list(numbers)) of \(of) is missing."
    case .repeatedShards(let numbers): "Part \(LoadDoubt.list(numbers)) is there more than once."
    case .brokenOff(let numbers): "Part \(LoadDoubt.list(numbers)) was broken off."
    case .foreign(let count): "\(count) entries do not belong to the plan."
    case .notHeld(let operation, let held, let planned):
      "The load was not held: \(operation) was sent in time \(held) of \(planned) times."
    case .noSamples(let operation): "\(operation) was never done."
    case .unreadAnswers(let operation, let count):
      "\(count) answers to \(operation) were longer or deeper than is read."
    case .unobservedStaff(let count, let of): "\(count) of \(of) members of staff could not be followed to the end."
    case .unclear(let count): "Of \(count) alarms it cannot be told."
    case .readersBehind(let time):
      "The test equipment did not read the streams for \(LoadDoubt.span(time, .english))."
    case .nothingSeen: "No alarm was shown to anybody."
    case .notMeasured: "This was not measured."
    }
  }

  private var finnish: String {
    switch self {
    case .missingShards(let numbers, let of): "Osa \(LoadDoubt.list(numbers)) / \(of) puuttuu."
    case .repeatedShards(let numbers): "Osa \(LoadDoubt.list(numbers)) on mukana useammin kuin kerran."
    case .brokenOff(let numbers): "Osa \(LoadDoubt.list(numbers)) keskeytettiin."
    case .foreign(let count): "\(count) merkintää ei kuulu suunnitelmaan."
    case .notHeld(let operation, let held, let planned):
      "Kuormitusta ei pidetty yllä: \(operation) lähetettiin ajoissa \(held)/\(planned) kertaa."
    case .noSamples(let operation): "Toimintoa \(operation) ei tehty kertaakaan."
    case .unreadAnswers(let operation, let count):
      "\(count) vastausta toimintoon \(operation) oli pidempi tai syvempi kuin mitä luetaan."
    case .unobservedStaff(let count, let of): "\(count)/\(of) työntekijää ei voitu seurata loppuun asti."
    case .unclear(let count): "\(count) hälytyksestä ei voi sanoa."
    case .readersBehind(let time):
      "Testauslaitteisto ei lukenut virtoja näin pitkään aikaan: \(LoadDoubt.span(time, .finnish))."
    case .nothingSeen: "Yhtään hälytystä ei näytetty kenellekään."
    case .notMeasured: "Tätä ei mitattu."
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(20).map(String.init).joined(separator: ", ")
    return numbers.count > 20 ? shown + " …" : shown
  }

  private static func span(_ microseconds: Int64, _ language: InterfaceLanguage) -> String {
    TimeSpan(microseconds: microseconds).formatted(in: language)
  }

  static func byTag(sv: String, en: String, fi: String) -> [String: String] { ["sv": sv, "en": en, "fi": fi] }
}

extension LoadFigures {
  /// What touches every demand: parts of the load that are missing or too many.
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

  /// Whether 99 % of what was planned was put to the system at its time.
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
