import Execution
import Planning
import Quantities
import SuiteLanguage
import Testing

@Suite struct CaseQueueTests {
  private func entry(
    _ id: String, control: String? = nil, uses: [String: String] = [:], movesClock: Bool = false
  ) -> CaseQueue.Entry {
    CaseQueue.Entry(
      planned: PlanBuilder.planned(id, [PlanBuilder.call()], control: control, uses: uses), movesClock: movesClock,
      wanted: nil)
  }

  /// What begins while nothing ends.
  private func begins(_ queue: inout CaseQueue) -> [String] {
    var ids: [String] = []
    while let next = queue.next() { ids.append(next.entry.planned.id) }
    return ids
  }

  @Test func `controls run before the cases that need them`() {
    var queue = CaseQueue([entry("b"), entry("a", control: "c"), entry("c")], sideBySide: 3, pools: [:])
    #expect(begins(&queue) == ["c", "b"])
    queue.finish("c")
    #expect(begins(&queue) == ["a"])
  }

  @Test func `a circle of controls still runs`() {
    let queue = CaseQueue([entry("a", control: "b"), entry("b", control: "a")], sideBySide: 1, pools: [:])
    #expect(queue.waiting.count == 2)
  }

  @Test func `no more than the limit run side by side`() {
    var queue = CaseQueue((1...5).map { entry("c\($0)") }, sideBySide: 2, pools: [:])
    #expect(begins(&queue) == ["c1", "c2"])
    queue.finish("c1")
    #expect(begins(&queue) == ["c3"])
  }

  @Test func `no two cases have one device`() {
    let uses = ["home": "test-home"]
    var queue = CaseQueue(
      [entry("a", uses: uses), entry("b", uses: uses), entry("c", uses: uses), entry("d")], sideBySide: 9,
      pools: ["test-home": ["one", "two"]])
    #expect(begins(&queue) == ["a", "b", "d"])
    queue.finish("a")
    #expect(queue.next()?.devices == ["home": "one"])
  }

  @Test func `cases that move the clock run alone, and nothing overtakes them`() {
    var queue = CaseQueue(
      [entry("a"), entry("b", movesClock: true), entry("c"), entry("d")], sideBySide: 9, pools: [:])
    #expect(begins(&queue) == ["a"])
    queue.finish("a")
    #expect(begins(&queue) == ["b"])
    queue.finish("b")
    #expect(begins(&queue) == ["c", "d"])
  }

  @Test func `a case that wants more devices than there are is impossible`() {
    let queue = CaseQueue(
      [entry("a", uses: ["x": "lamp", "y": "lamp"]), entry("b", uses: ["x": "lamp"])], sideBySide: 1,
      pools: ["lamp": ["one"]])
    #expect(queue.impossible.map(\.planned.id) == ["a"])
  }
}
