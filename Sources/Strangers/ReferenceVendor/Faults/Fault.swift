/// A fault that the vendor's system can be given, named after what the city saw when its roll-out failed. Faults are
/// independent of each other, deterministic, and leave everything that they do not name in working order.
///
/// A fault is one value: its name, its description, the areas that can notice it, the presets that it is on in, and its
/// effects. Each family of faults is a file beside this one, with its list at the top. Add a fault there and name it in
/// the list; then `/faults`, the command and the presets have it. An effect that no ``FaultEffect`` has is asked for where
/// it happens: `has(.name)` in ``World``, `faults.contains(.name)` in the service provider. Two faults are the same where
/// their names are.
///
/// A fault acts in every kind of home, unless it is limited to some: then it is asked for with the home in which it may
/// show, `has(.name, in: user.housing)`. What is of the service as a whole, like a portal that is down, cannot be limited.
package struct Fault: Sendable {
  package let name: String
  /// Where it was seen: the states of the vendor's system in which it is on, each with the homes.
  package let sightings: [Sighting]
  /// The areas of the specification that can notice the fault.
  package let areas: [SpecificationArea]
  /// What the fault does, in one line of Swedish.
  package let swedish: String
  /// What the fault does, in one line of English.
  package let english: String
  /// What it does to the system, as far as it is said here.
  let effects: [FaultEffect]
  /// Whether it is of the service as a whole, so that it acts in all homes or in none.
  package let isOfService: Bool
  /// The kinds of homes that it is limited to; nil for every home.
  package private(set) var homes: Set<Housing>?
  /// Whether it is one of the portal's service provider, so that nothing but a web login can show it.
  package let isOfServiceProvider: Bool

  package init(
    _ name: String, seen sightings: Sighting..., areas: [SpecificationArea], sv: String, en: String,
    ofService: Bool = false, _ effects: FaultEffect...
  ) {
    self.init(name, sightings, areas, sv, en, effects, isOfService: ofService, isOfServiceProvider: false)
  }

  private init(
    _ name: String, _ sightings: [Sighting], _ areas: [SpecificationArea], _ swedish: String, _ english: String,
    _ effects: [FaultEffect], isOfService: Bool, isOfServiceProvider: Bool
  ) {
    self.name = name
    self.sightings = sightings
    self.areas = areas
    self.swedish = swedish
    self.english = english
    self.effects = effects
    self.isOfService = isOfService
    self.isOfServiceProvider = isOfServiceProvider
  }

  /// A fault of the service provider of the portal (SAML 2.0); see docs/reference-vendor.md.
  package static func ofServiceProvider(
    _ name: String, sv: String, en: String, _ effects: FaultEffect...
  ) -> Fault {
    Fault(name, [], [.itSystem], sv, en, effects, isOfService: true, isOfServiceProvider: true)
  }

  /// Every fault, family by family, in the order of the documents.
  package static let all: [Fault] =
    ofOrdinaryHomes + ofThePilot + ofTheSpecification + ofTheCentre + ofMessages + ofResponseRules + ofRequests
    + ofForgeries
    + ofLogins

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The fault of that name; nil where there is none.
  package init?(named name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }
}

// MARK: Homes

extension Fault {
  /// The same fault, which acts in one kind of home only.
  package func limited(to home: Housing) -> Fault { limited(to: [home]) }

  /// - Parameter homes: nil for every home.
  func limited(to homes: Set<Housing>?) -> Fault {
    var limited = self
    limited.homes = homes
    return limited
  }

  /// Whether it acts in a kind of home.
  ///
  /// - Parameter home: nil where it is not known whose home it is.
  package func acts(in home: Housing?) -> Bool { homes.map { homes in home.map(homes.contains) ?? false } ?? true }

  /// Reads `button-dead` or `button-dead@ordinary-home`; nil where there is no such fault or no such kind of home, or
  /// where the fault is of the service as a whole.
  package init?(written: String) {
    let parts = written.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let known = parts.first.flatMap(Fault.init(named:)) else { return nil }
    guard parts.count > 1 else {
      self = known
      return
    }
    guard let home = Housing(rawValue: parts[1]), !known.isOfService else { return nil }
    self = known.limited(to: home)
  }

  /// As ``init(written:)`` reads it, once for each kind of home that it is limited to.
  package var written: [String] {
    guard let homes else { return [name] }
    return Housing.allCases.filter(homes.contains).map { "\(name)@\($0.rawValue)" }
  }

  /// Faults that are on together: one that is limited to two kinds of homes acts in both.
  package static func together(_ faults: some Sequence<Fault>) -> Set<Fault> {
    var known: [String: Fault] = [:]
    for fault in faults {
      var fault = fault
      if let earlier = known[fault.name] {
        fault.homes = earlier.homes.flatMap { first in fault.homes.map { first.union($0) } }
      }
      known[fault.name] = fault
    }
    return Set(known.values)
  }
}

extension Fault: Hashable, CustomStringConvertible {
  package var description: String { name }

  package static func == (left: Fault, right: Fault) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A state that the vendor's system was in at some time.
package enum Preset: String, CaseIterable, Sendable {
  /// Everything works.
  case healthy
  /// The open problems of 24 October 2022, while the pilot ran.
  case borasPilot202210 = "boras-pilot-2022-10"
  /// What ordinary homes met from week 12 of 2023.
  case borasSpring2023 = "boras-spring-2023"

  /// The faults that are on in this state.
  package var faults: Set<Fault> {
    Set(
      Fault.all.flatMap { fault in
        fault.sightings.filter { $0.preset == self }.map { fault.limited(to: $0.homes) }
      })
  }
}

/// That a fault was seen in a state of the vendor's system, and in which homes.
package struct Sighting: Sendable {
  package let preset: Preset
  /// Nil for every home.
  package let homes: Set<Housing>?

  /// In the pilot of 2022, which was in a care home and in a short-term home.
  package static let inThePilot = Sighting(preset: .borasPilot202210, homes: [.careHome, .shortTerm])
  /// In the pilot, in what is the same for every home.
  package static let inThePilotEverywhere = Sighting(preset: .borasPilot202210, homes: nil)
  /// In ordinary homes in the spring of 2023.
  package static let inOrdinaryHomes = Sighting(preset: .borasSpring2023, homes: [.ordinaryHome])
  /// In short-term homes in the spring of 2023.
  package static let inShortTermHomes = Sighting(preset: .borasSpring2023, homes: [.shortTerm])
  /// In the spring of 2023, in what is the same for every home.
  package static let inSpringEverywhere = Sighting(preset: .borasSpring2023, homes: nil)
}

/// Areas of the city's specification, as its catalogue names them.
package enum SpecificationArea: String, CaseIterable, Sendable {
  case itSystem = "it-system"
  case hub
  case mobileUnit = "mobile-unit"
  case welfareTechnology = "welfare-technology"
  case alarmCentre = "alarm-centre"
  case training
  case consulting
}
