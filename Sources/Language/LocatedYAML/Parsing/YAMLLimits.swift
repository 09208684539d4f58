/// How much a file may ask for. The parser stops with a diagnostic where one is exceeded.
package struct YAMLLimits: Sendable, Hashable {
  /// Bytes of the file.
  package var fileSize: Int
  /// Collections within collections, counted through aliases.
  package var depth: Int
  /// Nodes written in the file.
  package var nodes: Int
  /// Aliases (`*name`) in the file.
  package var aliases: Int
  /// Nodes that a reader would meet who follows every alias.
  package var expandedNodes: Int

  package init(
    fileSize: Int = 64 << 20, depth: Int = 64, nodes: Int = 4_000_000, aliases: Int = 10_000,
    expandedNodes: Int = 4_000_000
  ) {
    self.fileSize = fileSize
    self.depth = depth
    self.nodes = nodes
    self.aliases = aliases
    self.expandedNodes = expandedNodes
  }

  /// Far beyond any file that a person writes, and harmless to a small computer.
  package static let standard = YAMLLimits()
}
