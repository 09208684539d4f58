package import Evidence
package import Quantities

/// What is known at an instant of the system in use: a pure function of the events that were known then.
///
/// Nothing here is left out to make a picture prettier: what cannot be understood is in ``findings``, and a figure that
/// rests on it takes the worse of its readings.
package struct FieldData: Hashable, Sendable {
  package let asOf: Instant
  /// The Swedish day of ``asOf``.
  package let today: CalendarDate

  package let pilotUnits: [PilotUnit]
  package let installations: InstallationHistory
  package let installationStops: [InstallationStop]
  package let deliveries: [DeviceDelivery]
  /// In the order of their beginnings.
  package let versions: [FieldVersion]
  package let parallelOperation: [ParallelOperation]

  /// Natural alarms. Losses that nobody knows of are not among them: see ``AlarmExposure/Total/unknown``.
  package let naturalAlarms: AlarmExposure
  package let testPresses: AlarmExposure
  package let telemetry: TelemetryHistory
  package let batteryLives: [BatteryLife]

  package let deviations: DeviationHistory
  package let observedRequirements: [ObservedRequirement]
  package let zeroMeasurements: [ZeroMeasurement]
  package let drills: [FieldDrill]
  package let trainings: [FieldTraining]
  package let surveys: [FieldSurvey]
  package let artefacts: [FieldArtefact]
  package let promises: [FieldPromise]
  /// By group.
  package let samples: [SampleComparison]
  package let findings: [FieldFinding]

  /// - Parameters:
  ///   - events: the events that were known at the instant.
  ///   - instant: what happens later is left out, whenever it was known.
  package init(events: EventLog, asOf instant: Instant) {
    let today = Stockholm.date(at: instant)
    var findings: [FieldFinding] = []
    asOf = instant
    self.today = today
    pilotUnits = events.events(PilotUnitAdded.self).compactMap { PilotUnit($0, asOf: today, &findings) }
      .filter { $0.from <= today }
    installations = InstallationHistory(events.events(Installed.self), through: today, &findings)
    installationStops = FieldReading.stops(events, through: today, &findings)
    deliveries = FieldReading.deliveries(events, through: today, &findings)
    versions = FieldReading.versions(events, asOf: instant, &findings)
    parallelOperation = FieldReading.parallelOperation(events, through: today, &findings)
    let telemetry = TelemetryHistory(
      events.events(TelemetryImported.self), withdrawn: Set(events.withdrawals.keys), asOf: instant, &findings)
    self.telemetry = telemetry
    naturalAlarms = AlarmReading<AlarmTotals, AlarmSent>(measure: .alarms).read(
      events, telemetry, through: today, &findings)
    testPresses = AlarmReading<TestPressTotals, TestPressed>(measure: .testPresses).read(
      events, telemetry, through: today, &findings)
    batteryLives = BatteryLife.read(events.events(BatteryMeasured.self), telemetry, through: today, &findings)
    deviations = DeviationHistory(
      reported: events.events(DeviationReported.self), fixed: events.events(DeviationFixed.self), asOf: instant,
      &findings)
    observedRequirements = events.events(RequirementObserved.self)
      .compactMap { ObservedRequirement($0, through: today, &findings) }.sorted { $0.on < $1.on }
    zeroMeasurements = FieldReading.zeroMeasurements(events, through: today, &findings)
    drills = events.events(DrillHeld.self).compactMap { FieldDrill($0, through: today, &findings) }
    trainings = events.events(PeopleTrained.self).compactMap { FieldTraining($0, through: today, &findings) }
    surveys = events.events(SurveyAnswered.self).compactMap { FieldSurvey($0, through: today, &findings) }
    artefacts = events.events(ArtefactFinished.self).compactMap { FieldArtefact($0, through: today, &findings) }
    promises = FieldPromise.read(events, through: today, &findings)
    samples = SampleComparison.read(events.events(PeopleCounted.self), through: today, &findings)
    self.findings = findings
  }

  /// The pilot units that take part on a day.
  package func pilotUnits(on day: CalendarDate) -> [PilotUnit] { pilotUnits.filter { $0.takesPart(on: day) } }

  /// The versions that were in use at an instant: the newest of all of the system, and of each unit.
  package func versions(at instant: Instant) -> [FieldVersion] {
    var newest: [String?: FieldVersion] = [:]
    for version in versions where version.from <= instant { newest[version.unit] = version }
    return newest.values.sorted { ($0.unit ?? "") < ($1.unit ?? "") }
  }
}
