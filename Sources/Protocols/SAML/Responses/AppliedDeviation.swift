import Quantities
package import SuiteLanguage

/// A deviation with its argument, checked.
package struct AppliedDeviation: Hashable, Sendable, CustomStringConvertible {
  package let deviation: SAMLDeviation
  package let argument: Value?

  /// Throws where the argument is missing, too much, or of the wrong type or range.
  package init(_ deviation: SAMLDeviation, _ argument: Value? = nil) throws(SAMLError) {
    self.deviation = deviation
    guard let wanted = deviation.argument else {
      guard argument == nil else { throw .deviation("\(deviation.name) takes no argument") }
      self.argument = nil
      return
    }
    guard let argument else { throw .deviation("\(deviation.name) needs an argument") }
    // A text that is one of the words will do where words are wanted: values of suites may come as text.
    let plain: Value = if case .text(let text) = argument, case .choice = wanted { .word(text) } else { argument }
    guard let value = plain.converted(to: wanted) else {
      throw .deviation("\(argument.plainText) is no argument of \(deviation.name)")
    }
    if let range = deviation.range, case .integer(let number) = value, !range.contains(number) {
      throw .deviation("\(deviation.name) takes \(range.lowerBound) to \(range.upperBound), not \(number)")
    }
    self.argument = value
  }

  package var description: String {
    argument.map { "\(deviation.name): \($0.plainText)" } ?? deviation.name
  }

  var text: String { argument?.plainText ?? "" }

  var span: TimeSpan { if case .duration(let span)? = argument { span } else { .zero } }

  var number: Int { if case .integer(let number)? = argument { Int(number) } else { 0 } }

  func word<Word: RawRepresentable<String>>(_ type: Word.Type) -> Word? { Word(rawValue: text) }
}
