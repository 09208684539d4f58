import Foundation
import Quantities
import Reporting
import Testing
import Texts

struct ReportFolderTests {
  @Test(arguments: [
    (InterfaceLanguage.swedish, "rapport.html"), (.english, "report.html"), (.finnish, "raportti.html"),
  ])
  func `a report is three files, the page named in its language`(language: InterfaceLanguage, page: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grindvakt-report-\(UUID().uuidString)/new")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let written = try ReportFolder(try GoldenTests.assessment(), language: language).write(to: folder.path)
    #expect(written.map { URL(filePath: $0).lastPathComponent } == [page, "verdicts.json", "junit.xml"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["junit.xml", page, "verdicts.json"].sorted())
    let text = try String(decoding: Data(contentsOf: folder.appending(path: page)), as: UTF8.self)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
  }
}
