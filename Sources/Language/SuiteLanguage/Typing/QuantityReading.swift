import Diagnostics
import Quantities
package import Texts

/// Reading one value of a type from its text.
extension ValueType {
  /// What was wrong with a text, in a form that follows "'within' takes a duration, and ".
  package struct Mismatch: Error {
    package let problem: Text
    package let hints: [Text]
    var code = "wrong-type"
  }

  /// Reads a value of any type but text and lists.
  ///
  /// - Parameter isExact: whether this program wrote the text, so that a point is a decimal sign for certain.
  package func parse(_ text: String, isExact: Bool = false) throws(Mismatch) -> Value {
    switch self {
    case .text: return .text(text)
    case .word:
      guard ValueType.isWord(text) else {
        throw Mismatch(
          problem: Text("'\(text)' is not a word"),
          hints: [Text("write lower-case letters, digits and hyphens, for instance battery-low")])
      }
      return .word(text)
    case .choice(let words):
      guard words.contains(text) else {
        throw Mismatch(
          problem: Text("'\(text)' is not among them"), hints: choiceHints(text, words), code: "value-outside-choice")
      }
      return .word(text)
    case .integer:
      let integer: Int64
      do throws(QuantityError) {
        integer = try WholeNumber.parse(text).value
      } catch {
        throw mismatch(
          text, problem: error.isAmbiguous ? error.problem : nil,
          hint: error.isAmbiguous ? error.hint : Text("write digits only, for instance 20"))
      }
      return .integer(integer)
    case .boolean:
      guard text == "true" || text == "false" else { throw mismatch(text, hint: Text("write true or false")) }
      return .boolean(text == "true")
    case .number: return .number(try quantity(text, isExact))
    case .percent: return .percent(try quantity(text, isExact))
    case .duration: return .duration(try quantity(text, isExact))
    case .length: return .length(try quantity(text, isExact))
    case .money: return .money(try quantity(text, isExact))
    case .instant: return .instant(try quantity(text, isExact))
    case .date: return .date(try quantity(text, isExact))
    case .language: return .language(try quantity(text, isExact))
    case .position: return .position(try quantity(text, isExact))
    case .list: throw Mismatch(problem: Text("'\(text)' is one value"), hints: [Text("write a list: [\(text)]")])
    }
  }

  /// Lower-case letters, digits and hyphens, beginning with a letter or digit.
  package static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  private func quantity<Kind: Quantity>(_ text: String, _ isExact: Bool) throws(Mismatch) -> Kind {
    do throws(QuantityError) {
      return isExact ? try Kind.parse(exact: text) : try Kind.parse(text)
    } catch {
      throw mismatch(text, problem: error.problem, hint: error.hint)
    }
  }

  private func mismatch(_ text: String, problem: Text? = nil, hint: Text) -> Mismatch {
    if let other = QuantityKind.recognise(text), !covers(other) {
      return Mismatch(problem: Text("'\(text)' is \(other.withArticle)"), hints: [hint])
    }
    return Mismatch(problem: problem ?? Text("'\(text)' is not \(withArticle)"), hints: [hint])
  }

  /// Whether a text of that kind is one of this type, so that the kind says nothing about what is wrong. A bare number
  /// where a unit is wanted is better described as such.
  private func covers(_ kind: QuantityKind) -> Bool {
    switch (self, kind) {
    case (.integer, .number), (.number, .number), (.percent, .percentage), (.duration, .duration), (.length, .length),
      (.money, .money), (.instant, .instant), (.date, .date), (.language, .language), (.position, .position):
      true
    case (.percent, .number), (.duration, .number), (.length, .number), (.money, .number): true
    default: false
    }
  }

  private func choiceHints(_ text: String, _ words: [String]) -> [Text] {
    var hints: [Text] = []
    if let hint = Suggestion.hint(for: text, among: words) { hints.append(hint) }
    hints.append(Text("write one of \(words.joined(separator: ", "))"))
    return hints
  }
}
