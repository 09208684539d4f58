import Catalogue
package import Evidence
package import Quantities

/// How a gate would have been judged at the end of each day on which something new became known.
///
/// Answers since when a steering group or a board could have known what is known now.
package struct GateHistory: Hashable, Sendable {
  /// A criterion of a gate, or what no file writes, and in which way it stands in the way: something that nobody can
  /// tell yet and something that is seen not to be met are two obstacles.
  package struct Obstacle: Hashable, Sendable {
    package let origin: CriterionOrigin
    package let id: String
    package let standing: CriterionStanding

    package init(_ result: CriterionResult) {
      origin = result.origin
      id = result.id
      standing = result.standing
    }
  }

  package struct Moment: Hashable, Sendable {
    package let at: Instant
    package let recommendation: GateOutcome
    package let obstacles: Set<Obstacle>
    /// The recommendation by what was written by then alone.
    package let onRecord: GateOutcome
  }

  /// In order; the last one is the evaluation that the report is about.
  package let moments: [Moment]

  /// Judges the gate again as of the end of each day up to the evaluation's.
  /// - Throws: where an entry of a known kind lacks something.
  package init(of evaluation: GateEvaluation, in bench: GateBench) throws(RecordError) {
    var days: Set<CalendarDate> = []
    for entry in bench.record.entries {
      let known = entry.kind == EventRecorded.kind ? try entry.body(as: EventRecorded.self).known : entry.at
      if known <= evaluation.asOf { days.insert(Stockholm.date(at: known)) }
    }
    var moments: [Moment] = []
    for day in days.sorted() {
      let end = Stockholm.lastInstant(of: day)
      guard end < evaluation.asOf else { continue }
      moments.append(Moment(try GateEvaluator.evaluate(evaluation.gate, in: bench.at(end))))
    }
    moments.append(Moment(evaluation))
    self.moments = moments
  }

  /// The moments at which the recommendation became another one.
  package var changes: [Moment] {
    var changes: [Moment] = []
    for moment in moments where changes.last?.recommendation != moment.recommendation { changes.append(moment) }
    return changes
  }

  /// Since when the recommendation is what it is now, without a break.
  package var since: Instant? { changes.last?.at }

  /// Since when the recommendation followed from what was written by then alone, without a break; nil where it does not
  /// even now.
  package var sinceOnRecord: Instant? {
    guard let now = moments.last?.recommendation else { return nil }
    return moments.reversed().prefix { $0.onRecord == now }.last?.at
  }

  /// Since when the criterion has stood in the way without a break; nil where it does not.
  package func since(_ obstacle: Obstacle) -> Instant? {
    moments.reversed().prefix { $0.obstacles.contains(obstacle) }.last?.at
  }
}

extension GateHistory.Moment {
  fileprivate init(_ evaluation: GateEvaluation) {
    at = evaluation.asOf
    recommendation = evaluation.recommendation
    obstacles = Set(evaluation.stopping.map(GateHistory.Obstacle.init))
    onRecord = evaluation.hindsight?.without ?? evaluation.recommendation
  }
}
