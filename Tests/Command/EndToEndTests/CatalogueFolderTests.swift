import Foundation
import Testing

/// What lies in the folder of a catalogue beside what is written for it, as a new user has it.
struct CatalogueFolderTests {
  private static func town(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let usual = [
      "town/catalogue.yaml": "catalogue: town\ntitle: {sv: Kommunens katalog}\nareas: {system: {sv: System}}\n",
      "town/all.yaml": """
      catalogue: town
      area: system
      requirements:
        - id: A-1
          obligation: ska
          text: {sv: Systemet ska larma.}
          verified-by: [{inspection: {sv: Titta på larmet.}}]
        - id: A-2
          obligation: bör
          weight: 10
          text: {sv: Systemet bör larma fort.}
          verified-by: [{inspection: {sv: Titta på klockan.}}]
      """,
    ]
    for (name, text) in usual.merging(files, uniquingKeysWith: { $1 }) { try folder.write(text, to: name) }
    return folder
  }

  private static func check(_ folder: TemporaryFolder) async throws -> Command.Result {
    try await Command.run(["check", "town"], in: folder.url)
  }

  @Test func `a catalogue of inspections needs no suites`() async throws {
    let result = try await Self.check(try Self.town())
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
  }

  @Test func `an empty folder is no success`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "town"), withIntermediateDirectories: true)
    #expect(try await Self.check(folder).exitCode == 2)
  }

  @Test(arguments: ["batteri.yaml.txt", "batteri.YAML", "batteri.yaml.docx"])
  func `a file that is not read because of its name is told`(name: String) async throws {
    let result = try await Self.check(try Self.town(["town/\(name)": "catalogue: town\n"]))
    #expect((result.output + result.errors).contains(name), "\(result.output)\(result.errors)")
  }

  @Test func `two files of one name are told`() async throws {
    let folder = try Self.town()
    try folder.write("catalogue: town\narea: system\nrequirements: []\n", to: "town/all.yml")
    let result = try await Self.check(folder)
    #expect((result.output + result.errors).contains("all.yml"), "\(result.output)\(result.errors)")
  }

  @Test func `a link out of the folder is refused, and nothing behind it is shown`() async throws {
    let folder = try Self.town()
    try folder.write("password: hunter2\n", to: "elsewhere/secret.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "town/more.yaml").path, withDestinationPath: "../elsewhere/secret.yaml")
    let result = try await Self.check(folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("är en länk som leder ut ur mappen"), "\(result.errors)")
    #expect(!(result.output + result.errors).contains("hunter2"))
  }

  @Test func `a suite with an error is broken, and not missing`() async throws {
    let folder = try Self.town([
      "town/more.yaml": """
      catalogue: town
      area: system
      requirements:
        - id: A-3
          obligation: ska
          text: {sv: Systemet ska svara.}
          verified-by: [{test: answer}]
      """,
      "Suites/answer.yaml":
        "suite: answer\ncases:\n  - case: {sv: Svar}\n    id: one\n    steps: [{cal: system.look}]\n",
    ])
    let result = try await Self.check(folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("cal"))
    #expect(!result.errors.contains("skriv den i mappen med provserier"), "\(result.errors)")
  }

  @Test func `a gate that names a weighted requirement among the mandatory ones is told`() async throws {
    let folder = try Self.town([
      "town/gates.yaml": """
      catalogue: town
      gates:
        - id: pilot
          title: {sv: Pilot}
          decides: {sv: Styrgruppen}
          stage: pilot
          vendor: absent
          criteria:
            - requirements: {obligation: ska, only: [A-1, A-2]}
      """
    ])
    let result = try await Self.check(folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("”A-2” är angivet under ”only” men utelämnas ändå"), "\(result.errors)")
  }

  @Test func `a ledger that mends faults needs no folder of suites`() async throws {
    let town = try PenaltyCase(
      """
      penalties:
        - {id: slow, title: {sv: Vite}, source: {document: main}, damages: sole,
           when-fix-late: {fault-class: A, within: 24 hours}, rate: 1 000 kr, per: commenced hour}
      """)
    try FileManager.default.removeItem(at: town.folder.url.appending(path: "Suites"))
    try await town.event(
      "deviation-reported", "id=D-1", "at=2023-01-09T10:00:00+01:00", "fault-class=A", "what=larm uteblev", "by=anna")
    let ledger = try await Command.run(
      ["penalties", town.catalogue, "--record", town.record, "--as-of", "2023-01-12"])
    #expect(ledger.exitCode == 0, "\(ledger.output)\(ledger.errors)")
    #expect(ledger.output.contains("kr"))
  }
}
