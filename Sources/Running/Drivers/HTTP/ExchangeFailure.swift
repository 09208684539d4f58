package import Quantities
import Texts

/// Why a request got no usable answer.
package enum ExchangeFailure: Error, Sendable, Hashable {
  /// No connection: refused, no such host.
  case unreachable(String)
  /// TLS was not agreed on: the certificate of whoever answers, or of ours, or the version.
  case untrusted(TLSProblem)
  case timedOut(TimeSpan)
  /// The connection ended in the middle of the answer.
  case closed
  /// The answer is longer than so many bytes.
  case tooLong(Int)
  case tooManyRedirects(Int)
  /// The redirects lead back to where they have been.
  case redirectLoop(String)
  /// The answer leads to another origin, which the binding does not name: this one.
  case redirectsElsewhere(String)
  /// What came is not HTTP, or not what its headers say.
  case badContent(String)

  /// Whether the system answered, and within what we read and follow: then the failure is the system's.
  var kind: Shortfall.Kind {
    switch self {
    case .unreachable, .untrusted, .timedOut, .closed, .tooLong: .unseen
    case .tooManyRedirects, .redirectLoop, .redirectsElsewhere, .badContent: .wrong
    }
  }

  package var shortfall: Shortfall { Shortfall(kind, wording) }

  private var wording: Wording {
    switch self {
    case .unreachable(let detail):
      Wording(
        sv: "Systemet gick inte att nå: \(detail).", en: "The system could not be reached: \(detail).",
        fi: "Järjestelmään ei saatu yhteyttä: \(detail).")
    case .untrusted(let problem):
      Wording(
        sv: "Ingen säker förbindelse kom till stånd: \(problem.clause.sv).",
        en: "No secure connection was agreed on: \(problem.clause.en).",
        fi: "Suojattua yhteyttä ei muodostunut: \(problem.clause.fi).")
    case .timedOut(let limit):
      Wording(
        sv: "Systemet svarade inte färdigt inom \(limit.formatted(in: .swedish)).",
        en: "The system did not finish its answer within \(limit.formatted(in: .english)).",
        fi: "Järjestelmä ei vastannut loppuun \(limit.formatted(in: .finnish)) kuluessa.")
    case .closed:
      Wording(
        sv: "Systemet bröt förbindelsen mitt i svaret.",
        en: "The system closed the connection before its answer ended.",
        fi: "Järjestelmä katkaisi yhteyden kesken vastauksen.")
    case .tooLong(let limit):
      Wording(
        sv: "Svaret är längre än \(limit) byte, som är gränsen.",
        en: "The answer is longer than the limit of \(limit) bytes.",
        fi: "Vastaus on pidempi kuin \(limit) tavua, joka on raja.")
    case .tooManyRedirects(let limit):
      Wording(
        sv: "Systemet hänvisade vidare mer än \(limit) gånger.", en: "The system redirected more than \(limit) times.",
        fi: "Järjestelmä ohjasi eteenpäin yli \(limit) kertaa.")
    case .redirectLoop(let address):
      Wording(
        sv: "Systemet hänvisar runt i en cirkel: tillbaka till \(address).",
        en: "The system redirects in a circle: back to \(address).",
        fi: "Järjestelmä ohjaa kehää: takaisin osoitteeseen \(address).")
    case .redirectsElsewhere(let origin):
      Wording(
        sv: "Systemet hänvisar till \(origin), som testadaptern inte nämner under redirects-to.",
        en: "The system redirects to \(origin), which the test adapter does not name under redirects-to.",
        fi: "Järjestelmä ohjaa osoitteeseen \(origin), jota testisovitin ei mainitse kohdassa redirects-to.")
    case .badContent(let detail):
      Wording(
        sv: "Svaret går inte att läsa: \(detail).", en: "The answer cannot be read: \(detail).",
        fi: "Vastausta ei voi lukea: \(detail).")
    }
  }
}
