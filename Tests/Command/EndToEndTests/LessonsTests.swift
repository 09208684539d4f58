import Foundation
import Testing
import TestSupport

/// `lessons` as people use it, on the past of Borås: everything in it comes from the tables of the replay.
struct LessonsTests {
  private static let catalogue =
    Repository.root.appending(path: "Requirements/boras-trygghetssystem").path(percentEncoded: false)

  @Test func `what held stands beside what did not`() async throws {
    let result = try await Command.run(["lessons", Self.catalogue, "--language", "en"])
    #expect(result.exitCode == 0, "\(result.errors)")
    for wanted in [
      "Decisions: 21. Against what the gate recommended: 13. Without a decision where the gate recommended a stop: 1.",
      "| 2023-W08 | ordinärt boende börjar, 180 i veckan | No-go | against the recommendation |",
      "| 2023-W12 | inget beslut | No-go | nobody decided |",
      "| 2023-04-21 | stopp | stop (correct decision) | as recommended, or more careful |",
      "| There is ground to end the contract | The contract or a part of it is ended | 13 October 2023 |",
      "| not met | 1 | NAV-01 |",
      "| fel och brister åtgärdade till vecka 33 | 20 August 2023 | 1 | not kept |",
      "| NAV-01 | 17 February 2023 | hubbarnas batteri kontrolleras oftare under dygnet | only said; no waiver |",
      "| larmknappen fungerar inte | A | 20 March 2023 | 1 | 1 |",
      "| hubbar tappar kontakten | A | 12 September 2022 | 1 | 0 |",
      "| LS-4, Lex Sarah | 18 September 2023 |",
    ] {
      #expect(result.output.contains(wanted), "\(wanted)\n\(result.output)")
    }
  }

  @Test func `an earlier day knows nothing of what came later`() async throws {
    let result = try await Command.run(["lessons", Self.catalogue, "--language", "en", "--as-of", "2022-12-31"])
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Decisions: 9."))
    for later in ["LS-1", "2023-W08", "grundprodukten", "fel-v33"] { #expect(!result.output.contains(later)) }
  }

  @Test(arguments: ["sv", "fi"])
  func `the page is one file that a browser finds nothing against`(language: String) async throws {
    let folder = try TemporaryFolder()
    let result = try await Command.run(
      ["lessons", Self.catalogue, "--format", "html", "--language", language, "--output", "page.html"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    let page = folder.url.appending(path: "page.html").path(percentEncoded: false)
    let looked = try await Script.run("Tests/Showing/ReportingTests/accessibility.sh", [page])
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }
}
