package import Foundation
package import Testing

/// The HTML files of a folder and of the folders in it, as a browser sees them without a server.
package struct LinkedPages {
  /// Path from the folder -> what stands there.
  package let pages: [String: String]
  private let identifiers: [String: Set<Substring>]
  private let folder: URL

  package init(_ folder: URL) throws {
    var pages: [String: String] = [:]
    let root = folder.standardizedFileURL.resolvingSymlinksInPath()
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "html" {
      let path = file.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
      pages[String(path.dropFirst(root.path(percentEncoded: false).count + (root.path.hasSuffix("/") ? 0 : 1)))] =
        try String(decoding: Data(contentsOf: file), as: UTF8.self)
    }
    self.pages = pages
    self.folder = root
    identifiers = pages.mapValues { Set(Self.values(of: "id", in: $0)) }
  }

  package var longest: Int { pages.values.map(\.utf8.count).max() ?? 0 }

  /// Every link of every page that leads to a file or a place in a page reaches it; no page has two of a name.
  ///
  /// - Parameter others: links that begin so lead out of the folder.
  package func expectLinksToResolve(
    besides others: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      let all = Self.values(of: "id", in: text)
      #expect(all.count == identifiers[path]?.count, "\(path) has two of a name", sourceLocation: sourceLocation)
      for link in Set(Self.values(of: "href", in: text)) where !others.contains(where: link.hasPrefix) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].removingPercentEncoding ?? ""
        let target = file.isEmpty ? path : Self.path(file, from: path)
        guard let known = identifiers[target] else {
          Issue.record("\(path): \(link) leads nowhere", sourceLocation: sourceLocation)
          continue
        }
        if parts.count > 1, !known.contains(parts[1]) {
          Issue.record("\(path): \(link) has no target", sourceLocation: sourceLocation)
        }
      }
    }
  }

  /// Elements are closed in the order in which they were opened.
  package func expectToBeWellFormed(sourceLocation: SourceLocation = #_sourceLocation) {
    let void: Set<Substring> = ["meta", "col", "br", "circle", "path", "rect", "line"]
    for (path, text) in pages {
      var open: [Substring] = []
      // The style sheets have signs of their own.
      for match in text.matches(of: #/<(\/?)([a-z0-9]+)((?:\s[^<>]*?)?)(\/?)>/#) {
        let (_, slash, name, _, selfClosing) = match.output
        if !slash.isEmpty {
          if void.contains(name), open.last != name { continue }
          guard open.last == name else {
            Issue.record(
              "\(path): </\(name)> closes \(open.last ?? "nothing")", sourceLocation: sourceLocation)
            break
          }
          open.removeLast()
        } else if selfClosing.isEmpty, !void.contains(name) {
          open.append(name)
        }
      }
      #expect(open.isEmpty, "\(path): \(open)", sourceLocation: sourceLocation)
    }
  }

  private static func path(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      switch part {
      case "..": if parts.popLast() == nil { parts.append("..") }
      case ".": break
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func values(of attribute: String, in text: String) -> [Substring] {
    let wanted = Array(" \(attribute)=\"".utf8)
    var found: [Substring] = []
    var rest = text.utf8[...]
    while let place = rest.firstRange(of: wanted) {
      let end = rest[place.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
      found.append(text[place.upperBound..<end])
      rest = rest[end...]
    }
    return found
  }
}
