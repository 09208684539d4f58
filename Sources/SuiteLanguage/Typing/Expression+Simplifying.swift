extension Expression {
  /// The same with constants put together: text of constant pieces is a constant, and so is a list of constants.
  var simplified: Expression {
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
          merged[merged.count - 1] = .value(.text(before + value.plainText))
        } else {
          merged.append(.value(.text(value.plainText)))
        }
      }
      if merged.isEmpty { return .value(.text("")) }
      if merged.count == 1, case .value = merged[0] { return merged[0] }
      return .text(merged)
    }
  }
}
