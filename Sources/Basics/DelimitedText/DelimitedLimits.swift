/// What a file of rows may have at most.
package struct DelimitedLimits: Hashable, Sendable {
  /// Bytes of a row, quotes and line breaks included.
  package var rowBytes: Int
  package var columns: Int

  /// A row may have 1 MiB and 1 000 columns unless the caller says otherwise.
  package init(rowBytes: Int = 1 << 20, columns: Int = 1_000) {
    self.rowBytes = min(max(rowBytes, 16), 1 << 30)
    self.columns = max(columns, 1)
  }
}
