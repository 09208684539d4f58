import Load
import Planning
import Quantities
import SuiteLanguage
import Testing
import Texts

/// Values with which a load cannot be begun.
struct PlanMistakeTests {
  private func problem(
    _ step: PlannedStep.Load? = nil, _ change: (inout Scope) -> Void = { _ in }
  ) throws -> LoadPlanProblem? {
    var scope = LoadSample.scope()
    change(&scope)
    let step = try step ?? LoadSample.step()
    do throws(LoadPlanProblem) {
      _ = try LoadPlan(step, in: scope, salt: "s1")
      return nil
    } catch {
      return error
    }
  }

  @Test func `nothing is wrong with the sample`() throws { #expect(try problem() == nil) }

  @Test func `columns must be lists of one length, and not empty`() throws {
    #expect(try problem { $0["hubs"] = .text("hub") } == .notAList(column: "hub"))
    #expect(try problem { $0["hubs"] = .list([]) } == .emptyColumn("hub"))
    #expect(try problem { $0["hubs"] = .list([.text("one")]) } == .unequalColumns("button", 60, "hub", 1))
  }

  @Test func `lists of lists, as rounds of rounds save them, are taken one after the other`() throws {
    let nested = try problem { scope in
      guard case .list(let hubs)? = scope["hubs"] else { return }
      scope["hubs"] = .list([.list(Array(hubs[..<20])), .list(Array(hubs[20...]))])
    }
    #expect(nested == nil)
  }

  @Test func `two devices that nobody could tell apart are refused`() throws {
    let found = try problem { scope in
      guard case .list(var users)? = scope["users"] else { return }
      users[7] = users[3]
      scope["users"] = .list(users)
    }
    #expect(found == .sameKey(device: 3, other: 7, key: "user-3"))
  }

  @Test func `a device whose alarms nobody would see is refused`() throws {
    let found = try problem { scope in
      scope["units"] = .list((0..<6).map { _ in .text("group-0") })
    }
    #expect(found == .nobodyToSee(device: 1))
  }

  @Test func `a name that no step has saved is reported`() throws {
    var scope = LoadSample.scope()
    scope = Scope(scope.values.filter { $0.key != "staff" })
    #expect(throws: LoadPlanProblem.unknownName("staff")) {
      _ = try LoadPlan(LoadSample.step(), in: scope, salt: "s1")
    }
  }

  @Test func `a window after the end has no arrivals, and that is reported`() throws {
    var step = try LoadSample.step()
    step.mix[1].at = try LoadSample.span("2 h")
    #expect(try problem(step) == .noArrivals(operation: "button.press"))
  }

  @Test func `every problem has words in three languages`() {
    let problems: [LoadPlanProblem] = [
      .unknownName("a"), .notAList(column: "a"), .emptyColumn("a"), .unequalColumns("a", 1, "b", 2),
      .badValue(key: "a", value: "b"), .sameKey(device: 0, other: 1, key: "a"), .nobodyToSee(device: 0),
      .noArrivals(operation: "a"), .tooManyArrivals(operation: "a"), .digest("a"),
    ]
    for problem in problems { #expect(Set(problem.text.byTag.values).count == 3) }
  }
}
