package import JSONValues
import Quantities
import Texts

/// A value that may have to wait until the run: a constant, a saved value, or text with saved values in it.
///
/// Parameters of a suite are gone once a plan is made: the planner has put their values in. What is left are names of
/// values that steps save, and the built-in names in ``BuiltInName``.
package indirect enum Expression: Hashable, Sendable {
  case value(Value)
  /// `${name}`: a value that an earlier step saved, or a built-in name.
  case variable(String)
  /// Text with values in it, for instance `Larm från ${user}`: the pieces in order.
  case text([Expression])
  case list([Expression])
}

/// Names that every step can use without saving them first.
package enum BuiltInName: String, CaseIterable, Sendable {
  /// Text that occurs nowhere else: differs for each run, case, step and round.
  case unique
  /// The number of the present round of the innermost `repeat`, from 1.
  case round
  /// The instant on the target's clock.
  case now

  package var type: ValueType {
    switch self {
    case .unique: .text
    case .round: .integer
    case .now: .instant
    }
  }
}

extension Expression: Codable {
  /// A constant as ``Value`` has it; otherwise `{"variable": "phone"}`, `{"joined": [..]}` or `{"items": [..]}`. Made
  /// without an encoder: a plan has hundreds of thousands of them, and each is hashed.
  package var json: JSONValue {
    switch self {
    case .value(let value): value.json
    case .variable(let name): ["variable": .string(name)]
    case .text(let pieces): ["joined": .array(pieces.map(\.json))]
    case .list(let items): ["items": .array(items.map(\.json))]
    }
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let key = try container.onlyKey()
    switch key.stringValue {
    case "variable": self = .variable(try container.decode(String.self, forKey: key))
    case "joined": self = .text(try container.decode([Expression].self, forKey: key))
    case "items": self = .list(try container.decode([Expression].self, forKey: key))
    default: self = .value(try Value(from: decoder))
    }
  }
}

extension Expression {
  /// The same with constants put together: text of constant pieces is a constant, and so is a list of constants.
  var simplified: Expression { simplified(\.plainText) }

  /// Text for people: its constants are written as people read them.
  func simplified(in language: InterfaceLanguage) -> Expression {
    simplified { $0.formatted(in: language, itemLimit: 100) }
  }

  private func simplified(_ write: (Value) -> String) -> Expression {
    switch self {
    case .value, .variable: return self
    case .list(let items):
      let values = items.compactMap { if case .value(let value) = $0 { value } else { nil } }
      return values.count == items.count ? .value(.list(values)) : self
    case .text(let pieces):
      var merged: [Expression] = []
      for piece in pieces {
        guard case .value(let value) = piece else {
          merged.append(piece)
          continue
        }
        if case .value(.text(let before)) = merged.last {
          merged[merged.count - 1] = .value(.text(before + write(value)))
        } else {
          merged.append(.value(.text(write(value))))
        }
      }
      if merged.isEmpty { return .value(.text("")) }
      if merged.count == 1, case .value = merged[0] { return merged[0] }
      return .text(merged)
    }
  }
}
