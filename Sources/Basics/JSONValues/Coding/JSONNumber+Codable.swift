import FoundationEssentials

extension JSONNumber: Codable {
  package init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONValueDecoder {
      guard case .number(let number) = decoder.value else { throw decoder.mismatch(JSONNumber.self, "a number") }
      self = number
      return
    }
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int64.self) {
      self.init(integer)
    } else if let decimal = try? container.decode(Decimal.self), let number = JSONNumber(text: "\(decimal)") {
      self = number
    } else if let number = JSONNumber(try container.decode(Double.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no JSON number")
    }
  }

  /// Exact in a `JSONValue`; through other encoders a number may be rounded to a `Double`.
  package func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? JSONValueEncoder {
      encoder.node.content = .value(.number(self))
      return
    }
    var container = encoder.singleValueContainer()
    if let integer {
      try container.encode(integer)
    } else if fitsDecimal, let decimal = Decimal(string: description) {
      try container.encode(decimal)
    } else {
      try container.encode(approximation)
    }
  }

  /// Beyond these bounds `Decimal` rounds, or becomes no number at all.
  private var fitsDecimal: Bool {
    guard case .decimal(_, let digits, let exponent) = storage else { return true }
    return digits.utf8.count <= 38 && exponent.magnitude <= 100
  }
}
