import Foundation
import Testing
import TestSupport

/// `grindvakt demo`, and what it leaves behind.
struct DemoTests {
  @Test func `the demo passes the healthy vendor, fails the faulty one, and leaves reports that everybody can read`()
    async throws
  {
    let result = try await DemoRun.shared()
    let reports = ["healthy", "boras-spring-2023"].map { result.path("\($0)/report/rapport.html") }
    for report in reports { #expect(result.output.contains(result.printed(report))) }
    // By the commands that a user would type, each a line; what they say is in a file.
    #expect(result.output.contains("$ grindvakt record event "))
    #expect(result.output.contains("$ grindvakt penalties "))
    #expect(result.output.split(separator: "\n").count < 60, "\(result.output)")
    // What failed and why it matters, what is owed and that nobody may be asked for it, and what the gate says.
    #expect(result.output.contains("Det här är underkänt, och därför spelar det roll:"))
    #expect(result.output.contains("✗ B3 ID:"))
    let notice = "Underlaget kommer från ett simulerat system. Detta är inget vitesanspråk."
    #expect(result.output.contains("Vite att begära: ") && result.output.contains(notice))
    #expect(result.output.contains("INGET KLARTECKEN  Breddinförande i ordinärt boende"))
    let log = try String(contentsOfFile: result.path("boras-spring-2023/log.txt"), encoding: .utf8)
    #expect(log.contains(notice.uppercased()))
    #expect(
      log.contains(
        "Räknas en gång per grundorsak: app-without-notification. Beloppet är 25 000 kr."
          .replacing("25 000 kr", with: "25\u{A0}000\u{A0}kr")))
    // Logging in is tried against the vendor in both states, and the results can be reviewed.
    let reviews = reports.flatMap { report in
      ["sakerhet.html", "belastning.html"].map { report.replacing("rapport.html", with: $0) }
    }
    for review in reviews { #expect(FileManager.default.fileExists(atPath: review)) }
    #expect(
      result.output.matches(of: #/sakerhet.html – Inloggning, B3 ID:14: Godkänt \((\d+) av \1 provfall\)/#).count == 2)
    let pages = try reports.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(pages[1].contains("<section id=\"penalties\""))
    #expect(pages.allSatisfy { !$0.contains("<section id=\"penalties\"") || $0.contains(notice) })

    // Of two pages that are made alike one is looked at: the report in which most fails, and the reviews of the healthy
    // vendor, since the lists of a failing load are long, and have tests of their own.
    let alike = reviews.filter { $0.contains("/healthy/") }
    let looked = try await Script.run("Tests/Showing/ReportingTests/accessibility.sh", reports.suffix(1) + alike)
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")

    for scene in ["healthy", "boras-spring-2023"] {
      let verified = try await Script.run(
        "Tests/Record/EvidenceTests/verify_record.py", [result.path("\(scene)/record")])
      #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    }
  }

  @Test func `the secret of the demo's vendor reaches neither record nor report`() async throws {
    let folder = try TemporaryFolder()
    let vendor = try await RunningVendor()
    let record = folder.url.appending(path: "record").path
    let catalogue = Repository.root.appending(path: "Requirements/boras-trygghetssystem").path
    let ran = try await Command.run(
      [
        "run", catalogue, "--binding",
        Repository.root.appending(path: "Suites/bindings/reference-vendor.yaml").path, "--record", record, "--only",
        "B3 ID:44",
      ], environment: vendor.environment)
    #expect(ran.exitCode == 0, "\(ran.output)\(ran.errors)")
    let reported = try await Command.run([
      "report", catalogue, "--record", record, "--output", folder.url.appending(path: "report").path,
    ])
    #expect(reported.exitCode == 0, "\(reported.errors)")
    #expect(!ran.output.contains(RunningVendor.token) && !ran.errors.contains(RunningVendor.token))
    let files = FileManager.default.enumerator(at: folder.url, includingPropertiesForKeys: nil)
    var looked = 0
    while let file = files?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: file) else { continue }
      looked += 1
      #expect(data.range(of: Data(RunningVendor.token.utf8)) == nil, "\(file.path)")
    }
    #expect(looked > 10)
  }
}
