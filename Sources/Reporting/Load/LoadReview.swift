import Evidence
import JSONValues
package import Judgement
import Load
import Planning
package import Quantities

/// What a record says of loads that were put on the system: what was sent, what came of every alarm, how long it took.
package struct LoadReview: Sendable {
  /// A load as it was done.
  struct Tested: Sendable {
    let assessed: AssessedCase
    /// The requirements that the case verifies, in the order of the catalogue.
    let requirements: [AssessedRequirement]
    let step: RecordedStep
    let result: LoadResult
    /// Held against what was demanded when it ran.
    let judgement: LoadJudgement
    /// What an earlier run of the same case gave, where one was named to compare with.
    var earlier: LoadResult?
  }

  let assessment: Assessment
  /// By case, in the order of the catalogue.
  let loads: [Tested]

  /// Bytes of a result that are read; a million alarms with all that is listed need less than a tenth.
  private static let longestResult = 256_000_000

  /// Nil where no load was done, or none can be read.
  ///
  /// - Parameters:
  ///   - earlier: another record's assessment to compare with, and its attachments.
  package init?(
    _ assessment: Assessment, attachments: AttachmentAccess,
    earlier: (assessment: Assessment, attachments: AttachmentAccess)? = nil
  ) {
    let before = earlier.map { Self.results(of: $0.assessment, $0.attachments) } ?? [:]
    var loads: [Tested] = []
    var seen: Set<String> = []
    for requirement in assessment.requirements {
      for assessed in requirement.cases where seen.insert(assessed.id).inserted {
        let verified = assessment.requirements.filter { $0.cases.contains { $0.id == assessed.id } }
        for step in assessed.attempt?.steps ?? [] {
          guard let result = Self.result(of: step, attachments) else { continue }
          let demands = step.result.expected.flatMap { try? $0.decode(LoadDemands.self) } ?? LoadDemands(that: [:])
          loads.append(
            Tested(
              assessed: assessed, requirements: verified, step: step, result: result,
              judgement: result.judged(against: demands), earlier: before[Self.key(assessed, step)]))
        }
      }
    }
    guard !loads.isEmpty else { return nil }
    self.assessment = assessment
    self.loads = loads
  }

  private static func results(
    of assessment: Assessment, _ attachments: AttachmentAccess
  ) -> [String: LoadResult] {
    var results: [String: LoadResult] = [:]
    for assessed in assessment.requirements.flatMap(\.cases) {
      for step in assessed.attempt?.steps ?? [] {
        results[key(assessed, step)] = result(of: step, attachments)
      }
    }
    return results
  }

  private static func key(_ assessed: AssessedCase, _ step: RecordedStep) -> String { "\(assessed.id) \(step.path)" }

  private static func result(of step: RecordedStep, _ attachments: AttachmentAccess) -> LoadResult? {
    guard step.result.action == .load,
      let reference = step.attachments.first(where: { $0.name == "load-result" }),
      let bytes = attachments.bytes(reference, atMost: longestResult),
      let result = try? JSONValue.parse(bytes).decode(LoadResult.self), result.format == LoadResult.format
    else { return nil }
    return result
  }

  /// The name of the page, beside that of the report on requirements.
  package static func pageName(_ language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: "belastning.html"
    case .english: "load.html"
    case .finnish: "kuormitus.html"
    }
  }
}
