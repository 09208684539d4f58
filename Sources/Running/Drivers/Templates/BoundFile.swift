import Foundation
import Texts

/// The files of this machine that a binding may name: those in the folder that the caller names, which is the binding's
/// own unless another one is given. Links that lead out of it do not count as in it.
package struct BoundFile: Sendable {
  /// The folder; the working directory where it is empty.
  package let folder: String
  /// Whether the caller has named the folder for this, so that files may be made in it.
  package let isNamed: Bool

  package init(folder: String, isNamed: Bool = false) {
    self.folder = folder
    self.isNamed = isNamed
  }

  /// Where a file lies.
  ///
  /// - Parameter isCallers: the path comes from the caller's environment as it is, so that the caller has named it.
  /// - Throws: ``Shortfall`` where it lies somewhere else.
  package func path(_ written: String, isCallers: Bool = false) throws(Shortfall) -> String {
    let path = written.hasPrefix("/") || folder.isEmpty ? written : "\(folder)/\(written)"
    if isCallers { return path }
    let root = Self.real(folder.isEmpty ? "." : folder)
    let file = URL(filePath: path)
    let parent = Self.real(file.deletingLastPathComponent().path(percentEncoded: false))
    let name = file.lastPathComponent
    let whole = Self.real(parent + "/" + name)
    guard Self.isWithin(parent, root), Self.isWithin(whole, root), name != "..", name != "." else {
      throw Shortfall(
        .unseen,
        Text(
          "The test adapter wants to use the file “\(written)”, which is not in the folder \(root). Name the folder with --files."
        ))
    }
    return parent + "/" + name
  }

  private static func real(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
      .droppingSlash
  }

  private static func isWithin(_ path: String, _ root: String) -> Bool {
    path == root || path.hasPrefix(root == "/" ? "/" : root + "/")
  }
}

extension String {
  fileprivate var droppingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
