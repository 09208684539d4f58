import Quantities
package import Statistics
import Texts

/// Answers both ways: what data show of a claim, and what it would take to show it.
///
/// A claim is shown where the one-sided bound with the asked confidence keeps within it, refuted where the bound of the
/// other side lies beyond it, and else nothing can be decided. A sequential test never decides here, since data that were
/// not gathered for one break its risks.
package enum Prover {
  package static func prove(_ question: ProofQuestion, from data: ProofData) throws(StatisticsError) -> Proof {
    try check(question)
    if case .meanTimeBetweenFailures(let wanted) = question.claim {
      return try MeanTimeProver(question: question, wanted: Double(wanted.microseconds) / 3.6e9).proof(data)
    }
    guard let most = question.claim.failureShare else {
      throw StatisticsError(problem: Text("'\(question.claim)' bounds no share"), hint: Text("claim a share"))
    }
    return try ShareProver(question: question, most: most).proof(data)
  }

  private static func check(_ question: ProofQuestion) throws(StatisticsError) {
    if let users = question.users, users < 1 || users > BinomialBound.mostTrials {
      throw StatisticsError(problem: Text("\(users) users make no pilot"), hint: Text("give at least one user"))
    }
    if let users = question.allUsers, users < 1 || users > BinomialBound.mostTrials {
      throw StatisticsError(problem: Text("\(users) users in all cannot be"), hint: Text("give at least one user"))
    }
    guard question.weeks > 0, question.weeks <= 5200 else {
      throw StatisticsError(
        problem: Text("a pilot of \(question.weeks) weeks cannot be"),
        hint: Text("give weeks above 0 and at most 5 200"))
    }
    _ = try ClusteredSample.designEffect(perUser: 1, correlation: question.correlation)
  }
}
