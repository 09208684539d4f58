package import Planning
package import SuiteLanguage

/// What a load is demanded to show, by the keys of ``LoadMeasure``; no names are left in it.
package struct LoadDemands: Hashable, Sendable, Codable {
  package var that: [String: Matcher]

  package init(that: [String: Matcher]) { self.that = that }

  /// The demands of a step with the values of names put in. Parameters are put in by the plan already, so that an empty
  /// scope does unless a demand uses a saved value.
  package init(_ step: PlannedStep.Load, in scope: Scope) throws(LoadPlanProblem) {
    var resolved: [String: Matcher] = [:]
    for (key, matcher) in step.that {
      do throws(UnknownName) {
        resolved[key] = try matcher.resolved(in: scope)
      } catch {
        throw .unknownName(error.name)
      }
    }
    self.init(that: resolved)
  }

  /// The measures with their matchers, ordered by key. Keys that are none are left out: a plan has been checked for them,
  /// and ``unknownKeys`` tells of others.
  package var measures: [(measure: LoadMeasure, matcher: Matcher)] {
    that.sorted { $0.key < $1.key }.compactMap { key, matcher in LoadMeasure(key: key).map { ($0, matcher) } }
  }

  /// Keys that nobody knows.
  package var unknownKeys: [String] { that.keys.filter { LoadMeasure(key: $0) == nil }.sorted() }
}
