import Load
import Testing

/// Where it is a guess which alarm an event is, nothing is claimed that depends on the guess.
struct GuessedAlarmTests {
  /// Three alarms of each user, 20 s apart. The stream of one member of staff was broken when the first was due, and does
  /// not tell what was missed: events that come later may be those of later alarms, whatever they are taken for.
  private func sceneWithBreak(seen: [Int]) throws -> Scene {
    var scene = try Scene(count: 9)
    let theirs = scene.alarms.indices.filter { scene.alarms[$0].device == 0 }
    scene.all(besides: Set(theirs))
    for alarm in theirs {
      scene.send(alarm)
      scene.see(alarm, by: 3)
    }
    for index in seen { scene.see(theirs[index], by: 0) }
    let at = scene.alarms[theirs[0]].at
    scene.journal.take(StreamChange(staff: 0, at: at - 1_000_000, kind: .brokenWithLoss))
    scene.journal.take(StreamChange(staff: 0, at: at + 5_000_000, kind: .opened))
    return scene
  }

  @Test func `of what may have been shown while a stream was broken nobody is said to have missed it`() throws {
    let result = try sceneWithBreak(seen: [1, 2]).result()
    #expect(result.found.isEmpty)
    #expect(result.unclear == ["lost": 1])
    #expect(result.met == 17)
  }

  @Test func `a break hides no more alarms than were due in it`() throws {
    let result = try sceneWithBreak(seen: [2]).result()
    #expect(result.found == ["lost": 1])
    #expect(result.unclear == ["lost": 1])
  }

  @Test func `an event that may be that of an alarm that was broken off is no proof that another one was shown`() throws
  {
    var scene = try Scene(count: 9)
    let theirs = scene.alarms.indices.filter { scene.alarms[$0].device == 0 }
    scene.all(besides: Set(theirs.prefix(2)))
    scene.send(theirs[0], outcome: .cancelled)
    scene.send(theirs[1])
    // Within the time that the first one has, too.
    for staff in [0, 3] { scene.see(theirs[1], by: staff, after: 2_000_000) }
    var result = scene.result()
    #expect(result.found.isEmpty)
    #expect(result.unclear == ["lost": 1])
    // Both were shown.
    for staff in [0, 3] { scene.see(theirs[0], by: staff, after: 2_000_000) }
    result = scene.result()
    #expect(result.found.isEmpty && result.unclear.isEmpty)
  }
}
