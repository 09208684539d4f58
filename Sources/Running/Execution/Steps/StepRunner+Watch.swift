import Drivers
import Evidence
import Planning
import SuiteLanguage

extension StepRunner {
  /// `watch`
  func perform(_ watch: PlannedStep.Watch, _ frame: inout Frame) async throws -> StepReport {
    let began = context.now()
    frame.watches[watch.name] = try await listen(watch, frame.scope)
    return StepReport(timing: StepTiming(scheduled: began, end: context.now()))
  }

  /// Opens the stream of a watch; it is closed when the case ends.
  func listen(_ watch: PlannedStep.Watch, _ scope: Scope) async throws -> any StreamListener {
    var values = scope.builtIns
    for (name, expression) in watch.with { values[name] = try expression.evaluate(in: scope) }
    var filter: [String: Matcher] = [:]
    for (field, matcher) in watch.where { filter[field] = try matcher.resolved(in: scope) }
    let listener = try await context.target.listen(to: watch.stream, with: values, filter: filter)
    context.adopt(listener)
    return listener
  }
}
