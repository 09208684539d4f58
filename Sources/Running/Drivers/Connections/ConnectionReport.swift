package import Evidence

/// The result of a connection's check.
package struct ConnectionReport: Sendable {
  package let connection: String
  /// Nil where nothing could be sent.
  package let exchange: HTTPExchange?
  /// Nil where the connection works.
  package let trouble: ConnectionTrouble?
}

/// Why a connection does not work.
package struct ConnectionTrouble: Sendable, Hashable {
  package let ground: ConnectionGround
  /// A sentence with the name of the connection, and what came.
  package let reason: Wording

  package init(_ connection: String, _ ground: ConnectionGround, because detail: Wording) {
    self.ground = ground
    let name = ground.words
    reason = Wording(
      sv:
        "Förbindelsen ”\(connection)” klarar inte sitt kontrollanrop (\(name.sv)), så vad som ses över den säger inget"
        + " om leverantören. \(detail.sv)",
      en:
        "The connection “\(connection)” fails its check request (\(name.en)), so what is seen over it says nothing about"
        + " the vendor. \(detail.en)",
      fi: "Yhteyden ”\(connection)” tarkistuspyyntö epäonnistuu (\(name.fi)), joten sen kautta nähty ei kerro mitään"
        + " toimittajasta. \(detail.fi)")
  }
}

extension ConnectionGround {
  /// For people, as a clause.
  package var words: Wording {
    switch self {
    case .credentials:
      Wording(sv: "inloggningsuppgifter", en: "credentials", fi: "tunnistautumistiedot")
    case .binding: Wording(sv: "testadaptern", en: "the test adapter", fi: "testisovitin")
    case .network: Wording(sv: "nätverket", en: "the network", fi: "verkko")
    case .trust: Wording(sv: "certifikat", en: "trust", fi: "varmenne")
    case .system:
      Wording(sv: "systemet svarar med fel", en: "the system answers with an error", fi: "järjestelmä vastaa virheellä")
    }
  }
}
