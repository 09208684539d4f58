import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import Reporting
import SuiteLanguage
import Texts

/// A catalogue and a record of logins: one that worked, attacks that were refused and one that was not, a case whose
/// control did not work, a logout, and metadata; with a vendor that tries to be markup.
struct SampleLogins {
  static let valid = "identity.saml-valid/accepted(profile: sweden-connect)"
  static let encrypted = "identity.saml-valid/encrypted(profile: sweden-connect)"
  static let wrapped = "identity.saml-wrapping/kind-3(profile: sweden-connect)"
  static let wrappedEncrypted = "identity.saml-wrapping/kind-3-encrypted(profile: sweden-connect)"
  static let comment = "identity.saml-comments/name-id(profile: sweden-connect)"
  static let logout = "identity.saml-logout/unsigned(profile: sweden-connect)"
  static let metadata = "identity.saml-metadata/as-it-should(profile: sweden-connect)"

  private static let start = Instant(secondsSince1970: 1_792_310_400)  // 18 October 2026 08:00 UTC
  private static let run = "2026-10-18T080000Z"

  private(set) var entries: [RecordEntry] = []
  private(set) var contents: [SHA256Digest: [UInt8]] = [:]
  private var now = start
  private var previous = SHA256Digest.zero

  var attachments: AttachmentAccess {
    let contents = contents
    return AttachmentAccess { reference, _ in contents[reference.sha256] }
  }

  static func assessment() throws -> Assessment {
    try Assessor.assess(catalogue: compiled, record: SampleLogins().entries, asOf: start + .hours(1))
  }

  init() throws {
    try append(RecordCreated(salt: String(repeating: "0", count: 32), catalogue: "inloggning"))
    try append(
      RunStarted(
        run: Self.run, catalogue: "inloggning", plan: try SHA256Digest.hash(Array("plan".utf8)),
        binding: "portal",
        system: SystemUnderTest(vendor: "Larm & <b>AB</b>", product: "Trygghet", version: "1.1"), simulated: true,
        tool: "0.1.0", targetClock: Self.start))
    let loginOf = Self.login
    try perform(Self.valid, .samlLogin, loginOf("logged-in", "astrid", [], ["SAML 2.0 Profiles 4.1.4"]), "astrid")
    try perform(
      Self.encrypted, .samlLogin, loginOf("logged-in", "astrid", ["encrypted"], ["SAML 2.0 Core 6.2"]), nil,
      outcome: .unobserved, reason: ["sv": "Systemet svarade inte.", "en": "The system did not answer."])
    let attack: JSONValue = ["name": "wrapping", "argument": ["integer": 3]]
    try perform(
      Self.wrapped, .samlLogin, loginOf("only-signed", "astrid", [attack], ["CVE-2022-41912"]), "mallory",
      outcome: .unmet,
      reason: [
        "sv": "mallory är inloggad, och signaturen gäller astrid.",
        "en": "mallory is logged in, and the signature covers astrid.",
      ])
    try perform(
      Self.wrappedEncrypted, .samlLogin, loginOf("only-signed", "astrid", ["encrypted", attack], ["CVE-2022-41912"]),
      nil)
    try perform(
      Self.comment, .samlLogin,
      loginOf(
        "logged-in", "astrid.signe", [["name": "comment-in-name-id", "argument": ["text": "<!--\u{202E}-->"]]],
        ["CVE-2018-0489"]),
      "astrid.signe")
    try perform(
      Self.logout, .samlLogout, loginOf("unchanged", "astrid", ["unsigned"], ["SAML 2.0 Profiles 4.4.4.1"]), "astrid")
    try perform(
      Self.metadata, .samlMetadata,
      ["login": "portal", "profile": "sweden-connect", "outcome": "judged", "but": [], "references": []], nil)
    try append(RunFinished(run: Self.run))
  }

  private static func login(
    _ outcome: String, _ user: String, _ deviations: [JSONValue], _ references: [JSONValue]
  ) -> JSONValue {
    let named = deviations.map { $0.stringValue == nil ? $0 : ["name": $0] }
    return [
      "login": "portal", "profile": "sweden-connect", "outcome": .string(outcome), "user": .string(user),
      "but": .array(named), "references": .array(references),
    ]
  }

  // MARK: Entries

  private mutating func append(_ body: some EntryBody, _ attachments: [AttachmentReference] = []) throws {
    let value = try JSONValue(encoding: body)
    let seq = Int64(entries.count + 1)
    let line: JSONValue = ["seq": JSONValue(seq), "body": value, "previous": .string(previous.hex)]
    let hash = try SHA256Digest.hash(line.canonicalBytes)
    entries.append(
      RecordEntry(
        seq: seq, at: now, kind: type(of: body).kind, body: value, attachments: attachments,
        hash: hash))
    previous = hash
    now = now + .milliseconds(400)
  }

