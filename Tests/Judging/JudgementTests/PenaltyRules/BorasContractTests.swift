import Catalogue
import Diagnostics
import Foundation
import Judgement
import Planning
import TestSupport
import Testing
import Texts

/// The contract of Borås, whose figures nobody has published.
struct BorasContractTests {
  @Test func `the contract of Borås compiles, has at least eight families, and marks every figure as assumed`() throws {
    let folder = Repository.path("Requirements/boras-trygghetssystem")
    let sink = DiagnosticSink()
    let compiled = Compiler.compile(catalogueDirectory: folder, kinds: .judged, into: sink)
    #expect(sink.diagnostics.filter { $0.severity != .note }.map(\.message.english) == [])
    let contract = try #require(compiled?.contract)
    #expect(contract.assumptions.isEmpty == false)
    #expect(contract.clauses.allSatisfy { $0.assumption?.words.byTag.count == 3 && $0.title.byTag.count == 3 })
    let families = Set(contract.clauses.map(\.trigger.key))
    #expect(families.count == 8)
    let dated = contract.milestones.filter { $0.requirement != nil }.map(\.id)
    #expect(
      contract.clauses.contains { $0.trigger.milestone.map(dated.contains) ?? false })
  }
}
