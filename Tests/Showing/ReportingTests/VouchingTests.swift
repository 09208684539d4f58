import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import Reporting
import Testing
import Texts

/// Who outside vouches for the record that a gate was judged by: on the page, in text and in JSON.
struct VouchingTests {
  private static let written = Instant(secondsSince1970: 1_677_500_000)
  private static let stamped = written + .minutes(2)

  private static func voucher(
    _ kind: AnchorReport.Voucher.Kind, upTo seq: Int64, at time: Instant?, by: String, trusted: Bool = true
  ) throws -> AnchorReport.Voucher {
    AnchorReport.Voucher(
      kind: kind, seq: seq, hash: .zero, entryTime: written, time: time, by: by,
      certificate: trusted ? try SHA256Digest.hash(Array(by.utf8)) : nil)
  }

  private static func report(_ vouchers: [AnchorReport.Voucher], count: Int? = nil) -> AnchorReport {
    AnchorReport(vouchers: vouchers, count: count ?? vouchers.count, isTrustKnown: true, lastSeq: 8)
  }

  /// The ways in which a gate shows it.
  private static func shown(_ anchors: AnchorReport, _ language: InterfaceLanguage) throws -> [String] {
    let evaluation = try GateTextTests.evaluation()
    let page = GateReport(
      catalogue: SampleCatalogue.compiled.catalogue, evaluation: evaluation,
      field: FieldData(events: EventLog(), asOf: evaluation.asOf), audience: .board, anchors: anchors)
    return [
      GateText(evaluation, anchors: anchors, language: language).render(),
      GatePage(page, language: language).render(),
    ]
  }

  private static func json(_ anchors: AnchorReport) throws -> JSONValue {
    try #require(GateJSON.value(try GateTextTests.evaluation(), anchors: anchors)["vouchedFor"])
  }

  @Test(arguments: [
    (InterfaceLanguage.swedish, "Ingen utomstående styrker loggboken", "Beslutet, loggpost 7, styrks inte av någon"),
    (.english, "Nobody outside vouches for the record", "Nobody outside vouches for the decision, entry 7."),
    (.finnish, "Kukaan ulkopuolinen ei vahvista lokikirjaa", "Kukaan ulkopuolinen ei vahvista päätöstä, merkintä 7."),
  ])
  func `that nobody vouches is said in plain words`(
    language: InterfaceLanguage, record: String, decision: String
  ) throws {
    for text in try Self.shown(Self.report([]), language) {
      #expect(text.contains(record))
      #expect(text.contains(decision))
    }
    let json = try Self.json(Self.report([]))
    #expect(json["openFrom"] == 1)
    #expect(json["newest"]?.arrayValue == [])
    #expect(json["decision"] == .null)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the newest anchor of each who vouches is shown, and from which entry on nobody does`(
    language: InterfaceLanguage
  ) throws {
    let report = try Self.report([
      Self.voucher(.timeStamp, upTo: 3, at: Self.stamped - .days(1), by: "gamla byrån"),
      Self.voucher(.timeStamp, upTo: 4, at: Self.stamped, by: "stämpelbyrån"),
      Self.voucher(.timeStamp, upTo: 7, at: Self.stamped + .days(1), by: "stämpelbyrån"),
      Self.voucher(.signature, upTo: 7, at: nil, by: "vendor"),
    ])
    let lines: [InterfaceLanguage: [String]] = [
      .swedish: [
        "Loggpost 1 till 7", "av stämpelbyrån (tidsstämpel).", "undertecknade av leverantören", "okänd tid",
        "Från loggpost 8 styrks loggboken inte", "Beslutet, loggpost 7, styrks sedan",
      ],
      .english: [
        "Entries 1 to 7", "by stämpelbyrån (time stamp).", "signed by the vendor", "an unknown time",
        "From entry 8 on, nobody outside vouches", "The decision, entry 7, is vouched for since",
      ],
      .finnish: [
        "Merkinnät 1–7", "stämpelbyrån (aikaleima).", "toimittaja", "tuntematon aika",
        "Merkinnästä 8 alkaen", "Päätöksen, merkintä 7, on vahvistanut",
      ],
    ]
    for text in try Self.shown(report, language) {
      for line in try #require(lines[language]) { #expect(text.contains(line), "\(line)") }
      // Older ones of the same authority say nothing more.
      #expect(!text.contains("1 till 4") && !text.contains("1 to 4") && !text.contains("1–4"))
    }
    let json = try Self.json(report)
    #expect(json["openFrom"] == 8)
    #expect(json["lastEntry"] == 8)
    #expect(json["newest"]?.arrayValue?.map { $0["by"]?.stringValue } == ["gamla byrån", "stämpelbyrån", "vendor"])
    #expect(json["newest"]?[1]?["upTo"] == 7)
    #expect(json["newest"]?[1]?["since"]?.stringValue == (Self.stamped + .days(1)).description)
    #expect(json["decision"]?["kind"]?.stringValue == "time-stamp")
  }

  @Test func `a decision is vouched for by the stamp that has stood longest`() throws {
    let report = try Self.report([
      Self.voucher(.timeStamp, upTo: 7, at: Self.stamped, by: "a"),
      Self.voucher(.timeStamp, upTo: 8, at: Self.stamped + .days(3), by: "a"),
    ])
    let json = try Self.json(report)
    #expect(json["openFrom"] == .null)
    #expect(json["decision"]?["since"]?.stringValue == Self.stamped.description)
    #expect(try Self.shown(report, .english).allSatisfy { $0.contains("Others vouch for the whole record.") })
  }

  @Test func `a signature alone vouches for a decision, on the day that the signer says`() throws {
    let report = try Self.report([Self.voucher(.signature, upTo: 8, at: Self.stamped, by: "buyer")])
    for text in try Self.shown(report, .english) {
      #expect(text.contains("The decision, entry 7, is signed by the buyer, on"))
      #expect(text.contains("according to the signer."))
    }
  }

  @Test func `anchors that do not count are counted, and vouch for nothing`() throws {
    let report = try Self.report(
      [Self.voucher(.timeStamp, upTo: 8, at: Self.stamped, by: "någon", trusted: false)], count: 3)
    for text in try Self.shown(report, .english) {
      #expect(text.contains("Nobody outside vouches for the record"))
      #expect(text.contains("3 anchors do not count: grindvakt verify says why."))
    }
    #expect(try Self.json(report)["refused"] == 3)
  }

  @Test func `nothing is said where nobody asked`() throws {
    let evaluation = try GateTextTests.evaluation()
    #expect(GateJSON.value(evaluation)["vouchedFor"] == nil)
    #expect(!GateText(evaluation, language: .english).render().contains("vouch"))
  }
}
