/// What a response must fulfil before anybody is logged in (SAML 2.0 Profiles 4.1.4.3, Core 2.5, 2.7, Sweden Connect
/// deployment profile 6). Each fault leaves out one rule.
struct ResponseRules {
  let faults: Set<Fault>
  let address: PortalAddress
  let identityProvider: IdentityProvider
  let now: SimulatedInstant
  /// The requests that wait for an answer, of all browsers.
  let requests: [AuthnRequest]
  /// The value of the cookie of this browser.
  let browser: String?
  /// Whether a fault takes this assertion though it has been used.
  let isOverlookedReplay: Bool

  /// Clocks may differ by a minute.
  private var skew: SimulatedDuration {
    if faults.contains(.samlClockSkewRefused) { return .zero }
    return .minutes(faults.contains(.samlClockSkewGenerous) ? 4 : 1)
  }
  private static let longestWay = SimulatedDuration.minutes(5)

  /// - Throws: the first rule that is broken.
  func judge(_ signed: ResponseReader.Signed) throws(Refusal) -> LoginAccepted {
    let response = signed.response
    let assertion = signed.assertion
    try checkVersion(response, assertion)
    try checkIssuer(response)
    try checkIssuer(assertion)
    try checkDestination(response)
    try checkIssueInstant(response)
    try checkIssueInstant(assertion)
    let (confirmation, name) = try subject(of: assertion, signed.node)
    let request = try request(for: response, confirmation)
    try checkConfirmation(confirmation)
    try checkConditions(assertion)
    let statement = try checkStatement(assertion, request)
    guard let id = assertion["ID"], !id.isEmpty else { throw .structure }
    return LoginAccepted(
      name: name, attributes: attributes(of: assertion, signed.node), sessionIndex: statement?["SessionIndex"],
      assertion: id, request: request,
      endsBefore: statement?["SessionNotOnOrAfter"].flatMap(SimulatedInstant.init(saml:)))
  }

  private func checkVersion(_ response: Element, _ assertion: Element) throws(Refusal) {
    guard response["Version"] == "2.0", assertion["Version"] == "2.0" else {
      if faults.contains(.samlVersionIgnored) { return }
      throw .structure
    }
  }

  private func checkIssuer(_ element: Element) throws(Refusal) {
    guard let issuer = element.child("Issuer") else {
      if faults.contains(.samlIssuerMissing) { return }
      throw .issuer
    }
    guard issuer.text == identityProvider.entityID || faults.contains(.samlIssuerWrong) else { throw .issuer }
  }

  private func checkDestination(_ response: Element) throws(Refusal) {
    guard let destination = response["Destination"] else {
      if faults.contains(.samlDestinationMissing) { return }
      throw .destination
    }
    guard isConsumer(destination) || faults.contains(.samlDestinationWrong) else { throw .destination }
  }

  private func isConsumer(_ location: String) -> Bool {
    location == address.consumer
      || faults.contains(.samlRequestConsumerUndeclared) && location == address.base + "/saml/consume"
  }

  private func checkIssueInstant(_ element: Element) throws(Refusal) {
    guard let issued = element["IssueInstant"].flatMap(SimulatedInstant.init(saml:)), issued <= now + skew else {
      throw .issueInstant
    }
    guard now <= issued + Self.longestWay + skew || faults.contains(.samlIssueInstantOld) else { throw .issueInstant }
  }

  private static let bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer"

  private func subject(of assertion: Element, _ node: XMLNode) throws(Refusal) -> (Element, NameID) {
    guard let subject = assertion.child("Subject"), let element = subject.child("NameID"), let name = NameID(element)
    else { throw .subject }
    guard let confirmation = subject.child("SubjectConfirmation"),
      confirmation["Method"] == Self.bearer || faults.contains(.samlConfirmationMethodIgnored),
      let data = confirmation.child("SubjectConfirmationData"), data["NotBefore"] == nil
    else { throw .confirmation }
    if faults.contains(.samlCommentInNameID),
      let written = node.child("Subject", Namespace.assertion)?.child("NameID", Namespace.assertion), written.hasComment
    {
      return (data, NameID(element, value: written.leadingText))
    }
    return (data, name)
  }

  /// The request of this browser that is answered, both in the response and in the confirmation.
  private func request(for response: Element, _ confirmation: Element) throws(Refusal) -> AuthnRequest? {
    let own = requests.filter { $0.browser == browser && now <= $0.issuedAt + AuthnRequest.lifetime }
    guard let first = response["InResponseTo"], let second = confirmation["InResponseTo"] else {
      guard faults.contains(own.isEmpty ? .samlUnsolicited : .samlInResponseToMissing) else { throw .request }
      return own.last
    }
    if first == second, let request = own.last(where: { $0.id == first }) { return request }
    if first == second, let foreign = requests.last(where: { $0.id == first && $0.browser != browser }) {
      guard isOverlookedReplay || faults.contains(.samlInResponseToOfOtherBrowser) else { throw .request }
      return foreign
    }
    guard faults.contains(.samlInResponseToUnknown) else { throw .request }
    return own.last
  }

