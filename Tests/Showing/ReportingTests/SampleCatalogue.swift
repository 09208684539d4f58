import Catalogue
import Planning
import Quantities
import SuiteLanguage
import Texts

/// A catalogue with one requirement for each way that a requirement can stand, in the words of the Borås case.
enum SampleCatalogue {
  static let lowBattery = "battery.low-on-mobile-alarm/low-level(level: 15 %, within: 5 min)"
  static let goodBattery = "battery.low-on-mobile-alarm/good-level(level: 15 %, within: 5 min)"
  static let finnish = "alarm-centre.language/finnish"
  static let hubBattery = "hub.battery/without-mains(at-least: 48 h)"
  static let capacity = "alarm-centre.capacity/every-alarm-once(users: 500)"
  static let reconnect = "hub.reconnect/after-outage"
  static let references = "inspection:B3 ID:2"
  static let saml = "demonstration:B3 ID:14"
  static let shown = "alarms.shown/to-all-staff"
  static let certificate = "inspection:B3 ID:80"

  static var compiled: CompiledCatalogue {
    CompiledCatalogue(
      catalogue: Catalogue(
        name: "boras-prov",
        title: LocalizedText([
          .swedish: "Trygghetssystem, prov", .english: "Safety alarm system, sample",
          .finnish: "Turvajärjestelmä, näyte",
        ]),
        buyer: LocalizedText([.swedish: "Borås Stad", .english: "City of Borås"]), areas: areas),
      requirements: requirements, cases: cases.sorted { $0.id < $1.id }, sources: sources)
  }

  private static let areas = [
    Area(
      id: "it-system",
      title: LocalizedText([.swedish: "IT-system", .english: "IT system", .finnish: "Tietojärjestelmä"])),
    Area(
      id: "hub",
      title: LocalizedText([.swedish: "Kommunikationsenhet", .english: "Hub", .finnish: "Viestintäyksikkö"])),
    Area(
      id: "alarm-centre",
      title: LocalizedText([.swedish: "Larmcentral", .english: "Alarm centre", .finnish: "Hälytyskeskus"])),
    Area(id: "training", title: LocalizedText([.swedish: "Utbildning", .english: "Training"])),
  ]

  private static let source = SourceReference(document: "Bilaga 3", section: "IT-system", isQuoted: true)

  private static let requirements: [CompiledRequirement] = [
    test(
      Requirement(
        id: "B3 ID:14", obligation: .mandatory, area: "it-system", appendix: "B3", title: "Inloggning med SAML 2.0",
        text: "Systemet ska autentisera användare enligt SAML 2.0.", source: source, phases: [.acceptance],
        faultClass: .b), [saml], method: .demonstration, by: [.vendor]),
    test(
      Requirement(
        id: "B3 ID:44", obligation: .mandatory, area: "it-system", appendix: "B3",
        title: LocalizedText([
          .swedish: "Larm vid låg batterinivå", .english: "Alarm when the battery is low",
          .finnish: "Hälytys akun vähetessä",
        ]),
        text: "IT-systemet ska larma när batteristatus är låg på mobilt trygghetslarm.",
        why: "Ett larm vars batteri tar slut i det tysta finns inte när det behövs.", source: source,
        phases: [.acceptance, .operation], faultClass: .a), [lowBattery, goodBattery],
      assumed: [
        assumed(
          "level", Percentage(parsing: "15 %").map { .percent($0) }, "Vårt val; kravet säger låg nivå <utan siffra>."),
        assumed("within", .duration(.minutes(5)), "Vårt val; kravet ger ingen tid."),
      ]),
    test(
      Requirement(
        id: "B3 ID:51", obligation: .weighted, weight: 20, area: "it-system", title: "Larm syns för all personal",
        text: "Larm bör synas samtidigt för all personal i gruppen.", phases: [.acceptance]), [shown]),
    test(
      Requirement(
        id: "B3 ID:60", obligation: .mandatory, area: "hub", title: "48 timmar utan elnät",
        text: "Enheten ska fungera minst 48 timmar utan elnät.", phases: [.acceptance], faultClass: .a), [hubBattery]),
    test(
      Requirement(
        id: "B3 ID:61", obligation: .mandatory, area: "hub", title: "Återansluter efter avbrott",
        text: "Enheten ska återansluta av sig själv efter ett avbrott.",
        assumption: Assumption([
          "sv": "Att ingen får röra enheten är vårt krav.", "en": "That nobody may touch the unit is our demand.",
        ]), phases: [.operation], faultClass: .a), [reconnect]),
    test(
      Requirement(
        id: "B3 ID:80", obligation: .mandatory, area: "hub", title: "Intyg som medicinteknisk produkt",
        text: "Enheten ska ha intyg som medicinteknisk produkt.",
        appliesWhen: FactCondition(
          fact: "vital-signs-measured",
          words: ["sv": "vitalparametrar mäts", "en": "vital signs are measured", "fi": "elintoimintoja mitataan"]),
        phases: [.tender], faultClass: .b), [certificate], method: .inspection, by: [.buyer]),
    test(
      Requirement(
        id: "B3 ID:1", obligation: .mandatory, area: "alarm-centre", title: "Kapacitet för alla användare",
        text: "Systemet ska klara larm från alla användare.", source: source, phases: [.acceptance],
        faultClass: .a), [capacity]),
    test(
      Requirement(
        id: "B3 ID:70", obligation: .mandatory, area: "alarm-centre", title: "Finsktalande larmcentral",
        text: LocalizedText([
          .swedish: "Larmcentralen ska kunna svara på finska.", .finnish: "Hälytyskeskuksen on vastattava suomeksi.",
        ]), why: "Borås ingår i finskt förvaltningsområde.", phases: [.operation], faultClass: .b), [finnish]),
    test(
      Requirement(
        id: "B3 ID:2", obligation: .mandatory, area: "training", title: "Referenser från större stad",
        text: "Leverantören ska ha levererat till en stad med minst 75 000 invånare.", phases: [.tender]),
      [references], method: .inspection, by: [.buyer], validFor: CalendarPeriod(months: 12)),
    CompiledRequirement(
      requirement: Requirement(
        id: "B3 ID:90", obligation: .weighted, weight: 5, area: "training", text: "Utbildning bör kunna ske på plats."),
      verifications: []),
  ]

