/// The vendor's whole system, in memory. Everything happens on this actor, one thing at a time, so what a client sees is
/// always in order.
actor World {
  /// The description of the interface.
  let description: JSON
  var now: SimulatedInstant
  /// How many times the clock has been moved.
  var mark = 0
  var faults: Set<Fault> {
    didSet { effects = ActiveEffects(of: faults) }
  }
  /// What the faults that are on do, as far as they say it themselves.
  private(set) var effects: ActiveEffects
  /// The faults that can be switched: every one, and those that the vendor was started with.
  let knownFaults: [Fault]
  var queue = EventQueue<DueEvent>()
  var lastNumbers: [String: Int] = [:]

  var users: [String: User] = [:]
  var userOrder: [String] = []
  var usersByPersonalID: [String: String] = [:]
  var imports: [String: Import] = [:]
  var groups: [String: Group] = [:]
  var groupOrder: [String] = []
  var staff: [String: Staff] = [:]
  var staffOrder: [String] = []
  var staffByUsername: [String: String] = [:]
  var members: [String: Set<String>] = [:]
  var sessions: [String: Session] = [:]
  var presence: [Presence] = []
  var accessLog: [AccessLogEntry] = []
  /// What the care record system was told.
  var careEntries: [CareEntry] = []

  var hubs: [String: Hub] = [:]
  var hubOrder: [String] = []
  var buttons: [String: AlarmButton] = [:]
  var buttonOrder: [String] = []
  var mobileAlarms: [String: MobileAlarm] = [:]
  var mobileOrder: [String] = []
  var sensors: [String: Sensor] = [:]
  var sensorOrder: [String] = []
  var readers: [String: CardReader] = [:]
  var readerOrder: [String] = []
  var cards: [String: ServiceCard] = [:]
  var cardOrder: [String] = []
  var cardsByNumber: [String: String] = [:]
  /// Serial numbers in use, each with its kind of device before it.
  var serials: Set<String> = []
  var openings: [Opening] = []

  var alarms: [Alarm] = []
  /// Counts alarms raised in each kind of home, also those that a fault loses.
  var raisedAlarms: [Housing: Int] = [:]
  var deliveries: [Delivery] = []
  /// Indices of deliveries.
  var deliveriesByStaff: [String: [Int]] = [:]
  /// Indices of deliveries, by index of alarm.
  var deliveriesByAlarm: [Int: [Int]] = [:]
  /// Alarms that came while nobody was on duty, by group: the first who logs in gets them.
  var waitingForStaff: [String: [Int]] = [:]
  var registrations = MinuteCounter()
  var alarmingUsers = AlarmingUsers(places: Capacity.users)

  var operators: [Operator] = []
  var calls: [VoiceCall] = []
  var callIndices: [String: Int] = [:]
  /// Operators who answer by themselves; nil where somebody answers each call.
  var shift: CentreShift?
  /// Users whom operators of the shift have talked with.
  var talkedWith: [String] = []
  /// Calls that a fault drops from the queue.
  var forgottenCalls: Set<Int> = []
  var outages: [Outage] = []
  var upSince: [Service: SimulatedInstant] = [:]
  var notices: [Notice] = []

  var serviceProvider = ServiceProvider()

  var log: [LoggedEvent] = []
  var listeners: [Int: Listener] = [:]
  var subscriptions: [String: Subscription] = [:]
  var subscriptionOrder: [String] = []
  /// Where requests are kept; nil where nothing outlives the process.
  var requestLog: RequestLog?

  init(startingAt start: SimulatedInstant, faults: Set<Fault>, demandsToken: Bool) {
    description = OpenAPIDocument(demandsToken: demandsToken).json
    now = start
    self.faults = faults
    effects = ActiveEffects(of: faults)
    knownFaults = Fault.all + faults.subtracting(Fault.all).sorted { $0.name < $1.name }
    for group in Group.initial {
      groups[group.id] = group
      groupOrder.append(group.id)
    }
    operators = Operator.initial
    lastNumbers["operator"] = operators.count
    for service in Service.allCases { upSince[service] = start }
  }

  /// Whether a fault is on, wherever it acts.
  func has(_ fault: Fault) -> Bool { faults.contains(fault) }

  /// Whether a fault shows in a kind of home.
  ///
  /// - Parameter home: nil where it is not known whose home it is.
  func has(_ fault: Fault, in home: Housing?) -> Bool {
    guard let place = faults.firstIndex(of: fault) else { return false }
    return faults[place].acts(in: home)
  }

  /// The home of a user; nil where there is no such user.
  func housing(of user: String?) -> Housing? { user.flatMap { users[$0]?.housing } }

  /// A new identifier, for instance `user-17`.
  func newID(_ kind: String) -> String { "\(kind)-\(newNumber(kind))" }

  func newNumber(_ kind: String) -> Int {
    let number = (lastNumbers[kind] ?? 0) + 1
    lastNumbers[kind] = number
    return number
  }
}

extension Group {
  /// The organisation of the city when the system starts.
  static let initial: [Group] =
    [Group(id: "alarm-and-night", name: "Larm- och nattorganisationen", kind: .alarmAndNight)]
    + [
      "Norrby", "Göta", "Hässleholmen", "Trandared", "Sjöbo", "Centrum", "Brämhult", "Dalsjöfors", "Fristad",
      "Sandared",
      "Viskafors",
    ].enumerated().map {
      Group(
        id: "home-care-\($0.offset < 9 ? "0" : "")\($0.offset + 1)", name: "Hemtjänst \($0.element)", kind: .homeCare)
    }
    + [
      Group(id: "care-home-01", name: "Vård- och omsorgsboendet Ekarängen", kind: .careHome),
      Group(id: "care-home-02", name: "Vård- och omsorgsboendet Tallgården", kind: .careHome),
      Group(id: "short-term-01", name: "Korttidsenheten", kind: .shortTerm),
      Group(id: "social-services-01", name: "Socialtjänstens boende Björkbacken", kind: .socialServices),
    ]
}

extension Operator {
  /// The operator who answers users who speak Swedish when `swedish-operator-missing` is on; never on duty otherwise.
  static let abroad = Operator(id: "operator-0", name: "Operatör 0", languages: [.en])

  /// The operators of the alarm centre when the system starts.
  static let initial: [Operator] = [
    Operator(id: "operator-1", name: "Operatör 1", languages: [.sv]),
    Operator(id: "operator-2", name: "Operatör 2", languages: [.sv, .fi]),
    Operator(id: "operator-3", name: "Operatör 3", languages: [.sv, .en]),
    Operator(id: "operator-4", name: "Operatör 4", languages: [.fi, .sv]),
  ]
}
