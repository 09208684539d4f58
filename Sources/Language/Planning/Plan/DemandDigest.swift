import Catalogue
package import Digests
import JSONValues
import SuiteLanguage

/// Digests of what is demanded, apart from how a vendor's system is reached: the same for every binding.
extension Plan {
  /// Of all requirements with their cases: SHA-256 of canonical JSON (RFC 8785) over obligations, areas, cases with
  /// their fingerprints, types and the rule which attempt counts. Titles and assumptions do not count.
  package func demandDigest() throws -> SHA256Digest {
    let fingerprints = Dictionary(
      cases.map { ($0.id, JSONValue.string($0.fingerprint)) }, uniquingKeysWith: { first, _ in first })
    var members: [String: JSONValue] = [
      "catalogue": .string(catalogue), "requirements": try JSONValue(encoding: requirements.map(\.demand)),
      "cases": .object(fingerprints), "types": try JSONValue(encoding: types),
    ]
    members["counts"] = counts.map { .string($0.rawValue) }
    return try SHA256Digest.hash(JSONValue.object(members).canonicalBytes)
  }

  /// Of one requirement with its cases; nil where the plan does not have it.
  package func demandDigest(of id: String) throws -> SHA256Digest? {
    guard let requirement = requirements.first(where: { $0.id == id }) else { return nil }
    let wanted = Set(requirement.cases)
    let fingerprints = Dictionary(
      cases.lazy.filter { wanted.contains($0.id) }.map { ($0.id, JSONValue.string($0.fingerprint)) },
      uniquingKeysWith: { first, _ in first })
    let members: [String: JSONValue] = [
      "requirement": try JSONValue(encoding: requirement.demand), "cases": .object(fingerprints),
      "counts": .string((counts ?? .standard).rawValue),
    ]
    return try SHA256Digest.hash(JSONValue.object(members).canonicalBytes)
  }

  /// The plan that a record keeps with a run; nil where the bytes are no plan of this format, or its parts do not fit.
  package static func read(_ bytes: [UInt8]) -> Plan? {
    do {
      let json = try JSONValue.parse(bytes, limits: JSONValue.Limits(bytes: Plan.sizeLimit))
      let plan: Plan = try json.decode()
      return try PlanConsistency.problem(of: plan) == nil ? plan : nil
    } catch {
      return nil
    }
  }
}

extension CompiledCatalogue {
  /// Of all that the catalogue demands; equal to ``Plan/demandDigest()`` of a plan that was made from it.
  package func demandDigest() throws -> SHA256Digest {
    let unbound = Binding(name: "", system: Binding.TestedSystem(vendor: "", product: "", version: .fixed("")))
    return try Planner.bind(self, to: unbound).demandDigest()
  }

  /// Of all that gates and penalties are judged by: what is demanded, and what contract and gates say.
  package func judgingDigest() throws -> SHA256Digest {
    let members: [String: JSONValue] = [
      "demands": .string(try demandDigest().hex), "agreements": agreements.map { .string($0.hex) } ?? .null,
    ]
    return try SHA256Digest.hash(JSONValue.object(members).canonicalBytes)
  }
}
