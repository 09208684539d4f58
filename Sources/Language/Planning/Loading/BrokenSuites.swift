import Diagnostics

/// The suites in files that cannot be read, by what their first lines say. They exist, whatever is wrong with them.
struct BrokenSuites: Sendable {
  private var names: Set<String> = []
  /// Whether there is a file whose suite cannot even be named.
  private var hasUnnamed = false

  /// - Parameter files: what became of the files of the tree, in their order.
  init(_ tree: SourceTree, _ files: [LoadedFile]) {
    for (entry, file) in zip(tree.files, files) {
      guard case .unreadable = file, let source = SourceFile.load(entry.diskPath, into: DiagnosticSink()) else {
        continue
      }
      add(source)
    }
  }

  private mutating func add(_ file: SourceFile) {
    let lines = file.text.split(separator: "\n", maxSplits: 200).prefix(200)
    for line in lines {
      if line.hasPrefix("suite:") {
        let name = line.dropFirst(6).prefix { $0 != "#" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        if name.isEmpty { hasUnnamed = true } else { names.insert(String(name)) }
        return
      }
      if line.hasPrefix("binding:") || line.hasPrefix("vocabulary:") { return }
    }
    hasUnnamed = true
  }

  /// Whether a suite of this name may be in one of the files.
  func mayHold(_ name: String) -> Bool { hasUnnamed || names.contains(name) }
}
