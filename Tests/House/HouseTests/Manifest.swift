import Foundation
import TestSupport
import Testing

/// The rooms as `Package.swift` declares them.
struct Manifest {
  struct Room: Sendable, CustomTestStringConvertible {
    let name: String
    /// The folder of its floor under `Sources`.
    let floor: String
    /// The rooms of ours that it may import, sorted.
    let imports: [String]
    /// The products of other packages and the system's libraries that it may import, by the names of their modules.
    let libraries: Set<String>
    let isSystemLibrary: Bool

    var testDescription: String { name }
    var folder: URL { Repository.root.appending(path: "Sources/\(floor)/\(name)") }
  }

  /// In the order of the file, which is that of the data's way.
  let rooms: [Room]

  static let read = Result { try Manifest() }

  private init() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
    var floors: [Substring: String] = [:]
    for match in text.matches(of: /let (\w+) = Floor\(name: "(\w+)"\)/) { floors[match.1] = String(match.2) }
    var products: [Substring: String] = [:]
    for match in text.matches(of: #/let (\w+) = product\("(\w+)", of/#) { products[match.1] = String(match.2) }
    var rooms: [Room] = []
    let declaration =
      /(?:(\w+)\.(room|systemLibrary)\(\s*|\.(?:target|executableTarget)\(\s*name: )"(\w+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?([^)]*)/
    for match in text.matches(of: declaration) {
      let name = String(match.3)
      let path = match.5.firstMatch(of: /path: "Sources\/(\w+)\//).map { String($0.1) }
      guard let floor = match.1.flatMap({ floors[$0] }) ?? path else { continue }
      let words = (match.4 ?? "").matches(of: /"(\w+)"|(\w+)/)
      let ours = words.compactMap { $0.1.map(String.init) }
      rooms.append(
        Room(
          name: name, floor: floor, imports: ours.sorted(),
          libraries: Set(words.compactMap { $0.2.flatMap { products[$0] } }),
          isSystemLibrary: match.2 == "systemLibrary"))
    }
    self.rooms = rooms
  }

  /// The modules that the Swift files of a folder import.
  static func imports(of folder: URL) throws -> Set<String> {
    var found: Set<String> = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(
        of: /(?m)^(?:@\w+ )?(?:package |public |private |internal )?import (?:struct |func |enum )?(\w+)/)
      {
        found.insert(String(match.1))
      }
    }
    return found
  }
}
