package import Diagnostics
import Foundation
import LocatedYAML
import Texts

/// Finds the folder of a catalogue by the catalogue's name.
package enum CatalogueFolder {
  /// Looks into the nearest folder `Requirements` of each start, going up.
  ///
  /// - Parameter starts: folders to go up from; the first that leads to the catalogue decides.
  /// - Returns: nil where none does (`catalogue-not-found`).
  package static func find(
    named name: String, from starts: [String], into sink: DiagnosticSink
  ) -> String? {
    for start in starts {
      for folder in candidates(from: start) where Self.name(ofCatalogueIn: folder) == name { return shown(folder) }
    }
    sink.error(
      "catalogue-not-found", Text("the folder of the catalogue '\(name)' is not found"), at: nil,
      hints: [Text("name it with --catalogue")])
    return nil
  }

  /// The folders of catalogues in the nearest folder `Requirements`, sorted.
  private static func candidates(from start: String) -> [String] {
    let manager = FileManager.default
    for folder in FoldersAbove(from: start) {
      let path = folder.appending(path: "Requirements").path(percentEncoded: false)
      if let names = try? manager.contentsOfDirectory(atPath: path) {
        return ([path] + names.sorted().map { "\(path)/\($0)" })
          .filter { manager.fileExists(atPath: "\($0)/catalogue.yaml") }
      }
    }
    return []
  }

  /// What its head says; nil where it cannot be read.
  private static func name(ofCatalogueIn folder: String) -> String? {
    let quiet = DiagnosticSink()
    guard let file = SourceFile.load("\(folder)/catalogue.yaml", into: quiet),
      case .mapping(let head)? = YAMLParser.parse(file, into: quiet)?.content,
      let node = head["catalogue"]
    else { return nil }
    return node.word(quiet, wanted: Text("the name of a catalogue"))
  }

  private static func shown(_ path: String) -> String {
    let working = FileManager.default.currentDirectoryPath
    return path.hasPrefix(working + "/") ? String(path.dropFirst(working.count + 1)) : path
  }
}

/// A folder and those around it, from the innermost out to the root of the file system.
struct FoldersAbove: Sequence, IteratorProtocol {
  /// A path has no more parts than this, whatever its links do.
  private static let most = 256

  private var upcoming: URL?
  private var left = Self.most

  /// - Parameter start: the path of the innermost folder; relative paths begin at the working directory.
  init(from start: String) { upcoming = URL(filePath: start).standardizedFileURL }

  mutating func next() -> URL? {
    guard let folder = upcoming, left > 0 else { return nil }
    left -= 1
    let parent = folder.deletingLastPathComponent().standardizedFileURL
    upcoming = parent.path(percentEncoded: false) == folder.path(percentEncoded: false) ? nil : parent
    return folder
  }
}
