package import SuiteLanguage

/// Columns of equal length: virtual devices or members of staff, one a row.
package struct LoadTable: Hashable, Sendable {
  package let columns: [String: [Value]]
  package let rowCount: Int

  static let empty = LoadTable(columns: [:], rowCount: 0)

  private init(columns: [String: [Value]], rowCount: Int) {
    self.columns = columns
    self.rowCount = rowCount
  }

  init(_ expressions: [String: Expression], in scope: Scope) throws(LoadPlanProblem) {
    var columns: [String: [Value]] = [:]
    var first: (name: String, count: Int)?
    for (name, expression) in expressions.sorted(by: { $0.key < $1.key }) {
      guard case .list(let nested) = try expression.valueOfLoad(in: scope) else { throw .notAList(column: name) }
      let items = nested.flatMap(\.leaves)
      guard !items.isEmpty else { throw .emptyColumn(name) }
      guard items.count <= Int(UInt32.max) else { throw .badValue(key: name, value: "\(items.count)") }
      if let first, first.count != items.count { throw .unequalColumns(first.name, first.count, name, items.count) }
      first = first ?? (name, items.count)
      columns[name] = items
    }
    guard let first else { throw .emptyColumn("devices") }
    self.init(columns: columns, rowCount: first.count)
  }

  /// The values of a row by column, over those of another scope.
  package func scope(ofRow row: Int, over outer: Scope) -> Scope {
    var scope = outer
    for (name, column) in columns { scope[name] = column[row] }
    return scope
  }

  /// The values of a row as text, for people.
  package func texts(ofRow row: Int) -> [String: String] { columns.mapValues { $0[row].plainText } }
}

extension Expression {
  /// The value, or ``LoadPlanProblem/unknownName(_:)``.
  func valueOfLoad(in scope: Scope) throws(LoadPlanProblem) -> Value {
    do throws(UnknownName) {
      return try evaluate(in: scope)
    } catch {
      throw .unknownName(error.name)
    }
  }
}

extension Value {
  /// What was saved in rounds of rounds is a list of lists; its innermost values in order.
  fileprivate var leaves: [Value] {
    if case .list(let items) = self { items.flatMap(\.leaves) } else { [self] }
  }
}
