package import Diagnostics
import Quantities
package import Texts

extension YAMLNode {
  /// A whole number in decimal digits, without quotes, perhaps with blanks between thousands.
  ///
  /// Refused: `wrong-kind`, `not-an-integer` (quotes, decimals, leading zeros, too large for the machine) and
  /// `out-of-range`.
  package func integer(
    _ sink: DiagnosticSink, in range: ClosedRange<Int> = Int.min...Int.max,
    wanted: @autoclosure () -> Text = Text("a whole number")
  ) -> Int? {
    guard isScalar, !isNull else { return refuse(wanted: wanted(), sink) }
    let text = string ?? ""
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let number: Int?
    var hints = [Text("write digits only, for instance 5")]
    do throws(QuantityError) {
      number = Int(exactly: try WholeNumber.parse(text).value)
    } catch {
      number = nil
      if error.isAmbiguous { hints = [Text("\(error.problem): \(error.hint)")] }
    }
    guard record.form == .plain, digits.count == 1 || digits.first != "0", !text.hasPrefix("+"), let number else {
      if record.form != .plain, number != nil { hints = [Text("delete the quotes")] }
      sink.error("not-an-integer", Text("'\(text)' is not \(wanted())"), at: span, hints: hints)
      return nil
    }
    guard range.contains(number) else {
      sink.error("out-of-range", Text("\(number) is \(Self.outside(range, number))"), at: span)
      return nil
    }
    return number
  }

  /// `true` or `false`. YAML's other words for them (`yes`, `on`, ...) are `not-a-boolean`, with what to write.
  package func boolean(_ sink: DiagnosticSink) -> Bool? {
    guard isScalar, !isNull else { return refuse(wanted: Text("true or false"), sink) }
    if record.form == .plain {
      if isText("true") { return true }
      if isText("false") { return false }
    }
    let text = string ?? ""
    let hint =
      switch text.lowercased() {
      case "true", "yes", "on", "y", "1", "ja": Text("write true")
      case "false", "no", "off", "n", "0", "nej": Text("write false")
      default: Text("write true or false, without quotes")
      }
    sink.error("not-a-boolean", Text("'\(text)' is neither true nor false"), at: span, hints: [hint])
    return nil
  }

  private static func outside(_ range: ClosedRange<Int>, _ number: Int) -> String {
    number < range.lowerBound
      ? "too small: at least \(range.lowerBound) is wanted" : "too large: at most \(range.upperBound) is allowed"
  }
}
