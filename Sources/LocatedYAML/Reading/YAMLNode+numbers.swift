package import Diagnostics

extension YAMLNode {
  /// A whole number in decimal digits, without quotes.
  ///
  /// Refused: `wrong-kind`, `not-an-integer` (quotes, decimals, leading zeros, too large for the machine) and
  /// `out-of-range`.
  package func integer(
    _ sink: DiagnosticSink, in range: ClosedRange<Int> = Int.min...Int.max, wanted: String = "a whole number"
  ) -> Int? {
    guard isScalar, !isNull else { return refuse(wanted: wanted, sink) }
    let text = string ?? ""
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isDecimal = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard record.form == .plain, isDecimal, digits.count == 1 || digits.first != "0", let number = Int(text) else {
      var hints = ["write digits only, for instance 5"]
      if record.form != .plain, isDecimal { hints = ["delete the quotes"] }
      sink.error("not-an-integer", "'\(text)' is not \(wanted)", at: span, hints: hints)
      return nil
    }
    guard range.contains(number) else {
      sink.error("out-of-range", "\(number) is \(Self.outside(range, number))", at: span)
      return nil
    }
    return number
  }

  /// `true` or `false`. YAML's other words for them (`yes`, `on`, ...) are `not-a-boolean`, with what to write.
  package func boolean(_ sink: DiagnosticSink) -> Bool? {
    guard isScalar, !isNull else { return refuse(wanted: "true or false", sink) }
    if record.form == .plain {
      if isText("true") { return true }
      if isText("false") { return false }
    }
    let text = string ?? ""
    let hint =
      switch text.lowercased() {
      case "true", "yes", "on", "y", "1", "ja": "write true"
      case "false", "no", "off", "n", "0", "nej": "write false"
      default: "write true or false, without quotes"
      }
    sink.error("not-a-boolean", "'\(text)' is neither true nor false", at: span, hints: [hint])
    return nil
  }

  private static func outside(_ range: ClosedRange<Int>, _ number: Int) -> String {
    number < range.lowerBound
      ? "too small: at least \(range.lowerBound) is wanted" : "too large: at most \(range.upperBound) is allowed"
  }
}
