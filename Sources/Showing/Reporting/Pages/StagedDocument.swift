import Evidence
import Foundation
import Texts

/// A document on its way into a folder: all of it lies there under other names until it is put in its place, so that
/// nobody finds half of it, and a disk that is full leaves what was there.
package final class StagedDocument {
  /// Says of a detail page that this program wrote it: only a folder of such pages is ever replaced or removed.
  static let mark = HTML(trusted: #"<meta name="generator" content="Grindvakt">"#)

  private let path: String
  private let folder: URL
  private let file: WholeFile
  /// Where the detail pages lie meanwhile; nil while there are none.
  private var staged: URL?
  /// Where what links to them finds what.
  package private(set) var places: PagePlaces

  /// Writes all of the document, under other names.
  ///
  /// - Parameter path: of the front page. Detail pages go into a folder of the same name without `.html`.
  /// - Throws: `RecordError` where something cannot be written; then nothing is left of it.
  package init(_ document: PagedDocument, at path: String, limits: PageLimits = .standard) throws {
    self.path = path
    folder = Self.folder(of: path)
    places = PagePlaces(front: URL(filePath: path).lastPathComponent, folder: folder.lastPathComponent)
    file = try WholeFile(path)
    let hasFolder = Self.isPlainPlace(path)
    do {
      var layout = PageLayout(
        document, limits: limits, places: places, write: hasFolder ? { try self.write($0, $1) } : nil)
      let front = try layout.front()
      places = layout.places
      try file.write(front)
    } catch {
      discard()
      throw error
    }
  }

  deinit { discard() }

  /// Puts it in its place.
  ///
  /// - Returns: the paths that people open or keep: the front page, and the folder of its detail pages.
  package func finish() throws -> [String] {
    let manager = FileManager.default
    let earlier = folder.deletingLastPathComponent().appending(path: Self.hidden(folder.lastPathComponent))
    let replaces = Self.isOurs(folder)
    do {
      if replaces, staged != nil || Self.isPlainPlace(path) { try manager.moveItem(at: folder, to: earlier) }
      if let staged { try manager.moveItem(at: staged, to: folder) }
    } catch {
      if manager.fileExists(atPath: earlier.path(percentEncoded: false)) {
        try? manager.moveItem(at: earlier, to: folder)
      }
      throw Self.failure(folder, error.localizedDescription)
    }
    let hasDetails = staged != nil
    staged = nil
    try file.finish()
    try? manager.removeItem(at: earlier)
    return [path] + (hasDetails ? [folder.path(percentEncoded: false)] : [])
  }

  /// Throws away what was not put in its place.
  package func discard() {
    file.discard()
    if let staged { try? FileManager.default.removeItem(at: staged) }
    staged = nil
  }

  private func write(_ name: String, _ page: [UInt8]) throws {
    let place = try staged ?? stage()
    try WholeFile.write(page, to: place.appending(path: "\(name).html").path(percentEncoded: false))
  }

  private func stage() throws -> URL {
    if FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)), !Self.isOurs(folder) {
      throw Self.failure(folder, "it holds files that this program has not written")
    }
    let place = folder.deletingLastPathComponent().appending(path: Self.hidden(folder.lastPathComponent))
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    } catch {
      throw Self.failure(folder, error.localizedDescription)
    }
    staged = place
    return place
  }

  private static func folder(of path: String) -> URL {
    let file = URL(filePath: path)
    let hasEnding = ["html", "htm"].contains(file.pathExtension.lowercased())
    return hasEnding ? file.deletingPathExtension() : file.appendingPathExtension("pages")
  }

  private static func hidden(_ name: String) -> String {
    ".\(name.prefix(60)).\(UUID().uuidString.prefix(8).lowercased())"
  }

  /// A plain file, or nothing yet: a device or a pipe has no place beside it.
  private static func isPlainPlace(_ path: String) -> Bool {
    let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType else {
      return true
    }
    return type == .typeRegular
  }

  /// A folder of nothing but detail pages.
  private static func isOurs(_ folder: URL) -> Bool {
    let path = folder.path(percentEncoded: false)
    guard let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
      type == .typeDirectory, let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    else { return false }
    return names.allSatisfy { name in
      guard name.hasSuffix(".html"), let file = try? FileHandle(forReadingFrom: folder.appending(path: name)) else {
        return false
      }
      defer { try? file.close() }
      return (try? file.read(upToCount: 1_000)).flatMap { $0 }?.range(of: Data(mark.markup.utf8)) != nil
    }
  }

  private static func failure(_ folder: URL, _ reason: String) -> RecordError {
    RecordError(
      code: WholeFile.unwritable, problem: Text("'\(folder.path(percentEncoded: false))' cannot be written: \(reason)"),
      hint: Text("name a file in a folder that you may write, beside which there is no folder of its name"))
  }
}
