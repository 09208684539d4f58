import SuiteLanguage
package import Texts

/// Why a load cannot start with the values that earlier steps saved.
package enum LoadPlanProblem: Error, Hashable, Sendable, TextConvertible {
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

  package var text: Text {
    switch self {
    case .unknownName(let name):
      Text("No value has been saved as \(name).")
    case .notAList(let column):
      Text("The column \(column) is no list.")
    case .emptyColumn(let column):
      Text("The column \(column) is empty.")
    case .unequalColumns(let first, let count, let second, let other):
      Text("The column \(first) has \(count) rows, and \(second) has \(other).")
    case .badValue(let key, let value):
      Text("\(key) cannot be \(value).")
    case .sameKey(let device, let other, let key):
      Text("Alarms of device \(device + 1) and \(other + 1) cannot be told apart: both have \(key).")
    case .nobodyToSee(let device):
      Text("No member of staff is to see alarms of device \(device + 1).")
    case .noArrivals(let operation):
      Text("\(operation) would never be done.")
    case .tooManyArrivals(let operation):
      Text("\(operation) would be done more often than can be counted.")
    case .digest(let text):
      Text("The checksum of the load: \(text)")
    }
  }
}
