import Catalogue
import Diagnostics
import Foundation
import LocatedYAML
import Testing
import TestSupport

/// Every limit of the catalogue of Borås is in the audit, or is marked as an assumption of ours.
///
/// Limits are numbers, durations, shares, distances and days: in values under `with:`, in the texts of requirements, in
/// milestones and clauses of the contract, and in criteria of gates.
struct BorasLimitsTests {
  /// What the report of the city's auditors of 2024 gives, and where.
  private struct Sourced {
    /// Of a requirement or a criterion, by its key; nil for the whole catalogue.
    var of: String?
    var limit: String
    var place: String
  }

  private static let sourced: [Sourced] = [
    Sourced(of: "B3 ID:1", limit: "5000", place: "3.2.5: krav ID:1 i bilaga 3"),
    Sourced(of: "NAV-01", limit: "48 h", place: "3.2.8: 48 timmar krävdes, 24 timmar tidigare"),
    Sourced(of: "demonstrated", limit: "48 h", place: "3.2.8: 48 timmar krävdes, 24 timmar tidigare"),
    Sourced(of: "KON-01", limit: "75000", place: "3.2.5: stad med minst 75 000 invånare"),
    Sourced(of: "KON-07", limit: "100", place: "3.2.8: checklista för fler än 100 larm nere"),
    Sourced(of: "IT-05", limit: "11", place: "3.1: elva hemtjänstgrupper"),
    Sourced(of: "fault-free", limit: "28 days", place: "3.2.8: i stort sett felfritt under fyra veckor"),
    Sourced(of: "forecast", limit: "3500", place: "3.1: omkring 3 500 brukare i ordinärt boende"),
    Sourced(of: "forecast", limit: "1800", place: "3.2.8: omkring 1 800 larm kvar"),
    Sourced(of: "forecast", limit: "2023-06-30", place: "3.2.8: gamla avtalets sista dag"),
  ]

  private static func isSourced(_ limit: WrittenLimit, of key: String) -> Bool {
    sourced.contains { $0.of == key && $0.limit == limit.description }
  }

  private static func files(_ catalogue: String) throws -> [(name: String, root: YAMLMapping)] {
    let folder = Repository.path("Requirements/\(catalogue)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    return try names.map { name in
      let sink = DiagnosticSink()
      let file = try #require(SourceFile.load("\(folder)/\(name)", into: sink))
      let root = try #require(YAMLParser.parse(file, into: sink)?.asMapping)
      return (name, root)
    }
  }

  private static func requirements(_ catalogue: String) throws -> [YAMLMapping] {
    try files(catalogue).flatMap { $0.root["requirements"]?.asList.compactMap(\.asMapping) ?? [] }
  }

