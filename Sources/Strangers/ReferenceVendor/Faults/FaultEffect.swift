/// What a fault does to the system, where several faults do the same with other devices, homes or services. The fault
/// says which: see ``AlarmSelection``.
package struct FaultEffect: Sendable {
  enum Kind: Sendable {
    case silences(AlarmSelection)
    case hidesFromApp(AlarmSelection)
    case delays(AlarmSelection, by: SimulatedDuration)
    case repeats(AlarmSelection, times: Int)
    case misreports(AlarmSelection, as: AlarmReason)
    case sends(AlarmSelection, alsoTo: GroupKind)
    case misroutes(areas: Set<String>)
    case loses(oneIn: Int)
    case stops(Service)
    case drainsHubs(in: SimulatedDuration)
    case neverChargesHubs
    case addsToMobileBattery(Double)
    case logsOut(after: SimulatedDuration)
    case connects(withQuality: Double)
    case omitsFromCookie(String)
    case calls(addressesIn: String)
  }

  let kind: Kind

  private init(_ kind: Kind) { self.kind = kind }

  /// What should raise the alarm raises none.
  package static func silences(_ alarms: AlarmSelection) -> FaultEffect { FaultEffect(.silences(alarms)) }

  /// The app shows nothing of the alarm to anybody.
  package static func hidesFromApp(_ alarms: AlarmSelection) -> FaultEffect { FaultEffect(.hidesFromApp(alarms)) }

  /// The alarm reaches staff later.
  static func delays(_ alarms: AlarmSelection, by delay: SimulatedDuration) -> FaultEffect {
    FaultEffect(.delays(alarms, by: delay))
  }

  /// The alarm is shown several times to the same person.
  package static func repeats(_ alarms: AlarmSelection, times: Int) -> FaultEffect {
    FaultEffect(.repeats(alarms, times: times))
  }

  /// The alarm is shown with another reason.
  package static func misreports(_ alarms: AlarmSelection, as reason: AlarmReason) -> FaultEffect {
    FaultEffect(.misreports(alarms, as: reason))
  }

  /// The alarm goes to the groups of a kind, besides those that are responsible.
  static func sends(_ alarms: AlarmSelection, alsoTo kind: GroupKind) -> FaultEffect {
    FaultEffect(.sends(alarms, alsoTo: kind))
  }

  /// Alarms from the areas go to the next group of the same kind.
  package static func misroutes(areas: Set<String>) -> FaultEffect { FaultEffect(.misroutes(areas: areas)) }

  /// One alarm in a number of alarms disappears.
  package static func loses(oneIn number: Int) -> FaultEffect { FaultEffect(.loses(oneIn: number)) }

  /// A part of the service is down.
  package static func stops(_ service: Service) -> FaultEffect { FaultEffect(.stops(service)) }

  /// The batteries of hubs last only this long without mains.
  static func drainsHubs(in life: SimulatedDuration) -> FaultEffect { FaultEffect(.drainsHubs(in: life)) }

  /// The batteries of hubs do not charge.
  static let neverChargesHubs = FaultEffect(.neverChargesHubs)

  /// The battery of a mobile alarm is shown with more percentage points than it has.
  package static func addsToMobileBattery(_ points: Double) -> FaultEffect {
    FaultEffect(.addsToMobileBattery(points))
  }

  /// Sessions of staff end after this time.
  static func logsOut(after length: SimulatedDuration) -> FaultEffect { FaultEffect(.logsOut(after: length)) }

  /// Calls with the alarm centre have this quality, on a scale to 5.
  package static func connects(withQuality quality: Double) -> FaultEffect {
    FaultEffect(.connects(withQuality: quality))
  }

  /// The session cookie of the portal lacks an attribute.
  static func omitsFromCookie(_ attribute: String) -> FaultEffect { FaultEffect(.omitsFromCookie(attribute)) }

  /// The service provider calls the addresses that stand in a message in the first group of a regular expression.
  static func calls(addressesIn pattern: String) -> FaultEffect { FaultEffect(.calls(addressesIn: pattern)) }

  /// Whether it changes how fast the batteries of hubs drain or charge.
  var changesHubBatteries: Bool {
    switch kind {
    case .drainsHubs, .neverChargesHubs: true
    default: false
    }
  }

  /// The part of the service that it takes down.
  var stopped: Service? { if case .stops(let service) = kind { service } else { nil } }
}

