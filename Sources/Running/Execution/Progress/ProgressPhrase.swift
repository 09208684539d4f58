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
    case .inconclusive: pick("inte avgjort", "inconclusive", "ratkaisematta")
    }
  }

  var notRun: String { pick("inte kört, ingen svarade", "not run, nobody answered", "ei ajettu, kukaan ei vastannut") }

  func started(_ cases: Int, finished: Int) -> String {
    let total = pick(
      "\(cases) provfall att köra", cases == 1 ? "1 test case to run" : "\(cases) test cases to run",
      cases == 1 ? "1 testitapaus ajettavana" : "\(cases) testitapausta ajettavana")
    guard finished > 0 else { return total }
    return total + pick(", \(finished) redan klara", ", \(finished) already done", ", \(finished) jo valmiina")
  }

  func step(_ path: String, _ action: StepAction) -> String {
    pick("steg \(path)", "step \(path)", "vaihe \(path)") + " " + name(action)
  }

  func name(_ action: StepAction) -> String {
    switch action {
    case .call: pick("anropar", "sends a request", "lähettää pyynnön")
    case .watch: pick("börjar följa händelser", "starts watching events", "alkaa seurata tapahtumia")
    case .expect: pick("väntar på händelser", "waits for events", "odottaa tapahtumia")
    case .wait: pick("väntar", "waits", "odottaa")
    case .repeat: pick("upprepar", "repeats", "toistaa")
    case .load: pick("belastar", "loads", "kuormittaa")
    case .instruct: pick("ber om hjälp", "asks for help", "pyytää apua")
    case .observe: pick("ställer en fråga", "asks a question", "kysyy")
    case .check: pick("kontrollerar", "checks", "tarkistaa")
    case .samlLogin: pick("loggar in", "logs in", "kirjautuu")
    case .samlLogout: pick("loggar ut", "logs out", "kirjautuu ulos")
    case .samlSession: pick("ser vem som är inloggad", "checks who is logged in", "katsoo, kuka on kirjautuneena")
    case .samlRequest: pick("granskar en begäran", "reviews a request", "tarkastaa pyynnön")
    case .samlMetadata: pick("granskar metadata", "reviews metadata", "tarkastaa metatiedot")
    case .inParallel:
      pick("gör flera saker samtidigt", "does several things at once", "tekee monta asiaa samanaikaisesti")
    }
  }

  func rounds(_ done: Int, of total: Int) -> String {
    pick("varv \(done) av \(total)", "round \(done) of \(total)", "kierros \(done), yhteensä \(total)")
  }

  func load(_ ended: Int, seen: Int, at time: TimeSpan) -> String {
    let clock = time.formatted(in: language)
    return pick(
      "har belastat i \(clock): \(ended) anrop klara, \(seen) händelser sedda",
      "has been loading for \(clock): \(ended) requests done, \(seen) events seen",
      "kuormittanut \(clock): \(ended) pyyntöä valmiina, \(seen) tapahtumaa nähty")
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
        "Avbrutet. Det som hann registreras finns kvar; fortsätt med --resume.",
        "Interrupted. What was recorded is kept; continue with --resume.",
        "Keskeytetty. Kirjattu säilyy; jatkakaa valitsimella --resume.")
    }
    var parts = [
      "\(summary.passed) "
        + pick(
          summary.passed == 1 ? "godkänt" : "godkända", "passed", summary.passed == 1 ? "hyväksytty" : "hyväksyttyä"),
      "\(summary.failed) "
        + pick(
          summary.failed == 1 ? "underkänt" : "underkända", "failed", summary.failed == 1 ? "hylätty" : "hylättyä"),
    ]
    if summary.inconclusive > 0 {
      parts.append(
        "\(summary.inconclusive) "
          + pick(summary.inconclusive == 1 ? "inte avgjort" : "inte avgjorda", "inconclusive", "ratkaisematta"))
    }
    if summary.parts > 0 {
      let isOne = summary.parts == 1
      parts.append(
        "\(summary.parts) "
          + pick(
            "väntar på att delarna slås ihop",
            isOne ? "waits for the parts to be merged" : "wait for the parts to be merged",
            "odottaa osien yhdistämistä"))
    }
    if summary.notRun > 0 {
      parts.append("\(summary.notRun) " + pick(summary.notRun == 1 ? "inte kört" : "inte körda", "not run", "ajamatta"))
    }
    return parts.joined(separator: ", ")
  }
}
