import Quantities
import Texts

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
