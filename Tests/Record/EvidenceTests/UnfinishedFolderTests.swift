import Evidence
import Foundation
import Testing

/// Folders that are put in their place as a whole.
@Suite struct UnfinishedFolderTests {
  private final class Parent {
    let folder = FileManager.default.temporaryDirectory.appending(path: "unfinished-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    var place: String { folder.appending(path: "merged").path }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

    /// A folder that nobody works on, with a file in it.
    func leave(_ name: String) throws {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
      try Data("half".utf8).write(to: folder.appending(path: "\(name)/record.jsonl"))
    }
  }

  private let parent: Parent

  init() throws { parent = try Parent() }

  @Test func `what a dead process left beside a place is removed, and what a living one works on stays`() throws {
    let living = try UnfinishedFolder(for: parent.place)
    try Data("half".utf8).write(to: URL(filePath: living.path).appending(path: "record.jsonl"))
    try parent.leave(".merged.0123456789abcdef")
    let next = try UnfinishedFolder(for: parent.place)
    #expect(Set(parent.names) == Set([living.path, next.path].map { URL(filePath: $0).lastPathComponent }))
    try living.finish()
    #expect(try String(contentsOfFile: parent.place + "/record.jsonl", encoding: .utf8) == "half")
    next.discard()
    #expect(parent.names == ["merged"])
  }

  @Test(arguments: [
    ".merged.0123456789ABCDEF", ".merged.0123456789abcde", ".merged.0123456789abcdef0", ".merged.0123456789abcdeg",
    ".merged-2.0123456789abcdef", "merged.0123456789abcdef", ".merged",
  ])
  func `what has another name is nobody's leftover`(name: String) throws {
    try parent.leave(name)
    let folder = try UnfinishedFolder(for: parent.place)
    #expect(parent.names.contains(name))
    folder.discard()
    #expect(parent.names == [name])
  }

  @Test func `a link with the name of a leftover stays, and so does what it leads to`() throws {
    try parent.leave("kept")
    let link = parent.folder.appending(path: ".merged.0123456789abcdef").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "kept")
    let folder = try UnfinishedFolder(for: parent.place)
    folder.discard()
    #expect(parent.names == [".merged.0123456789abcdef", "kept"])
    #expect(FileManager.default.fileExists(atPath: parent.folder.appending(path: "kept/record.jsonl").path))
  }

  @Test func `a place that was filled meanwhile stays as it is, and nothing is left beside it`() throws {
    let folder = try UnfinishedFolder(for: parent.place)
    try parent.leave("merged")
    #expect(throws: RecordError.self) { try folder.finish() }
    #expect(parent.names == ["merged"])
    #expect(try String(contentsOfFile: parent.place + "/record.jsonl", encoding: .utf8) == "half")
  }

  @Test func `a folder that is for its owner alone is so from the beginning`() throws {
    let folder = try UnfinishedFolder(for: parent.place, isPrivate: true)
    let made = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(made[.posixPermissions] as? Int == 0o700)
    folder.discard()
  }

  @Test func `the folders above a place are made`() throws {
    let folder = try UnfinishedFolder(for: parent.folder.appending(path: "a/b/merged").path)
    try folder.finish()
    #expect(FileManager.default.fileExists(atPath: parent.folder.appending(path: "a/b/merged").path))
  }
}