  private static func test(
    _ requirement: Requirement, _ cases: [String], method: VerificationMethod = .test, by: [Verifier] = [],
    validFor: CalendarPeriod? = nil, assumed: [AssumedLimit] = []
  ) -> CompiledRequirement {
    CompiledRequirement(
      requirement: requirement,
      verifications: [
        CompiledVerification(
          method: method, caseIDs: cases, suite: nil, by: by, validFor: validFor, assumed: assumed)
      ])
  }

  private static func assumed(_ parameter: String, _ value: Value?, _ why: Assumption) -> AssumedLimit {
    AssumedLimit(
      suite: "battery.low-on-mobile-alarm", parameter: parameter, value: value ?? .boolean(false), assumption: why)
  }

  private static let cases: [PlannedCase] = [
    plannedCase(
      lowBattery, ["sv": "Låg nivå ger larm", "en": "A low level raises an alarm", "fi": "Matala taso hälyttää"],
      [
        call("mobile-alarm.register"), watch("alarms"), call("mobile-alarm.report-battery"),
        expect("alarms", within: .minutes(5)),
      ]),
    plannedCase(
      goodBattery, ["sv": "God nivå ger inget larm", "en": "A good level raises none"],
      [
        call("mobile-alarm.register"), watch("alarms"), call("mobile-alarm.report-battery"),
        expect("alarms", within: .minutes(5), times: .equals(.value(.integer(0)))),
      ], control: lowBattery),
    plannedCase(
      finnish, ["sv": "Svar på finska", "fi": "Vastaus suomeksi"], [call("alarm-centre.call"), check(.boolean(true))]),
    plannedCase(
      hubBattery, ["sv": "Urladdning utan elnät", "en": "Discharge without mains"],
      [call("hub.cut-mains"), check(Percentage(parsing: "5 %").map { .percent($0) }, atLeast: true)]),
    plannedCase(
      capacity, ["sv": "Varje larm kommer fram en gång", "en": "Every alarm arrives once"],
      [watch("alarms"), call("button.press"), expect("alarms", within: .seconds(10))]),
    plannedCase(
      reconnect, ["sv": "Efter avbrott", "en": "After an outage"],
      [call("hub.disconnect"), watch("hub-status"), expect("hub-status", within: .minutes(10))]),
    plannedCase(shown, ["sv": "Alla ser larmet"], [call("button.press"), expect("alarms", within: .seconds(30))]),
    plannedCase(
      references, ["sv": "Visa intyg för leverans till stad med minst 75 000 invånare."], [check(.boolean(true))],
      kind: .inspection),
    plannedCase(certificate, ["sv": "Visa intyget."], [check(.boolean(true))], kind: .inspection),
    plannedCase(saml, ["sv": "Visa inloggning med SAML 2.0."], [check(.boolean(true))], kind: .demonstration),
  ]

  private static func plannedCase(
    _ id: String, _ title: LocalizedText, _ steps: [PlannedStep], control: String? = nil,
    kind: PlannedCase.Kind = .test
  ) -> PlannedCase {
    PlannedCase(
      id: id, title: title, kind: kind, control: control, isNegative: control != nil, isControlledWithin: false,
      uses: [:], timeLimit: nil, steps: steps, fingerprint: "f:\(id)")
  }

  private static func call(_ operation: String) -> PlannedStep {
    .call(.init(operation: operation, with: [:], save: [:], that: [:], refused: false, timeLimit: nil))
  }

  private static func watch(_ stream: String) -> PlannedStep {
    .watch(.init(stream: stream, with: [:], where: [:], name: stream))
  }

  private static func expect(_ watch: String, within: TimeSpan, times: Matcher = .atLeast(.value(.integer(1))))
    -> PlannedStep
  {
    .expect(
      .init(watch: watch, within: .value(.duration(within)), that: [:], times: times, forEach: nil, save: [:]))
  }

  private static func check(_ value: Value?, atLeast: Bool = false) -> PlannedStep {
    let wanted = Expression.value(value ?? .boolean(true))
    return .check(.init(value: wanted, that: atLeast ? .atLeast(wanted) : .equals(wanted)))
  }

  private static let sources = PlanSources(
    requirements: Dictionary(
      uniqueKeysWithValues: requirements.enumerated().map { index, compiled in
        let line = SourceLine(
          path: "Requirements/boras-prov/b3.yaml", line: 5 + 12 * index,
          excerpt: "- id: \"\(compiled.requirement.id)\"")
        return (compiled.requirement.id, line)
      }),
    cases: [
      lowBattery: SourceLine(path: "Suites/battery/low.yaml", line: 7, excerpt: "- case: {sv: Låg nivå ger larm}")
    ],
    steps: [
      lowBattery: [
        "4": SourceLine(path: "Suites/battery/low.yaml", line: 14, excerpt: "- expect: alarms")
      ],
      reconnect: ["3": SourceLine(path: "Suites/hub/reconnect.yaml", line: 11, excerpt: "- expect: hub-status")],
    ])
}