/// Which alarms a fault is about: by the device that raises them, by their reason, and by the user's kind of home.
package struct AlarmSelection: Sendable {
  /// Nil for every device.
  let sources: Set<AlarmSource>?
  /// Nil for every reason.
  let reasons: Set<AlarmReason>?
  /// Nil for every kind of home.
  let homes: Set<Housing>?

  package static func of(
    _ sources: Set<AlarmSource>? = nil, for reasons: Set<AlarmReason>? = nil, in homes: Set<Housing>? = nil
  ) -> AlarmSelection {
    AlarmSelection(sources: sources, reasons: reasons, homes: homes)
  }

  /// - Parameter home: nil where the user is not known.
  func contains(_ source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> Bool {
    (sources?.contains(source) ?? true) && (reasons?.contains(reason) ?? true)
      && (homes.map { homes in home.map(homes.contains) ?? false } ?? true)
  }
}

/// The effects of all faults that are on, in the order of ``Fault/all``.
struct ActiveEffects: Sendable {
  /// Each with the fault that it is of, which says in which homes.
  private let effects: [(fault: Fault, effect: FaultEffect)]
  /// Whether sessions of any staff end early; asked for each alarm that is shown.
  let shortensSessions: Bool

  init(of faults: Set<Fault>) {
    let places = Dictionary(uniqueKeysWithValues: Fault.all.enumerated().map { ($1, $0) })
    let ordered = faults.sorted { (places[$0] ?? .max, $0.name) < (places[$1] ?? .max, $1.name) }
    effects = ordered.flatMap { fault in fault.effects.map { (fault, $0) } }
    shortensSessions = effects.contains { if case .logsOut = $0.effect.kind { true } else { false } }
  }

  private func first<Found>(in home: Housing?, _ find: (FaultEffect.Kind) -> Found?) -> Found? {
    for (fault, effect) in effects where fault.acts(in: home) { if let found = find(effect.kind) { return found } }
    return nil
  }

  // MARK: Alarms

  func silences(_ source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> Bool {
    first(in: home) { if case .silences(let alarms) = $0, alarms.contains(source, reason, home) { true } else { nil } }
      ?? false
  }

  func hidesFromApp(_ source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> Bool {
    first(in: home) {
      if case .hidesFromApp(let alarms) = $0, alarms.contains(source, reason, home) { true } else { nil }
    }
      ?? false
  }

  /// How much later an alarm reaches staff; nil for at once.
  func delay(of source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> SimulatedDuration? {
    first(in: home) {
      if case .delays(let alarms, let delay) = $0, alarms.contains(source, reason, home) { delay } else { nil }
    }
  }

  /// How many times an alarm is shown to the same person.
  func times(of source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> Int {
    first(in: home) {
      if case .repeats(let alarms, let times) = $0, alarms.contains(source, reason, home) { times } else { nil }
    } ?? 1
  }

  /// The reason that an alarm is shown with.
  func reason(of source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> AlarmReason {
    first(in: home) {
      if case .misreports(let alarms, let other) = $0, alarms.contains(source, reason, home) { other } else { nil }
    } ?? reason
  }

  /// The kind of groups that an alarm goes to, besides those that are responsible.
  func kindOfGroups(for source: AlarmSource, _ reason: AlarmReason, _ home: Housing?) -> GroupKind? {
    first(in: home) {
      if case .sends(let alarms, let kind) = $0, alarms.contains(source, reason, home) { kind } else { nil }
    }
  }

  func misroutes(_ area: String, _ home: Housing?) -> Bool {
    first(in: home) { if case .misroutes(let areas) = $0, areas.contains(area) { true } else { nil } } ?? false
  }

  /// - Parameter number: of the alarm among those of the same kind of home, from 1.
  func loses(alarm number: Int, _ home: Housing?) -> Bool {
    first(in: home) { if case .loses(let every) = $0, number % every == 0 { true } else { nil } } ?? false
  }

  // MARK: Devices and services

  func stops(_ service: Service) -> Bool {
    effects.contains { $0.effect.stopped == service }
  }

  /// How long a hub's battery lasts; nil where no fault shortens it.
  func hubBatteryLife(in home: Housing?) -> SimulatedDuration? {
    first(in: home) { if case .drainsHubs(let life) = $0 { life } else { nil } }
  }

  func chargesHubs(in home: Housing?) -> Bool {
    first(in: home) { if case .neverChargesHubs = $0 { false } else { nil } } ?? true
  }

  /// Percentage points that a mobile alarm's battery is shown with beyond what it has.
  func addedToMobileBattery(in home: Housing?) -> Double {
    first(in: home) { if case .addsToMobileBattery(let points) = $0 { points } else { nil } } ?? 0
  }

  /// When sessions of staff end; nil where no fault shortens them.
  ///
  /// - Parameter homes: those that the staff look after.
  func sessionLength(ofStaffFor homes: Set<Housing>) -> SimulatedDuration? {
    let homes: [Housing?] = homes.isEmpty ? [nil] : Housing.allCases.filter(homes.contains)
    return homes.compactMap { home in
      first(in: home) { if case .logsOut(let length) = $0 { length } else { nil } }
    }.first
  }

  /// The quality of calls with the alarm centre; nil where no fault spoils it.
  func voiceQuality(in home: Housing?) -> Double? {
    first(in: home) { if case .connects(let quality) = $0 { quality } else { nil } }
  }

  // MARK: The portal

  /// Attributes that the session cookie lacks.
  var omittedFromCookie: [String] {
    effects.compactMap { if case .omitsFromCookie(let attribute) = $0.effect.kind { attribute } else { nil } }
  }

  /// Regular expressions of the addresses in a message that are called.
  var calledAddresses: [String] {
    effects.compactMap { if case .calls(let pattern) = $0.effect.kind { pattern } else { nil } }
  }
}
