import Diagnostics
import Foundation
import Testing

@Suite struct SourceFileLoadingTests {
  @Test func `a file is read, and shown under the path that was given`() throws {
    try inTemporaryDirectory { directory in
      let path = directory.appending(path: "a.yaml").path(percentEncoded: false)
      try Data("å: 1\n".utf8).write(to: URL(filePath: path))
      let sink = DiagnosticSink()
      let file = SourceFile.load(path, shownAs: "Requirements/a.yaml", into: sink)
      #expect(file?.path == "Requirements/a.yaml")
      #expect(file?.text == "å: 1\n")
      #expect(sink.isEmpty)
    }
  }

  @Test func `a link to a file is as good as the file`() throws {
    try inTemporaryDirectory { directory in
      let target = directory.appending(path: "a b%20ö.yaml")
      try Data("x".utf8).write(to: target)
      let link = directory.appending(path: "link.yaml")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
      let sink = DiagnosticSink()
      #expect(SourceFile.load(link.path(percentEncoded: false), into: sink)?.text == "x")
      #expect(sink.isEmpty)
    }
  }

  @Test func `a file that cannot be read is a diagnostic without a position`() throws {
    try inTemporaryDirectory { directory in
      let path = directory.path(percentEncoded: false)
      try Data(repeating: 0x61, count: 11).write(to: directory.appending(path: "long.yaml"))
      let sink = DiagnosticSink()
      #expect(SourceFile.load(path + "/none.yaml", shownAs: "none.yaml", into: sink) == nil)
      #expect(SourceFile.load(path, shownAs: "directory", into: sink) == nil)
      #expect(SourceFile.load(path + "/long.yaml", shownAs: "long.yaml", sizeLimit: 10, into: sink) == nil)
      #expect(SourceFile.load("/dev/zero", into: sink) == nil)
      #expect(
        BriefRenderer().render(sink.diagnostics) == """
          /dev/zero: error: '/dev/zero' is not a file [not-a-file]
          directory: error: 'directory' is not a file [not-a-file]
          long.yaml: error: 'long.yaml' has 11 bytes, and the limit is 10 [file-too-large]
          none.yaml: error: there is no file 'none.yaml' [file-not-found]

          """)
    }
  }

  private func inTemporaryDirectory(_ body: (URL) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try body(directory)
  }
}
