/// The type of a parameter, an operation's input or output, a stream's field or a saved value.
///
/// Written in YAML as one word (`percent`), as a choice (`{one-of: [button, fall]}`) or as a list (`{list-of: text}`).
package indirect enum ValueType: Hashable, Sendable {
  /// Free text, shown to people.
  case text
  /// An identifier of lower-case letters, digits and hyphens.
  case word
  /// One of a closed list of words.
  case choice([String])
  case integer
  /// An exact decimal number without a unit.
  case number
  case percent
  case duration
  case length
  case money
  case instant
  case date
  case language
  /// A place on earth, latitude and longitude in degrees.
  case position
  case boolean
  case list(ValueType)
}
