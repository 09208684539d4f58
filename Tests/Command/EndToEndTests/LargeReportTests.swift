import Foundation
import TestSupport
import Testing

/// The report on a catalogue that is too large for one page.
struct LargeReportTests {
  @Test func `a large report has pages of at most 5 MB whose links all lead somewhere`() async throws {
    let folder = try TemporaryFolder()
    let generate = Process()
    generate.executableURL = URL(filePath: "/usr/bin/env")
    generate.arguments = [
      "python3", Repository.root.appending(path: "Benchmarks/report/run").path, "--requirements", "1200", "--text",
      "4000", "--make", folder.url.appending(path: "town").path,
    ]
    #expect(try await CapturedProcess(generate).end().exitCode == 0)
    let made = try await Command.run(
      ["report", "town/Requirements/generated", "--record", "town/record", "--output", "report", "--language", "en"],
      in: folder.url)
    #expect(made.exitCode == 0, "\(made.errors)")
    #expect(
      made.output.split(separator: "\n").map { URL(filePath: String($0)).lastPathComponent } == [
        "report.html", "report", "verdicts.json", "junit.xml",
      ])
    let pages = try LinkedPages(folder.url.appending(path: "report"))
    #expect(pages.pages.count > 10)
    #expect(pages.longest < 5_000_000)
    #expect(pages.pages.values.reduce(0) { $0 + $1.utf8.count } > 5_000_000)
    pages.expectLinksToResolve()
    pages.expectToBeWellFormed()
    let front = try #require(pages.pages["report.html"])
    #expect(front.utf8.count < 1_000_000)
    for number in [0, 650, 1_199] {
      #expect(front.contains("id=\"krav-G\(String(format: "%05d", number))\""))
    }
    // Nothing that was unfinished stays.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "report").path)
    #expect(names.sorted() == ["junit.xml", "report", "report.html", "verdicts.json"])
  }
}
