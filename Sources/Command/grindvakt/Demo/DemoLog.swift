import Foundation

/// Where the commands of a scene print to: a file, with the newest line shown while they work.
final class DemoLog: Sendable {
  private let file: FileHandle
  private let title: String
  private let progress: ProgressLine

  /// - Parameter title: what the scene is called.
  init(file path: String, title: String, _ progress: ProgressLine) throws {
    try Data().write(to: URL(filePath: path))
    file = try FileHandle(forWritingTo: URL(filePath: path))
    self.title = title
    self.progress = progress
  }

  /// A command begins.
  func begin(_ command: String) throws {
    try file.write(contentsOf: Data("$ \(command)\n".utf8))
    progress.step("$ \(command)")
  }

  /// The command printed something, in whole lines but for its end.
  func take(_ bytes: Data) throws {
    try file.write(contentsOf: bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    if let line = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) {
      progress.show("\(title)  \(line.trimmingCharacters(in: .whitespaces))")
    }
  }
}