  private func checkConfirmation(_ data: Element) throws(Refusal) {
    if let recipient = data["Recipient"] {
      guard isConsumer(recipient) || faults.contains(.samlRecipientWrong) else { throw .recipient }
    } else {
      guard faults.contains(.samlRecipientMissing) else { throw .recipient }
    }
    guard let end = data["NotOnOrAfter"].flatMap(SimulatedInstant.init(saml:)),
      now < end + skew || faults.contains(.samlConfirmationExpired)
    else { throw .confirmation }
  }

  private func checkConditions(_ assertion: Element) throws(Refusal) {
    let conditions = assertion.child("Conditions")
    if let text = conditions?["NotBefore"] {
      guard let start = SimulatedInstant(saml: text), start <= now + skew || faults.contains(.samlNotYetValid) else {
        throw .conditions
      }
    }
    if let text = conditions?["NotOnOrAfter"] {
      guard let end = SimulatedInstant(saml: text), now < end + skew || faults.contains(.samlExpired) else {
        throw .conditions
      }
    }
    let restrictions = conditions?.children("AudienceRestriction") ?? []
    if restrictions.isEmpty {
      guard faults.contains(.samlAudienceMissing) else { throw .audience }
      return
    }
    let entityID = address.entityID(faults)
    let isMeant = restrictions.allSatisfy { $0.children("Audience").contains { $0.text == entityID } }
    guard isMeant || faults.contains(.samlAudienceWrong) else { throw .audience }
  }

  private func checkStatement(_ assertion: Element, _ request: AuthnRequest?) throws(Refusal) -> Element? {
    guard let statement = assertion.child("AuthnStatement") else {
      if faults.contains(.samlAuthnStatementMissing), assertion.children("AuthnStatement").isEmpty { return nil }
      throw .authnStatement
    }
    if let text = statement["SessionNotOnOrAfter"] {
      guard let end = SimulatedInstant(saml: text), now < end + skew || faults.contains(.samlSessionExpired) else {
        throw .authnStatement
      }
    }
    guard let instant = statement["AuthnInstant"].flatMap(SimulatedInstant.init(saml:)), instant <= now + skew else {
      throw .authnStatement
    }
    if let request, request.forceAuthn {
      guard request.issuedAt <= instant + skew || faults.contains(.samlAuthnInstantIgnored) else {
        throw .authnStatement
      }
    }
    let context = statement.child("AuthnContext")?.child("AuthnContextClassRef")?.text
    guard context == request?.context ?? AuthnRequest.defaultContext || faults.contains(.samlAuthnContextIgnored) else {
      throw .authnContext
    }
    return statement
  }

  private func attributes(of assertion: Element, _ node: XMLNode) -> [(name: String, values: [String])] {
    var found: [(name: String, values: [String])] = []
    for attribute in assertion.children("AttributeStatement").flatMap({ $0.children("Attribute") }) {
      let values = attribute.children("AttributeValue").map(\.text)
      for name in [attribute["FriendlyName"], attribute["Name"]].compactMap(\.self)
      where !found.contains(where: { $0.name == name }) {
        found.append((name, values))
      }
    }
    guard faults.contains(.samlCommentInAttribute) else { return found }
    for attribute in node.descendants("Attribute", Namespace.assertion) {
      let values = attribute.children("AttributeValue", Namespace.assertion).map(\.leadingText)
      for (index, known) in found.enumerated()
      where known.name == attribute.attribute("FriendlyName") || known.name == attribute.attribute("Name") {
        found[index].values = values
      }
    }
    return found
  }
}

extension SimulatedInstant {
  /// Reads a time as SAML writes it (Core 1.3.3): xs:dateTime in UTC, with or without a fraction. `nil` for all else.
  init?(saml text: String) {
    var rest = Array(text.utf8)[...]
    guard rest.popLast() == UInt8(ascii: "Z") else { return nil }
    func number(_ digits: Int) -> Int? {
      let run = rest.prefix(digits)
      guard run.count == digits, run.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      rest = rest.dropFirst(digits)
      return Int(String(decoding: run, as: UTF8.self))
    }
    func skip(_ character: Character) -> Bool {
      guard rest.first == character.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4), skip("-"), let month = number(2), (1...12).contains(month), skip("-"),
      let day = number(2), (1...31).contains(day), skip("T"), let hour = number(2), hour <= 24, skip(":"),
      let minute = number(2), minute < 60, skip(":"), let second = number(2), second <= 60
    else { return nil }
    var milliseconds = 0
    if skip(".") {
      guard (1...9).contains(rest.count), rest.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      milliseconds = Int(String(decoding: (rest + [0x30, 0x30]).prefix(3), as: UTF8.self)) ?? 0
      rest = []
    }
    guard rest.isEmpty else { return nil }
    let days = Self.daysSince1970(year: year, month: month, day: day)
    self.init(milliseconds: ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + milliseconds)
  }

  /// The algorithm counts from 0000-03-01, so that the leap day is the last of its year.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
