import Evidence
import Load
import Quantities
import Texts

/// The words of the progress display.
struct ProgressPhrase: Sendable {
  let language: InterfaceLanguage

  private func pick(_ sv: String, _ en: String, _ fi: String) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }

  func outcome(_ outcome: CaseOutcome) -> String {
    switch outcome {
    case .passed: pick("godkänt", "passed", "hyväksytty")
    case .failed: pick("underkänt", "failed", "hylätty")
    case .inconclusive: pick("går ej att avgöra", "inconclusive", "ei ratkaistavissa")
    }
  }

  var notRun: String { pick("ej kört, ingen svarade", "not run, nobody answered", "ei ajettu, kukaan ei vastannut") }

  func started(_ cases: Int, finished: Int) -> String {
    let total = pick(
      cases == 1 ? "1 fall att köra" : "\(cases) fall att köra", cases == 1 ? "1 case to run" : "\(cases) cases to run",
      cases == 1 ? "1 tapaus ajettavana" : "\(cases) tapausta ajettavana")
    guard finished > 0 else { return total }
    return total + pick(", \(finished) redan klara", ", \(finished) already done", ", \(finished) jo valmiina")
  }

  func step(_ path: String, _ action: StepAction) -> String {
    pick("steg \(path)", "step \(path)", "vaihe \(path)") + " " + name(action)
  }

  func name(_ action: StepAction) -> String {
    switch action {
    case .call: pick("anropar", "calls", "kutsuu")
    case .watch: pick("börjar lyssna", "begins to listen", "alkaa kuunnella")
    case .expect: pick("väntar på händelser", "awaits events", "odottaa tapahtumia")
    case .wait: pick("väntar", "waits", "odottaa")
    case .repeat: pick("upprepar", "repeats", "toistaa")
    case .load: pick("belastar", "loads", "kuormittaa")
    case .instruct: pick("ber om hjälp", "asks for help", "pyytää apua")
    case .observe: pick("ställer en fråga", "asks a question", "kysyy")
    case .check: pick("kontrollerar", "checks", "tarkistaa")
    case .samlLogin: pick("loggar in", "logs in", "kirjautuu")
    case .samlLogout: pick("loggar ut", "logs out", "kirjautuu ulos")
    case .samlSession: pick("ser vem som är inloggad", "looks who is logged in", "katsoo, kuka on kirjautunut")
    case .samlRequest: pick("granskar en begäran", "judges a request", "arvioi pyynnön")
    case .samlMetadata: pick("granskar metadata", "judges metadata", "arvioi metatiedot")
    case .inParallel: pick("gör flera saker samtidigt", "does several things at once", "tekee montaa asiaa")
    }
  }

  func rounds(_ done: Int, of total: Int) -> String {
    pick("varv \(done) av \(total)", "round \(done) of \(total)", "kierros \(done)/\(total)")
  }

  func load(_ ended: Int, seen: Int, at time: TimeSpan) -> String {
    let clock = time.formatted(in: language)
    return pick(
      "belastar sedan \(clock): \(ended) anrop klara, \(seen) händelser sedda",
      "loads for \(clock): \(ended) calls done, \(seen) events seen",
      "kuormittanut \(clock): \(ended) kutsua valmiina, \(seen) tapahtumaa nähty")
  }

  /// `120 alarms sent, shown 360 of 360 times; ..`
  func figures(_ figures: LoadFigures) -> String {
    LoadWords(language: language).summary(of: figures).joined(separator: "; ")
  }

  func waiting(until instant: Instant) -> String {
    pick("väntar till \(instant)", "waits until \(instant)", "odottaa: \(instant)")
  }

  func summary(_ summary: RunSummary) -> String {
    if summary.wasInterrupted {
      return pick(
        "Avbrutet. Det som hann antecknas finns kvar; fortsätt med --resume.",
        "Interrupted. What was recorded stays; go on with --resume.",
        "Keskeytetty. Kirjattu säilyy; jatka valitsimella --resume.")
    }
    var parts = [
      "\(summary.passed) " + pick(summary.passed == 1 ? "godkänt" : "godkända", "passed", "hyväksytty"),
      "\(summary.failed) " + pick(summary.failed == 1 ? "underkänt" : "underkända", "failed", "hylätty"),
    ]
    if summary.inconclusive > 0 {
      parts.append("\(summary.inconclusive) " + pick("går ej att avgöra", "inconclusive", "ei ratkaistavissa"))
    }
    if summary.parts > 0 {
      let isOne = summary.parts == 1
      parts.append(
        "\(summary.parts) "
          + pick(
            "väntar på att delarna slås ihop",
            isOne ? "waits for the shards to be merged" : "wait for the shards to be merged",
            "odottaa osien yhdistämistä"))
    }
    if summary.notRun > 0 {
      parts.append("\(summary.notRun) " + pick(summary.notRun == 1 ? "ej kört" : "ej körda", "not run", "ajamatta"))
    }
    return parts.joined(separator: ", ")
  }
}
