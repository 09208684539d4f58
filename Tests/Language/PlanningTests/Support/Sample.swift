import Foundation

/// A small catalogue without mistakes.
enum Sample {
  static let head = """
    catalogue: alarms
    title: {sv: Trygghetslarm, en: Alarms, fi: Turvahälytykset}
    buyer: {sv: Borås Stad}
    areas:
      mobile-unit: {sv: Mobilt larm}
      training: {sv: Utbildning}
    """

  static let requirements = """
    catalogue: alarms
    appendix: B3
    area: mobile-unit
    requirements:
      - id: "B3 ID:44"
        obligation: ska
        title: {sv: Larm vid låg batterinivå}
        text: {sv: IT-systemet ska larma när batteriet i ett mobilt trygghetslarm är nästan tomt.}
        fault-class: A
        phase: [acceptance, operation]
        verified-by:
          - test: battery.low
            with: {level: 15 %, within: 5 min}
      - id: "B3 ID:2"
        obligation: bör
        weight: 10
        text: {sv: Leverantören bör ha levererat till en kommun med minst 75 000 invånare.}
        verified-by:
          - inspection: {sv: Visa intyget., en: Show the certificate.}
            by: buyer
            valid-for: 12 months
          - inspection: {sv: Ring referensen.}
    """

  static let training = """
    catalogue: alarms
    area: training
    requirements:
      - id: "B3 ID:200"
        obligation: ska
        text: {sv: Leverantören ska utbilda all personal före driftstart.}
        verified-by:
          - demonstration: {sv: Håll en provutbildning.}
            by: independent
    """

  static let vocabulary = """
    vocabulary: alarm-words
    operations:
      phone.register: {gives: {device: text}}
      phone.report-battery: {takes: {device: text, level: percent, note: {type: text, optional: true}}}
    streams:
      alarms: {takes: {staff: text}, carries: {id: text, device: text, kind: {one-of: [button, battery-low]}, raised: instant}}
    devices:
      test-home: {sv: Provlägenhet}
    """

  static let suite = """
    suite: battery.low
    title: {sv: Låg batterinivå}
    parameters:
      level: percent
      within: {type: duration, default: 5 min}
    cases:
      - case: {sv: Låg nivå ger larm}
        id: low-level
        uses: {home: test-home}
        time-limit: 20 min
        steps:
          - call: phone.register
            save: {phone: device}
          - watch: alarms
            with: {staff: "${home}"}
            where: {device: "${phone}"}
          - call: phone.report-battery
            with: {device: "${phone}", level: "${level}"}
          - expect: alarms
            within: ${within}
            that: {kind: battery-low}
            times: 1
      - case: {sv: God nivå ger inget larm}
        control: low-level
        steps:
          - call: phone.register
            save: {phone: device}
          - watch: alarms
            with: {staff: anna}
            where: {device: "${phone}"}
          - call: phone.report-battery
            with: {device: "${phone}", level: 90 %}
          - expect: alarms
            within: ${within}
            times: 0
    """

  static let binding = """
    binding: vendor
    system: {vendor: Leverantören, product: Trygghet, version: "1.2"}
    simulated: true
    connections:
      api: {url: "${env:VENDOR_URL}", bearer: "${secret:VENDOR_TOKEN}"}
    operations:
      phone.register: {on: api, request: POST /phones, json: {imei: "${unique}"}, status: 201, gives: {device: /id}}
      phone.report-battery: {on: api, request: "POST /phones/${device}/battery", json: {level: "${level}"}, status: 204}
    streams:
      alarms: {on: api, events: "GET /staff/${staff}/alarms", each: {id: /id, device: /device, kind: /kind, raised: /raisedAt}}
    devices: {test-home: [flat-1, flat-2]}
    """

  static let files = [
    "Requirements/alarms/catalogue.yaml": head,
    "Requirements/alarms/mobile.yaml": requirements,
    "Requirements/alarms/training.yaml": training,
    "Suites/vocabulary.yaml": vocabulary,
    "Suites/battery.yaml": suite,
    "Suites/bindings/vendor.yaml": binding,
  ]

  /// The files with replacements made in one of them.
  static func files(changing name: String, _ replacements: (String, String)...) -> [String: String] {
    var files = files
    for (old, new) in replacements { files[name] = files[name]?.replacingOccurrences(of: old, with: new) }
    return files
  }
}