  private mutating func perform(
    _ id: String, _ action: StepAction, _ expected: JSONValue, _ user: String?, outcome: StepOutcome = .met,
    reason: LocalizedText? = nil
  ) throws {
    try append(CaseStarted(run: Self.run, case: id, fingerprint: "f:\(id)"))
    var actual: [String: JSONValue] = ["status": 200, "took": "12 ms", "well-formed": true]
    if action != .samlMetadata, outcome != .unobserved { actual["user"] = user.map { .string($0) } ?? .null }
    let name = action == .samlMetadata ? "metadata" : action == .samlLogout ? "logout-request" : "saml-response"
    let attached = [
      try attach(Self.message(id), name, "application/xml"),
      try attach("GET /portal/me HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "request-2", "application/http"),
    ]
    try append(
      StepFinished(
        run: Self.run, case: id, attempt: 1, step: "1", action: action, outcome: outcome, reason: reason,
        expected: expected, actual: .object(actual),
        timing: StepTiming(scheduled: now - .milliseconds(120), sent: now - .milliseconds(118), end: now),
        targetTime: now), attached)
    let ended: CaseOutcome =
      switch outcome {
      case .met, .advised: .passed
      case .unmet: .failed
      case .unobserved: .inconclusive
      }
    try append(CaseFinished(run: Self.run, case: id, attempt: 1, fingerprint: "f:\(id)", outcome: ended))
  }

  private static func message(_ id: String) -> String {
    """
    <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0">
      <!-- \(id) --><script>alert("not markup here")</script>
      <ds:X509Certificate>MIID…[1204 characters, SHA-256 5d41402a]</ds:X509Certificate>
    </samlp:Response>
    """
  }

  private mutating func attach(_ text: String, _ name: String, _ type: String) throws -> AttachmentReference {
    let bytes = Array(text.utf8)
    let digest = try SHA256Digest.hash(bytes)
    contents[digest] = bytes
    return AttachmentReference(name: name, sha256: digest, bytes: Int64(bytes.count), type: type)
  }

  // MARK: Catalogue

  private static var compiled: CompiledCatalogue {
    let requirement = Requirement(
      id: "B3 ID:14", obligation: .mandatory, area: "it-system", appendix: "B3", title: "Inloggning med SAML 2.0",
      text: "Systemet ska autentisera användare enligt SAML 2.0.", phases: [.acceptance], faultClass: .b)
    let all = cases
    return CompiledCatalogue(
      catalogue: Catalogue(
        name: "inloggning",
        title: LocalizedText([
          .swedish: "Trygghetssystem, prov", .english: "Safety alarm system, sample",
          .finnish: "Turvajärjestelmä, näyte",
        ]),
        buyer: LocalizedText([.swedish: "Borås Stad", .english: "City of Borås"]),
        areas: [Area(id: "it-system", title: LocalizedText([.swedish: "IT-system", .english: "IT system"]))]),
      requirements: [
        CompiledRequirement(
          requirement: requirement,
          verifications: [CompiledVerification(method: .test, caseIDs: all.map(\.id), suite: nil)])
      ],
      cases: all.sorted { $0.id < $1.id })
  }

  private static let cases: [PlannedCase] = [
    planned(valid, ["sv": "Ett giltigt intyg loggar in", "en": "A valid response logs in"]),
    planned(encrypted, ["sv": "Ett krypterat intyg loggar in", "en": "An encrypted response logs in"]),
    planned(
      wrapped, ["sv": "Förfalskat intyg före det äkta", "en": "A forged assertion before the real one"], control: valid),
    planned(
      wrappedEncrypted,
      ["sv": "Förfalskat intyg före det äkta, krypterat", "en": "A forged assertion before the real one, encrypted"],
      control: encrypted),
    planned(comment, ["sv": "Kommentar i namnet", "en": "A comment in the name"]),
    planned(logout, ["sv": "Osignerad utloggning", "en": "An unsigned logout"], control: valid),
    planned(metadata, ["sv": "Metadata", "en": "Metadata"]),
  ]

  private static func planned(_ id: String, _ title: LocalizedText, control: String? = nil) -> PlannedCase {
    let wanted = Expression.value(.boolean(true))
    return PlannedCase(
      id: id, title: title, kind: .test, control: control, isNegative: control != nil, isControlledWithin: false,
      uses: [:], timeLimit: nil, steps: [.check(.init(value: wanted, that: .equals(wanted)))], fingerprint: "f:\(id)")
  }
}
