import Foundation
import TestSupport
import Testing

/// The house is as its documents say: rooms, floors, and who may import whom.
@Suite struct RoomTests {
  private static let rooms = (try? Manifest.read.get().rooms) ?? []

  @Test func `every folder of a floor is a room of the package`() throws {
    #expect(Self.rooms.count >= 30)
    for room in Self.rooms { #expect(FileManager.default.fileExists(atPath: room.folder.path), "\(room.name)") }
    let sources = Repository.root.appending(path: "Sources")
    var folders: Set<String> = []
    for floor in try FileManager.default.contentsOfDirectory(atPath: sources.path) where !floor.contains(".") {
      for room in try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: floor).path)
      where !room.contains(".") {
        folders.insert("\(floor)/\(room)")
      }
    }
    #expect(folders == Set(Self.rooms.map { "\($0.floor)/\($0.name)" }))
  }

  @Test(arguments: rooms) func `a room imports rooms that are listed before it`(room: Manifest.Room) throws {
    let place = try #require(Self.rooms.firstIndex { $0.name == room.name })
    let before = Set(Self.rooms[..<place].map(\.name))
    #expect(room.imports.filter { !before.contains($0) } == [])
  }

  @Test(arguments: rooms.filter { !$0.isSystemLibrary })
  func `a room imports what the package says, all of it and nothing else`(room: Manifest.Room) throws {
    let ours = Set(Self.rooms.map(\.name))
    let imported = try Manifest.imports(of: room.folder)
    #expect(imported.intersection(ours).sorted() == room.imports)
    // Foundation, Dispatch, Glibc and their like come with Swift.
    let system: Set = [
      "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Synchronization", "FoundationNetworking", "XCTest",
    ]
    #expect(imported.subtracting(ours).subtracting(system).sorted() == room.libraries.sorted())
  }

  @Test(arguments: rooms) func `the page of the floor has a paragraph on the room`(room: Manifest.Room) throws {
    let page = Repository.root.appending(path: "Sources/\(room.floor)/README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("**`\(room.name)`**: "))
    let rooms = try String(contentsOf: Repository.root.appending(path: "Sources/README.md"), encoding: .utf8)
    #expect(rooms.contains("`\(room.name)`"))
  }

  /// `GRINDVAKT_WRITE_DOCUMENTS=1` writes the table.
  @Test func `CONTRIBUTING tells which room imports which`() throws {
    let file = Repository.root.appending(path: "CONTRIBUTING.md")
    var text = try String(contentsOf: file, encoding: .utf8)
    let (head, end) = ("| Room | Imports |\n|---|---|\n", "\n\n")
    let start = try #require(text.range(of: head))
    let stop = try #require(text.range(of: end, range: start.upperBound..<text.endIndex))
    let table = Self.rooms.filter { !$0.isSystemLibrary }.map { room in
      "| `\(room.name)` | \(room.imports.map { "`\($0)`" }.joined(separator: ", ")) |"
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_DOCUMENTS"] == "1" {
      text.replaceSubrange(start.upperBound..<stop.lowerBound, with: table)
      try Data(text.utf8).write(to: file)
    } else {
      #expect(text[start.upperBound..<stop.lowerBound] == table)
    }
  }

  @Test(arguments: ["docs/architecture.md", "CONTRIBUTING.md", "Sources/README.md"])
  func `the files that a document names exist`(document: String) throws {
    let text = try String(contentsOf: Repository.root.appending(path: document), encoding: .utf8)
    let named = text.matches(of: /`((?:Sources|Tests|Suites|Requirements|docs)\/[^`*<> ]+)`/).map { String($0.1) }
    for file in named {
      #expect(FileManager.default.fileExists(atPath: Repository.path(file)), "\(document) names \(file)")
    }
  }
}
