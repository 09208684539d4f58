import Diagnostics
import Foundation
import Texts

/// The YAML files of a folder and the folders in it.
struct SourceTree: Sendable {
  /// Where a file lies, and how it is shown to people.
  struct Entry: Sendable {
    let diskPath: String
    let shownPath: String
  }

  /// The folder as shown to people, without a slash at the end.
  let shownPath: String
  /// Sorted by shown path, so that nothing depends on the order in which the disk lists them.
  let files: [Entry]
  /// Files and folders that look as if they were meant to be read and are not, with the reason.
  let unread: [Unread]

  struct Unread: Sendable {
    let shownPath: String
    let reason: Text
    let advice: Text
  }

  /// No file.
  static let empty = SourceTree()

  private init() {
    shownPath = ""
    files = []
    unread = []
  }

  /// Far more files than people write, and few enough to be read.
  private static let limit = 20_000

  /// Whether a file may be of the catalogue: nothing hidden is, and what lies in a folder `replay` is a record to be
  /// played again and nothing that anybody demands.
  private static func mayBelong(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"))
    return parts.allSatisfy { $0.first != UInt8(ascii: ".") }
      && !parts.dropLast().contains { $0.elementsEqual("replay".utf8) }
  }

  /// The order of the characters, and of the bytes where two names look alike.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left < right || (left == right && left.utf8.lexicographicallyPrecedes(right.utf8))
  }

  private static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  /// - Returns: nil where there is no such folder (`directory-not-found`).
  init?(_ directory: String, into sink: DiagnosticSink) {
    let shown = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    let place = SourceSpan(startOf: SourceFile(unavailable: shown))
    var isDirectory: ObjCBool = false
    let manager = FileManager.default
    guard manager.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
      sink.error("directory-not-found", Text("there is no folder '\(shown)'"), at: place)
      return nil
    }
    // A link to a folder is not gone into where it is the folder itself.
    let root = URL(filePath: directory).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let all = try? manager.subpathsOfDirectory(atPath: root) else {
      sink.error(
        "directory-not-readable", Text("the folder '\(shown)' cannot be read"), at: place,
        hints: [Text("check its permissions")])
      return nil
    }
    let names = all.filter(Self.mayBelong)
    let wanted = names.filter(Self.isYAML)
    guard wanted.count <= SourceTree.limit else {
      sink.error(
        "too-many-files",
        Text("the folder '\(shown)' has \(wanted.count) YAML files, and the limit is \(SourceTree.limit)"),
        at: place)
      return nil
    }
    // What a link shows from elsewhere is none of the catalogue's, and its lines are not for its readers.
    let here = Self.real(directory)
    let inside = wanted.filter { name in
      let path = "\(directory)/\(name)"
      if !Self.isLink(path) || Self.real(path).hasPrefix(here == "/" ? "/" : here + "/") { return true }
      sink.error(
        "link-leads-out", Text("'\(shown)/\(name)' is a link that leads out of the folder '\(shown)'"),
        at: SourceSpan(startOf: SourceFile(unavailable: "\(shown)/\(name)")),
        hints: [Text("put the file itself in the folder")])
      return false
    }
    shownPath = shown
    unread = Self.unread(names, root: root, shown: shown)
    files = inside.sorted(by: Self.precedes).map {
      Entry(diskPath: "\(directory)/\($0)", shownPath: "\(shown)/\($0)")
    }
  }

  /// What is silently passed over otherwise: `batteri.yaml.txt`, `batteri.YAML`, `batteri.yml` beside `batteri.yaml`, and
  /// linked folders.
  private static func unread(_ names: [String], root: String, shown: String) -> [Unread] {
    var found: [Unread] = []
    let (wanted, others) = (names.filter(isYAML), names.filter { !isYAML($0) })
    let short = wanted.filter { $0.hasSuffix(".yml") }
    let long = short.isEmpty ? [] : Set(wanted)
    for name in short where long.contains(name.dropLast(4) + ".yaml") {
      found.append(
        Unread(
          shownPath: "\(shown)/\(name)",
          reason: Text("there is a file of the same name that ends with .yaml, and both are read"),
          advice: Text("delete the one that is old")))
    }
    for name in others {
      let last = (name.split(separator: "/").last.map(String.init) ?? name).lowercased()
      if isYAML(last) || last.contains(".yaml.") || last.contains(".yml.") {
        guard !last.hasSuffix("~"), !last.hasSuffix(".swp"), !last.hasSuffix(".bak"), !last.hasSuffix(".orig") else {
          continue
        }
        found.append(
          Unread(
            shownPath: "\(shown)/\(name)",
            reason: Text("this file is not read, since its name does not end with .yaml or .yml"),
            advice: Text("rename it so that its name ends with .yaml")))
      } else if isLinkedFolder("\(root)/\(name)") {
        found.append(
          Unread(
            shownPath: "\(shown)/\(name)", reason: Text("this is a link to a folder, and what is in it is not read"),
            advice: Text("copy the files into the folder, or name the other folder")))
      }
    }
    return found
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func isLinkedFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return isLink(path) && FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// Warns of what looks as if it were meant to be read.
  func reportUnread(into sink: DiagnosticSink) {
    for file in unread {
      sink.warning(
        "unread-file", file.reason, at: SourceSpan(startOf: SourceFile(unavailable: file.shownPath)),
        hints: [file.advice])
    }
  }

  /// Where a path leads when all links are followed; the path itself where it leads nowhere.
  private static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
