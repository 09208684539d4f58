import Quantities
import SuiteLanguage
import Texts

/// Why a load shows less than it should: a demand that a doubt affects is not met, even if the figures are good.
package enum LoadDoubt: Hashable, Sendable {
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

  /// What the doubt says to people, by language tag.
  package var words: [String: String] {
    switch self {
    case .missingShards(let numbers, let of):
      [
        "sv": LoadDoubt.parts(numbers, "Del", "Delarna", "och") + " av \(of) saknas.",
        "en": LoadDoubt.parts(numbers, "Part", "Parts", "and")
          + " of \(of) \(numbers.count == 1 ? "is" : "are") missing.",
        "fi": LoadDoubt.parts(numbers, "Osa", "Osat", "ja") + (numbers.count == 1 ? " puuttuu" : " puuttuvat")
          + " (osia yhteensä \(of)).",
      ]
    case .repeatedShards(let numbers):
      [
        "sv": LoadDoubt.parts(numbers, "Del", "Delarna", "och") + " finns mer än en gång.",
        "en": LoadDoubt.parts(numbers, "Part", "Parts", "and") + (numbers.count == 1 ? " is" : " are")
          + " there more than once.",
        "fi": LoadDoubt.parts(numbers, "Osa", "Osat", "ja") + (numbers.count == 1 ? " on" : " ovat")
          + " mukana useammin kuin kerran.",
      ]
    case .brokenOff(let numbers):
      [
        "sv": LoadDoubt.parts(numbers, "Del", "Delarna", "och") + " avbröts.",
        "en": LoadDoubt.parts(numbers, "Part", "Parts", "and") + (numbers.count == 1 ? " was" : " were")
          + " interrupted.",
        "fi": LoadDoubt.parts(numbers, "Osa", "Osat", "ja") + " keskeytettiin.",
      ]
    case .foreign(let count):
      [
        "sv": count == 1 ? "1 uppgift hör inte till planen." : "\(count) uppgifter hör inte till planen.",
        "en": count == 1 ? "1 entry does not belong to the plan." : "\(count) entries do not belong to the plan.",
        "fi": count == 1 ? "1 merkintä ei kuulu suunnitelmaan." : "\(count) merkintää ei kuulu suunnitelmaan.",
      ]
    case .notHeld(let operation, let held, let planned):
      [
        "sv": "Belastningen hölls inte: \(operation) skickades i tid \(held) av \(planned) gånger.",
        "en": "The load was not held: \(operation) was sent in time \(held) of \(planned) times.",
        "fi":
          "Kuormitusta ei pidetty yllä: \(operation) oli suunniteltu \(planned) kertaa, ajoissa lähetettyjä oli \(held).",
      ]
    case .noSamples(let operation):
      [
        "sv": "\(operation) gjordes aldrig.",
        "en": "\(operation) was never done.",
        "fi": "Pyyntöä \(operation) ei tehty kertaakaan.",
      ]
    case .unreadAnswers(let operation, let count):
      [
        "sv": "\(count) svar på \(operation) var längre eller djupare än vad som läses.",
        "en": "\(count) answers to \(operation) were longer or deeper than is read.",
        "fi": "\(count) vastausta pyyntöön \(operation) oli pidempi tai syvempi kuin mitä luetaan.",
      ]
    case .unobservedStaff(let count, let of):
      [
        "sv": "\(count) av \(of) i personalen kunde inte följas till slutet.",
        "en": "\(count) of \(of) members of staff could not be followed to the end.",
        "fi": "Henkilöstöä oli \(of). Heistä \(count) ei voitu seurata loppuun asti.",
      ]
    case .unclear(let count):
      [
        "sv": "För \(count) larm går det inte att avgöra vad som hände.",
        "en": "It is not known what happened to \(count) \(count == 1 ? "alarm" : "alarms").",
        "fi": "\(count) hälytyksen osalta ei voida ratkaista, mitä tapahtui.",
      ]
    case .readersBehind(let time):
      [
        "sv": "Provutrustningen läste inte händelseflödena på \(LoadDoubt.span(time, .swedish)).",
        "en": "The test equipment did not read the streams for \(LoadDoubt.span(time, .english)).",
        "fi": "Testauslaitteisto ei lukenut tapahtumavirtoja näin pitkään aikaan: \(LoadDoubt.span(time, .finnish)).",
      ]
    case .nothingSeen:
      [
        "sv": "Inget larm visades för någon.",
        "en": "No alarm was shown to anybody.",
        "fi": "Yhtään hälytystä ei näytetty kenellekään.",
      ]
    case .notMeasured:
      [
        "sv": "Detta mättes inte.",
        "en": "This was not measured.",
        "fi": "Tätä ei mitattu.",
      ]
    }
  }

  /// `Del 1`, `Delarna 1, 2 och 3`.
  private static func parts(_ numbers: [Int], _ one: String, _ several: String, _ and: String) -> String {
    guard numbers.count > 1, let last = numbers.last else { return "\(one) \(numbers.first ?? 0)" }
    let shown = numbers.prefix(min(20, numbers.count - 1)).map(String.init).joined(separator: ", ")
    return numbers.count > 20 ? "\(several) \(shown) …" : "\(several) \(shown) \(and) \(last)"
  }

  private static func span(_ microseconds: Int64, _ language: InterfaceLanguage) -> String {
    TimeSpan(microseconds: microseconds).formatted(in: language)
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
