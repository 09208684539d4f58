import Catalogue
import Diagnostics
import Foundation
import Judgement
import Planning
import Quantities
import Testing
import TestSupport
import Texts

/// A contract beside the requirements of its catalogue.
struct ContractTests {
  private static let contract = """
    contract: K-1
    begins: 2021-11-15
    currency: SEK
    vat: excluded
    time-zone: Europe/Stockholm
    calendar: sweden
    rounding: half-up to ore
    due-on-holiday: stays
    relief: []
    sum: 1 000 000 kr
    documents: [{id: main, title: {sv: Huvudavtal}}]
    milestones:
      - {id: low-battery, title: {sv: Låg batterinivå}, due: 2022-06-01, requirement: "B3 ID:44"}
    penalties:
      - id: late
        title: {sv: Försenat}
        source: {document: main}
        when-late: low-battery
        rate: 1 %
        of: contract-sum
        per: commenced 7 days
        cap: 12 %
        damages: deducted
    """

  private func files(_ contract: String, at path: String = "contract.yaml") -> [String: String] {
    Sample.files.merging(["Requirements/alarms/\(path)": contract]) { $1 }
  }

  @Test func `a catalogue is compiled with its contract`() throws {
    let compiled = try #require(try Project(files(Self.contract)).compile())
    #expect(compiled.contract?.id == "K-1")
    #expect(compiled.contract?.clauses.map(\.id) == ["late"])
    #expect(try Project(Sample.files).compile()?.contract == nil)
  }

  @Test(
    arguments: zip(
      InterfaceLanguage.allCases,
      InterfaceLanguage.allCases.map { language in
        switch language {
        case .swedish: "avtalet K-1: 1 milstolpe och 1 vitesklausul"
        case .english: "the contract K-1: 1 milestone and 1 penalty clause"
        case .finnish: "sopimus K-1: välitavoitteita 1, sopimussakkolausekkeita 1"
        }
      }))
  func `what the contract holds is told with the coverage`(language: InterfaceLanguage, line: String) throws {
    let project = try Project(files(Self.contract))
    let coverage = try #require(
      Compiler.check(catalogueDirectory: project.catalogue, kinds: .judged, into: DiagnosticSink()))
    #expect(coverage.described(in: language).contains("\n\(line)\n"))
  }

  @Test func `a milestone names a requirement of the catalogue`() throws {
    let changed = Self.contract.replacing("B3 ID:44", with: "B3 ID:45")
    #expect(try Project(files(changed)).findings() == ["unknown-requirement@contract.yaml:13:83"])
  }

  @Test func `a payment is kept back until a gate of the catalogue`() throws {
    let withheld =
      Self.contract + """

        withholdings:
          - id: half
            title: {sv: Hälften}
            source: {document: main}
            share: 50 %
            of: contract-sum
            from: 2022-06-01
            until: {gate: roll-out}
        """
    #expect(try Project(files(withheld)).findings() == ["unknown-gate@contract.yaml:31:19"])
    var all = files(withheld)
    all["Requirements/alarms/gates.yaml"] = """
      catalogue: alarms
      gates:
        - id: roll-out
          title: {sv: Breddinförande}
          decides: {sv: Nämnden}
          stage: roll-out
          vendor: absent
          criteria:
            - requirements: {obligation: ska, accept: demonstrated}
              title: {sv: Alla krav är visade}
      """
    #expect(try Project(all).findings() == [])
  }

  @Test func `a catalogue has one contract`() throws {
    var all = files(Self.contract)
    all["Requirements/alarms/other.yaml"] = Self.contract
    #expect(try Project(all).findings() == ["several-contracts@other.yaml:1:11"])
  }

  @Test func `a contract with an error gives no catalogue`() throws {
    let project = try Project(files(Self.contract.replacing("damages: deducted", with: "damages: both")))
    #expect(project.compile() == nil)
  }

  @Test func `what lies in a folder replay is no file of the catalogue`() throws {
    #expect(try Project(files("nonsense: true", at: "replay/events.yaml")).findings().isEmpty)
    #expect(try Project(files("nonsense: true", at: "replays/events.yaml")).findings().count == 1)
  }
}