  @Test(arguments: ["boras-trygghetssystem", "boras-full-load"])
  func `every value that a requirement gives to a test is sourced or marked`(catalogue: String) throws {
    var found = 0
    for requirement in try Self.requirements(catalogue) {
      let id = requirement["id"]?.string ?? ""
      for argument in requirement.arguments {
        guard let limit = argument.limit else { continue }
        found += 1
        #expect(
          argument.isMarked != Self.isSourced(limit, of: id),
          "\(id): \(argument.name): \(limit) is \(argument.isMarked ? "marked, and sourced" : "neither marked nor sourced")"
        )
      }
    }
    #expect(found >= (catalogue == "boras-full-load" ? 2 : 50))
  }

  @Test(arguments: ["boras-trygghetssystem", "boras-full-load"])
  func `every limit in the text of a requirement is sourced or marked`(catalogue: String) throws {
    var found = 0
    for requirement in try Self.requirements(catalogue) {
      let id = requirement["id"]?.string ?? ""
      let marked = Set(requirement.arguments.filter(\.isMarked).compactMap(\.limit))
      for limit in WrittenLimit.all(in: requirement["text"]?.asMapping?["sv"]?.string ?? "") {
        found += 1
        let isCovered =
          requirement["assumption"] != nil || marked.contains(limit) || Self.isSourced(limit, of: id)
        #expect(isCovered, "\(id): '\(limit)' in the text is neither marked nor sourced")
      }
    }
    #expect(found >= (catalogue == "boras-full-load" ? 1 : 40))
  }

  @Test func `every milestone and every clause of the contract says what of it is assumed`() throws {
    let contract = try #require(try Self.files("boras-trygghetssystem").first { $0.name == "contract.yaml" }?.root)
    #expect(contract["assumptions"]?.asList.isEmpty == false)
    for key in ["milestones", "penalties"] {
      let items = contract[key]?.asList.compactMap(\.asMapping) ?? []
      #expect(items.count >= 10)
      for item in items {
        #expect(item["assumption"]?.asMapping?["sv"] != nil, "\(key): \(item["id"]?.string ?? "")")
      }
    }
    for milestone in contract["milestones"]?.asList.compactMap(\.asMapping) ?? [] {
      #expect(milestone["owner"] != nil, "\(milestone["id"]?.string ?? "") has no owner")
    }
  }

  @Test func `every figure in a criterion of a gate is sourced or marked`() throws {
    let gates = try #require(try Self.files("boras-trygghetssystem").first { $0.name == "gates.yaml" }?.root)
    var found = 0
    for gate in gates["gates"]?.asList.compactMap(\.asMapping) ?? [] {
      for key in ["criteria", "trip-wires"] {
        for criterion in gate[key]?.asList.compactMap(\.asMapping) ?? [] {
          guard let demand = criterion.first else { continue }
          let limits = demand.value.limits.filter { !Self.isSourced($0, of: demand.name) }
          found += limits.count
          #expect(
            limits.isEmpty || criterion["assumption"] != nil,
            "\(gate["id"]?.string ?? ""): \(demand.name): \(limits) neither marked nor sourced")
        }
      }
    }
    #expect(found >= 30)
  }

  @Test(arguments: [
    ("Larmet ska visas inom 30 sekunder.", ["30 s"]), ("Av 1 000 larm i följd ska samtliga visas.", ["1000"]),
    ("Högst två procentenheters fel.", ["2 %"]), ("i tio försök av tio", ["10", "10"]),
    ("minst 3,6 på skalan 1 till 5 för upplevd talkvalitet", ["3.6"]),
    ("laddat till minst 95 % inom 24 timmar", ["95 %", "24 h"]),
    ("avläst varje timme under ett dygn", ["1 days"]), ("avläst varje halvtimme", ["0.5 h"]),
    ("Utan 2G, enligt SAML 2.0 och EN 301 549, det vill säga WCAG 2.1", []), ("operatören larmar 112", []),
    ("med högst 50 meters fel", ["50 m"]), ("exakt en gång för varje medarbetare", []),
  ])
  func `limits are found in sentences`(sentence: String, limits: [String]) {
    #expect(WrittenLimit.all(in: sentence).map(\.description) == limits)
  }

  @Test(arguments: [
    ("30 s", "30 s"), ("15 %", "15 %"), ("5000", "5000"), ("3,6", "3.6"), ("06-15", "06-15"), ("48 h", "48 h"),
    ("2 per 100 units", "2 per 100 units"), ("ordinary-home", nil), ("true", nil),
  ])
  func `limits are told from other values`(value: String, limit: String?) {
    #expect(WrittenLimit(value: value)?.description == limit)
  }
}

/// A value under `with:`.
private struct WrittenValue {
  let name: String
  let limit: WrittenLimit?
  let isMarked: Bool
}

extension YAMLMapping {
  fileprivate var arguments: [WrittenValue] {
    let verifications = self["verified-by"]?.asList.compactMap(\.asMapping) ?? []
    return verifications.flatMap { verification in
      (verification["with"]?.asMapping.map(Array.init) ?? []).map { entry in
        let marked = entry.value.asMapping
        let value = marked?["is"] ?? entry.value
        return WrittenValue(
          name: entry.name, limit: value.string.flatMap { WrittenLimit(value: $0) },
          isMarked: marked?["assumption"] != nil)
      }
    }
  }
}

extension YAMLNode {
  fileprivate var asMapping: YAMLMapping? { if case .mapping(let mapping) = content { mapping } else { nil } }

  fileprivate var asList: [YAMLNode] { if case .sequence(let items) = content { Array(items) } else { [] } }

  /// All limits in it, however deep.
  fileprivate var limits: [WrittenLimit] {
    switch content {
    case .scalar: string.flatMap { WrittenLimit(value: $0) }.map { [$0] } ?? []
    case .sequence(let items): items.flatMap(\.limits)
    case .mapping(let mapping): mapping.flatMap(\.value.limits)
    }
  }
}
