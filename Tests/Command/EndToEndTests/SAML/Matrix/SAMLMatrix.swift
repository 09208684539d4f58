import Diagnostics
import Foundation
import LocatedYAML
import Planning
import ReferenceVendor
import TestSupport
import Texts

/// Which cases of the log-in suites each fault of the reference vendor's service provider must make fail.
///
/// Cases are named `signature/unsigned`, for the case `unsigned` of the suite `identity.saml-signature`, whatever the
/// profile.
struct SAMLMatrix {
  let failing: [Fault: [String]]
  /// Cases that pass with advice: the profile recommends what the fault does otherwise.
  let advised: [Fault: [String]]

  /// The faults that make no case fail.
  var onlyAdvised: Set<Fault> { Set(failing.filter(\.value.isEmpty).keys) }

  /// The requirement that the suites verify.
  static let requirement = "B3 ID:14"
  static let file = Repository.sourceFolder().appending(path: "expected-cases.yaml")
  static let document = Repository.root.appending(path: "docs/saml-matrix.md")
  static let faults = Fault.all.filter(\.isOfServiceProvider)

  /// Reads `expected-cases.yaml`: the name of each fault with a list of cases that fail, or
  /// `{failed: [..], advised: [..]}`.
  static func expected() throws -> SAMLMatrix {
    let sink = DiagnosticSink()
    guard let source = SourceFile.load(file.path, into: sink), let node = YAMLParser.parse(source, into: sink),
      case .mapping(let mapping) = node.content
    else { throw KillMatrix.Unreadable(description: DiagnosticFormat.brief.render(sink.diagnostics, in: .english)) }
    var failing: [Fault: [String]] = [:]
    var advised: [Fault: [String]] = [:]
    for entry in mapping {
      guard let fault = Fault(named: entry.name) else {
        throw KillMatrix.Unreadable(description: "\(entry.name) is no fault")
      }
      if case .mapping(let parts) = entry.value.content {
        failing[fault] = list(parts["failed"]) ?? []
        advised[fault] = list(parts["advised"])
      } else {
        failing[fault] = list(entry.value)
      }
      guard failing[fault] != nil else {
        throw KillMatrix.Unreadable(description: "\(entry.name) has no list of cases")
      }
    }
    return SAMLMatrix(failing: failing, advised: advised)
  }

  private static func list(_ node: YAMLNode?) -> [String]? {
    guard case .sequence(let items)? = node?.content else { return nil }
    return items.compactMap(\.string)
  }

  /// The cases of the log-in suites, by their names here.
  static func cases() throws -> [String: PlannedCase] {
    let planned = try KillMatrix.catalogue().cases.filter { $0.id.hasPrefix("identity.saml-") }
    return Dictionary(planned.map { (name(of: $0.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func name(of id: String) -> String {
    String(id.prefix { $0 != "(" }.trimmingPrefix("identity.saml-"))
  }

  /// Negative cases whose control is among these; nothing can be said of them.
  static func uncontrolled(by failing: Set<String>, in cases: [String: PlannedCase]) -> Set<String> {
    Set(
      cases.filter { name, planned in
        planned.isNegative && !failing.contains(name)
          && planned.control.map { failing.contains(Self.name(of: $0)) } ?? false
      }.keys)
  }

  /// How cases stand with these faults: `failed`, `advised`, `inconclusive` and `not-tested`. All others pass.
  func showing(_ faults: [Fault], in cases: [String: PlannedCase]) -> [String: Set<String>] {
    let failed = Set(faults.flatMap { failing[$0] ?? [] })
    return [
      "failed": failed, "advised": Set(faults.flatMap { advised[$0] ?? [] }).subtracting(failed),
      "inconclusive": Self.uncontrolled(by: failed, in: cases), "not-tested": [],
    ]
  }

  /// Faults of which one hides what the other does, though they show in different cases: who takes any key takes the
  /// second one, too; who does not look at a time, or grants minutes, refuses nobody whose clock is off by less; and who
  /// never asked for a new authentication cannot miss it.
  private static let hiding: [Set<Fault>] = [
    [.samlSecondKeyIgnored, .samlUnknownKey], [.samlClockSkewRefused, .samlClockSkewGenerous],
    [.samlClockSkewRefused, .samlNotYetValid], [.samlClockSkewRefused, .samlExpired],
    [.samlForceAuthnImplicit, .samlAuthnInstantIgnored],
  ]

  /// Faults that show in different cases, take no control from each other, and hide nothing of each other.
  static func groups() throws -> [[Fault]] {
    let (matrix, cases) = (try expected(), try cases())
    var shown: [Fault: Set<String>] = [:]
    var blinded: [Fault: Set<String>] = [:]
    for fault in faults {
      let failed = Set(matrix.failing[fault] ?? [])
      shown[fault] = failed.union(matrix.advised[fault] ?? [])
      blinded[fault] = uncontrolled(by: failed, in: cases)
    }
    return FaultGroups.divide(faults) { one, other in
      guard let first = shown[one], let second = shown[other], first.isDisjoint(with: second) else { return true }
      return hiding.contains([one, other]) || !first.isDisjoint(with: blinded[other] ?? [])
        || !second.isDisjoint(with: blinded[one] ?? [])
    }
  }
}
