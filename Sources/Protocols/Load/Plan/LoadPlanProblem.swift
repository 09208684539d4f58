import SuiteLanguage

/// Why a load cannot start with the values that earlier steps saved.
package enum LoadPlanProblem: Error, Hashable, Sendable {
  /// A name for which no step has saved a value.
  case unknownName(String)
  /// A column that is no list.
  case notAList(column: String)
  case emptyColumn(String)
  /// Columns of one table that have different lengths.
  case unequalColumns(String, Int, String, Int)
  /// A value that is not what its key takes: no duration, or a number of arrivals below one.
  case badValue(key: String, value: String)
  /// Two devices whose alarms cannot be distinguished.
  case sameKey(device: Int, other: Int, key: String)
  /// A device whose alarms have no recipient.
  case nobodyToSee(device: Int)
  /// An item that would have no arrival, or a load with more arrivals than can be numbered.
  case noArrivals(operation: String)
  case tooManyArrivals(operation: String)
  /// The library for digests failed.
  case digest(String)

  /// By language tag, for people.
  package var words: [String: String] {
    switch self {
    case .unknownName(let name):
      [
        "sv": "Inget värde har sparats som \(name).", "en": "No value has been saved as \(name).",
        "fi": "Arvoa \(name) ei ole tallennettu.",
      ]
    case .notAList(let column):
      [
        "sv": "Kolumnen \(column) är ingen lista.", "en": "The column \(column) is no list.",
        "fi": "Sarake \(column) ei ole luettelo.",
      ]
    case .emptyColumn(let column):
      [
        "sv": "Kolumnen \(column) är tom.", "en": "The column \(column) is empty.",
        "fi": "Sarake \(column) on tyhjä.",
      ]
    case .unequalColumns(let first, let count, let second, let other):
      [
        "sv": "Kolumnen \(first) har \(count) rader och \(second) har \(other).",
        "en": "The column \(first) has \(count) rows, and \(second) has \(other).",
        "fi": "Sarakkeessa \(first) on \(count) riviä ja sarakkeessa \(second) \(other).",
      ]
    case .badValue(let key, let value):
      [
        "sv": "\(key) kan inte vara \(value).", "en": "\(key) cannot be \(value).",
        "fi": "\(key) ei voi olla \(value).",
      ]
    case .sameKey(let device, let other, let key):
      [
        "sv": "Larm från enhet \(device + 1) och \(other + 1) kan inte skiljas åt: båda har \(key).",
        "en": "Alarms of device \(device + 1) and \(other + 1) cannot be told apart: both have \(key).",
        "fi": "Laitteiden \(device + 1) ja \(other + 1) hälytyksiä ei voi erottaa: kummallakin on \(key).",
      ]
    case .nobodyToSee(let device):
      [
        "sv": "Ingen i personalen ska se larm från enhet \(device + 1).",
        "en": "No member of staff is to see alarms of device \(device + 1).",
        "fi": "Kenenkään ei kuulu nähdä laitteen \(device + 1) hälytyksiä.",
      ]
    case .noArrivals(let operation):
      [
        "sv": "\(operation) skulle aldrig göras.", "en": "\(operation) would never be done.",
        "fi": "Toimintoa \(operation) ei tehtäisi koskaan.",
      ]
    case .tooManyArrivals(let operation):
      [
        "sv": "\(operation) skulle göras fler gånger än vad som kan räknas.",
        "en": "\(operation) would be done more often than can be counted.",
        "fi": "Toiminto \(operation) tehtäisiin useammin kuin voidaan laskea.",
      ]
    case .digest(let text):
      [
        "sv": "Belastningens kontrollsumma: \(text)", "en": "The checksum of the load: \(text)",
        "fi": "Kuormituksen tarkistussumma: \(text)",
      ]
    }
  }
}
