import Texts

/// How many alarms a group of users makes in a time.
package enum Exposure {
  /// The mean month of the Julian year: 365.25 / 12 days.
  package static let daysPerMonth = 30.4375

  /// More test presses a day by the same user say little more about the system, and are not counted.
  package static let mostTestPressesPerUserDay = 10.0

  /// Alarms per user and month, from a total.
  package static func alarmsPerUserMonth(alarmsPerMonth: Double, users: Int) throws(StatisticsError) -> Double {
    try check(users: users)
    guard alarmsPerMonth >= 0, alarmsPerMonth.isFinite else { throw negative(alarmsPerMonth, "alarms a month") }
    return alarmsPerMonth / Double(users)
  }

  /// Alarms to expect of so many users in so many days.
  package static func alarms(users: Int, days: Double, alarmsPerUserMonth: Double) throws(StatisticsError) -> Double {
    try check(users: users)
    guard days >= 0, days.isFinite else { throw negative(days, "days") }
    guard alarmsPerUserMonth >= 0, alarmsPerUserMonth.isFinite else {
      throw negative(alarmsPerUserMonth, "alarms per user and month")
    }
    return try (Double(users) * alarmsPerUserMonth * days / daysPerMonth).finite(Text("a number of alarms"))
  }

  /// Days that so many users need for so many alarms; nil where they make none.
  package static func days(
    forAlarms alarms: Int, users: Int, alarmsPerUserMonth: Double
  ) throws(StatisticsError) -> Double? {
    let perDay = try self.alarms(users: users, days: 1, alarmsPerUserMonth: alarmsPerUserMonth)
    guard alarms >= 0 else { throw negative(Double(alarms), "alarms") }
    return perDay > 0 ? Double(alarms) / perDay : nil
  }

  /// Logged test presses of so many users in so many days. They are counted apart from natural alarms, since only of
  /// them it is known that somebody pressed.
  package static func testPresses(users: Int, days: Double, perUserDay: Double) throws(StatisticsError) -> Double {
    try check(users: users)
    guard days >= 0, days.isFinite else { throw negative(days, "days") }
    guard perUserDay >= 0, perUserDay <= mostTestPressesPerUserDay else {
      throw StatisticsError(
        problem: Text("\(perUserDay) test presses per user and day are not counted"),
        hint: Text("plan at most \(Int(mostTestPressesPerUserDay)), and more users instead"))
    }
    return try (Double(users) * perUserDay * days).finite(Text("a number of test presses"))
  }

  private static func check(users: Int) throws(StatisticsError) {
    guard users > 0 else {
      throw StatisticsError(problem: Text("\(users) users make no alarms"), hint: Text("give at least one user"))
    }
  }

  private static func negative(_ value: Double, _ what: String) -> StatisticsError {
    StatisticsError(problem: Text("\(value) \(what) cannot be"), hint: Text("give a number from 0"))
  }
}
