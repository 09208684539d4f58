/// Who an alarm is for.
enum Routing {
  /// The groups whose staff on duty are to see the alarms of a user.
  ///
  /// - Parameter all: every group, in the order they were registered.
  static func groups(for user: User, all: [Group], faults: Set<Fault>) -> [String] {
    if faults.contains(.shortTermAlarmsToOrdinaryHomes), user.housing == .shortTerm {
      return all.filter { $0.kind == .alarmAndNight }.map(\.id)
    }
    if faults.contains(.misroutedAlarms), Fault.misroutedAreas.contains(user.area) {
      return user.groups.map { neighbour(of: $0, among: all) }
    }
    return user.groups
  }

  /// The next group of the same kind, or of any kind when there is only one.
  private static func neighbour(of id: String, among all: [Group]) -> String {
    let kind = all.first { $0.id == id }?.kind
    let alike = all.filter { $0.kind == kind }
    let choices = alike.count > 1 ? alike : all
    guard let index = choices.firstIndex(where: { $0.id == id }) else { return id }
    return choices[(index + 1) % choices.count].id
  }
}
