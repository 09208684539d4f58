import Catalogue
import Diagnostics
import Judgement
import LocatedYAML
import Testing

/// A contract that uses every key.
enum SampleContract {
  static let text = """
    contract: 2020-00039IN
    title: {sv: Trygghetslarm}
    assumptions: [{sv: Alla belopp är antaganden.}]
    begins: 2021-11-15
    currency: SEK
    vat: excluded
    time-zone: Europe/Stockholm
    calendar: sweden
    rounding: half-up to ore
    due-on-holiday: stays
    relief: [buyers-delay, force-majeure]
    sum: 130 000 000 kr
    documents:
      - {id: main, title: {sv: Huvudavtal}}
      - {id: b3, title: {sv: Bilaga 3}}
    parts:
      - {id: it-system, title: {sv: IT-system}, price: 4 000 000 kr}
      - {id: hubs, title: {sv: Hubbar}, price: 6 000 000 kr}
    fees:
      - {id: operation, amount: 50 000 kr}
    unit-prices:
      - {id: hub, amount: 1 200 kr}
    services:
      - {id: alarm-chain, title: {sv: Larmkedjan}, units: 3500}
    milestones:
      - {id: it-system-approved, title: {sv: IT-systemet godkänt}, due: 2022-W22, anchor: end, part: it-system}
      - {id: pilot-approved, title: {sv: Piloten godkänd}, due: {after: it-system-approved, state: approved, within: 20 business days}, due-on-holiday: next-business-day}
      - {id: low-battery, title: {sv: Låg batterinivå}, due: 2022-06-01, requirement: "B3 ID:44"}
      - {id: hubs-delivered, title: {sv: Hubbarna levererade}, due: 2022-08-15}
    reports:
      - {id: monthly, title: {sv: Månadsrapport}, every: month, due-within: 10 days}
    groups:
      - {id: delays, title: {sv: Förseningar}, stacking: cumulative, caps: [{most: 15 %, of: contract-sum, per: total}]}
    penalties:
      - id: late-it-system
        title: {sv: IT-systemet försenat}
        source: {document: main, section: "14.2"}
        when-late: it-system-approved
        starts: day-after-due
        stops: [approved-with-effect]
        grace: 2 days
        rate: 1 %
        of: {part: it-system}
        per: commenced 7 days
        cap: 12 %
        relief: [buyers-delay]
        partial-use: pro-rata
        group: delays
        damages: deducted
        gross-negligence: excepted
        claim: {within: 6 months, after: charge}
        assumption: {sv: Procentsatsen är antagen.}
      - id: late-battery
        title: {sv: Låg batterinivå försenad}
        source: {document: b3}
        when-late: low-battery
        tiers: [{from-unit: 1, rate: 5 000 kr}, {from-unit: 5, rate: 10 000 kr}]
        per: completed ISO week
        caps: [{most: 10 periods, per: total}, {most: 30 000 kr, per: month}]
        group: delays
        credited-against: late-it-system
        damages: sole
      - id: late-hubs
        title: {sv: Hubbarna försenade}
        source: {document: main}
        when-late: hubs-delivered
        stops: [taken-into-use, approved]
        starts: notice
        rate: 2 %
        of: order
        per: pro-rata month
        damages: cumulative
      - id: mending
        title: {sv: Sen åtgärd}
        source: {document: main}
        when-fix-late: {fault-class: A, within: 24 hours}
        starts: fault-report
        one-off: 1 000 kr
        rate: 2 000 kr
        per: commenced hour
        damages: deducted
      - id: availability
        title: {sv: Tillgänglighet}
        source: {document: main}
        when-available-less: {service: alarm-chain, than: 99.9 %}
        tiers: [{below: 99.9 %, rate: 10 %}, {below: 99.5 %, rate: 25 %}]
        of: {fee: operation}
        damages: deducted
      - id: outages
        title: {sv: Avbrott}
        source: {document: main}
        when-down: {service: alarm-chain}
        grace: 1 hour
        one-off: 10 000 kr
        rate: 2 000 kr
        per: commenced hour
        damages: deducted
      - id: answers
        title: {sv: Svarstid}
        source: {document: main}
        when-slow: {measure: alarm-answered, percentile: 95 %, at-most: 30 s}
        rate: 5 000 kr
        damages: deducted
      - id: lost-alarms
        title: {sv: Förlorade larm}
        source: {document: main}
        when-incident: lost-alarm
        counted-once-per: root-cause
        rate: 5 000 kr
        caps: [{most: 50 000 kr, per: month}, {most: 200 %, of: {unit-price: hub}, per: year}]
        damages: deducted
        claim: {within: 30 days, after: month-end}
      - id: late-report
        title: {sv: Sen rapport}
        source: {document: main}
        when-report-late: monthly
        rate: 1 000 kr
        per: commenced business day
        damages: deducted
        claim: {within: 1 month, after: clock-stop}
      - id: acceptance
        title: {sv: Underkänt prov}
        source: {document: main}
        when-acceptance-fails: {fault-class: B}
        rate: 0.5 %
        of: 4 000 000 kr
        damages: deducted
    caps: [{most: 10 %, of: contract-sum, per: total}]
    withholdings:
      - {id: undelivered, title: {sv: Ej levererat}, source: {document: main, section: "9"}, undelivered: it-system, from: 2022-04-01, until: {milestone: it-system-approved, state: approved}}
      - {id: third, title: {sv: En tredjedel}, source: {document: main}, share: 30 %, of: contract-sum, from: 2022-04-01, until: {gate: roll-out}}
    termination:
      - {when-cap-reached: late-it-system, source: {document: main}}
      - {when-cap-reached: {group: delays}, source: {document: main}}
      - {when-cap-reached: contract, source: {document: main}}
      - {after-periods: 12, of: late-it-system, source: {document: main}}
    """

  static func read(_ text: String) throws -> (written: WrittenContract?, findings: [Diagnostic]) {
    let sink = DiagnosticSink()
    let node = try #require(YAMLParser.parse(SourceFile(path: "c.yaml", text: text), into: sink))
    return (ContractReader.read(node, kinds: .judged, into: sink), sink.diagnostics)
  }
}
