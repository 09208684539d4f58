/// Why no secure connection came about, as a clause.
package enum TLSProblem: Error, Sendable, Hashable {
  /// `day`: as OpenSSL prints it.
  case expired(day: String)
  case notYetValid(day: String)
  case selfSigned(subject: String)
  /// Nobody who is trusted has signed what the server sends.
  case unknownAuthority(issuer: String)
  /// The server does not send the certificate that stands between its own and the authority's.
  case missingIntermediate(issuer: String)
  case wrongHost(host: String, names: [String])
  /// The server takes only versions that are older than what the binding allows.
  case oldVersion(least: String)
  case noTLS
  /// The server wants to know who we are, and we have no certificate.
  case clientCertificateWanted
  /// The name of OpenSSL's error, without places.
  case other(String)

  package var clause: Wording {
    switch self {
    case .expired(let day):
      Wording(
        sv: "systemets certifikat gick ut \(day)", en: "the system's certificate expired on \(day)",
        fi: "järjestelmän varmenne vanheni \(day)")
    case .notYetValid(let day):
      Wording(
        sv: "systemets certifikat gäller först från \(day)", en: "the system's certificate is not valid until \(day)",
        fi: "järjestelmän varmenne on voimassa vasta \(day) alkaen")
    case .selfSigned(let subject):
      Wording(
        sv: "systemets certifikat (”\(subject)”) har signerat sig självt och står inte i trust",
        en: "the system's certificate (“\(subject)”) is signed by itself and is not in trust",
        fi: "järjestelmän varmenne (”\(subject)”) on itse allekirjoitettu eikä ole kohdassa trust")
    case .unknownAuthority(let issuer):
      Wording(
        sv: "systemets certifikat är utfärdat av ”\(issuer)”, som varken datorn eller trust litar på",
        en: "the system's certificate is issued by “\(issuer)”, whom neither this machine nor trust knows",
        fi: "järjestelmän varmenteen on myöntänyt ”\(issuer)”, johon ei luoteta")
    case .missingIntermediate(let issuer):
      Wording(
        sv: "systemet skickar inte det mellanliggande certifikatet ”\(issuer)”",
        en: "the system does not send the intermediate certificate “\(issuer)”",
        fi: "järjestelmä ei lähetä välivarmennetta ”\(issuer)”")
    case .wrongHost(let host, let names):
      Wording(
        sv: "systemets certifikat gäller \(names.joined(separator: ", ")) och inte \(host)",
        en: "the system's certificate is for \(names.joined(separator: ", ")) and not for \(host)",
        fi: "järjestelmän varmenne on nimelle \(names.joined(separator: ", ")), ei nimelle \(host)")
    case .oldVersion(let least):
      Wording(
        sv: "systemet talar bara äldre TLS än \(least)", en: "the system speaks only TLS older than \(least)",
        fi: "järjestelmä käyttää vain vanhempaa TLS-versiota kuin \(least)")
    case .noTLS:
      Wording(
        sv: "det som svarar talar inte TLS", en: "what answers does not speak TLS", fi: "vastaaja ei käytä TLS:ää")
    case .clientCertificateWanted:
      Wording(
        sv: "systemet vill ha ett klientcertifikat, och vi har inget",
        en: "the system wants a client certificate, and we have none",
        fi: "järjestelmä vaatii asiakasvarmenteen, jota meillä ei ole")
    case .other(let name):
      Wording(sv: "TLS-fel \(name)", en: "TLS error \(name)", fi: "TLS-virhe \(name)")
    }
  }
}
