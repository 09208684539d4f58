import Catalogue
import Drivers
import Evidence
import Quantities
import Texts
import SuiteLanguage

/// Why steps do not come out as wanted, where it is not the drivers that say it.
enum Reasons {
  static func unknownName(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Värdet ”\(name)” har inte sparats av något tidigare steg.",
        en: "No earlier step has saved the value “\(name)”.",
        fi: "Mikään aiempi vaihe ei ole tallentanut arvoa ”\(name)”."))
  }

  static func notWatched(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Ingen följer händelseflödet ”\(name)”.", en: "Nobody watches the stream “\(name)”.",
        fi: "Kukaan ei seuraa tapahtumavirtaa ”\(name)”."))
  }

  static let savedTooLarge = Wording(
    sv: "Det som steget sparar är större än vad en loggpost rymmer (16 MiB), så det har inte sparats.",
    en: "What the step saves is more than an entry of the record holds (16 MiB), so it has not been saved.",
    fi:
      "Vaiheen tallentamat arvot ovat suuremmat kuin mitä yksi kirjaus voi sisältää (16 MiB), joten niitä ei tallennettu."
  )

  static func wrongKind(_ what: Wording) -> Shortfall { Shortfall(.unseen, what) }

  static func otherwise(_ field: String, _ mismatch: MatchResult.Mismatch) -> Wording {
    let wanted = { (language: InterfaceLanguage) in mismatch.expectedText(in: language) }
    let name = { (language: InterfaceLanguage) in FieldTitle.name(field, in: language) }
    guard let actual = mismatch.actual else {
      return Wording(
        sv: "Uppgiften ”\(name(.swedish))” saknas. Krav: \(wanted(.swedish)).",
        en: "The field “\(name(.english))” is missing. Required: \(wanted(.english)).",
        fi: "Tieto ”\(name(.finnish))” puuttuu. Vaaditaan: \(wanted(.finnish)).")
    }
    let found = { (language: InterfaceLanguage) in Excerpt.of(actual.formatted(in: language), atMost: 200) }
    return Wording(
      sv: "Uppgiften ”\(name(.swedish))” är \(found(.swedish)). Krav: \(wanted(.swedish)).",
      en: "The field “\(name(.english))” is \(found(.english)). Required: \(wanted(.english)).",
      fi: "Tieto ”\(name(.finnish))”: \(found(.finnish)). Vaaditaan: \(wanted(.finnish)).")
  }

  static func cannotTell(_ field: String) -> Wording {
    Wording(
      sv: "Det går inte att avgöra om uppgiften ”\(FieldTitle.name(field, in: .swedish))” uppfyller kravet.",
      en: "It is not known whether the field “\(FieldTitle.name(field, in: .english))” meets the requirement.",
      fi: "Ei voida ratkaista, täyttääkö tieto ”\(FieldTitle.name(field, in: .finnish))” vaatimuksen.")
  }

  /// A person says that it did not come out, or could not do it: then nothing was seen.
  static func notDone(_ answer: ManualAnswer) -> Shortfall { Shortfall(.unseen, said(answer)) }

  /// A person answered for somebody who may not.
  static func otherParty(_ answer: ManualAnswer, _ wanted: [Verifier]) -> Wording {
    Wording(
      sv:
        "\(answer.by) har svarat. Kravet ska verifieras av \(Verifier.names(wanted, in: .swedish)), så svaret räknas inte.",
      en:
        "\(answer.by) has answered. The requirement is to be verified by \(Verifier.names(wanted, in: .english)), so the answer does not count.",
      fi:
        "\(answer.by) on vastannut. Vaatimuksen todentaja on \(Verifier.names(wanted, in: .finnish)), joten vastausta ei lasketa."
    )
  }

  /// A person asked the system to do it, and says that it did not.
  static func notDoneByHand(_ answer: ManualAnswer) -> Shortfall { Shortfall(.wrong, said(answer)) }

  /// A person says that the system did what it should have refused.
  static func notRefusedByHand(_ answer: ManualAnswer) -> Shortfall {
    Shortfall(
      .wrong,
      Wording(
        sv: "Systemet skulle ha nekat, men \(answer.by) säger att det gick.",
        en: "The system should have refused, but \(answer.by) says that it was done.",
        fi: "Järjestelmän olisi pitänyt kieltäytyä, mutta \(answer.by) sanoo, että se onnistui."))
  }

  /// What an answer to an operation by hand comes to; nil where it came out as wanted.
  static func shortfall(of answer: ManualAnswer, isToBeRefused: Bool) -> Shortfall? {
    switch answer.reply {
    case .yes: isToBeRefused ? notRefusedByHand(answer) : nil
    case .no: isToBeRefused ? nil : notDoneByHand(answer)
    case .couldNot: notDone(answer)
    }
  }

  private static func said(_ answer: ManualAnswer) -> Wording {
    let words = [answer.words, answer.note].compactMap { $0 }.joined(separator: ": ")
    let quoted = words.isEmpty ? answer.reply.rawValue : String(words.prefix(300))
    return answer.reply == .no
      ? Wording(
        sv: "\(answer.by) svarade nej: \"\(quoted)\".", en: "\(answer.by) answered no: \"\(quoted)\".",
        fi: "\(answer.by) vastasi ei: \"\(quoted)\".")
      : Wording(
        sv: "\(answer.by) kunde inte: \"\(quoted)\".", en: "\(answer.by) could not: \"\(quoted)\".",
        fi: "\(answer.by) ei voinut: \"\(quoted)\".")
  }

  /// Nothing happened, and nothing shows that it would have been seen.
  static func controlNotPassed(_ control: String?) -> Wording {
    guard let control else {
      return Wording(
        sv: "Det finns inget kontrollprov som visar att det hade setts.",
        en: "There is no control test that shows that it would have been seen.",
        fi: "Mikään vertailutesti ei osoita, että se olisi nähty.")
    }
    return Wording(
      sv: "Kontrollprovet \(control) blev inte godkänt, så det går inte att veta om det hade setts.",
      en: "The control test \(control) did not pass, so it is not known whether it would have been seen.",
      fi: "Vertailutestiä \(control) ei hyväksytty, joten ei tiedetä, olisiko se nähty.")
  }

  static let nobodyAnswered = Shortfall(
    .unseen, Wording(sv: "Ingen svarade.", en: "Nobody answered.", fi: "Kukaan ei vastannut."))

  static func timeLimit(_ limit: TimeSpan) -> Wording {
    Wording(
      sv: "Tidsgränsen på \(limit.formatted(in: .swedish)) gick ut.",
      en: "The time limit of \(limit.formatted(in: .english)) ran out.",
      fi: "Aikaraja \(limit.formatted(in: .finnish)) ylittyi.")
  }

  static func emptyWindow(_ window: TimeSpan) -> Wording {
    Wording(
      sv: "Tidsfönstret på \(window.formatted(in: .swedish)) är tomt, så ingenting kan ses i det.",
      en: "The time window of \(window.formatted(in: .english)) is empty, so nothing can be seen in it.",
      fi: "Aikaikkuna \(window.formatted(in: .finnish)) on tyhjä, joten siinä ei näy mitään.")
  }

  static let streamSilent = Shortfall(
    .unseen,
    Wording(
      sv: "Händelseflödet blev aldrig så lugnt att det gick att veta att allt hade kommit.",
      en: "The stream never became quiet enough to know that everything had come.",
      fi: "Tapahtumavirta ei hiljentynyt niin, että kaiken tiedettäisiin tulleen."))

  static let restarted = Wording(
    sv: "Körningen var avbruten en tid, och händelser under tiden sågs inte.",
    en: "The run was interrupted for a time, and events during that time were not seen.",
    fi: "Ajo oli välillä keskeytynyt, eikä sen aikaisia tapahtumia nähty.")

  static func tooManyRounds(_ most: Int64) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Fler omgångar än \(most) görs inte.", en: "No more than \(most) rounds are done.",
        fi: "Enempää kuin \(most) kierrosta ei tehdä."))
  }

  static let nothingRepeated = Shortfall(
    .unseen,
    Wording(
      sv: "Det fanns inget att upprepa.", en: "There was nothing to repeat.", fi: "Toistettavaa ei ollut."))

  static func rounds(_ failed: Int, of rounds: Int, first: Wording?) -> Wording {
    Wording(
      sv: "\(failed) av \(rounds) varv gav inte rätt resultat." + (first.map { " Det första: " + $0.sv } ?? ""),
      en: "\(failed) of \(rounds) rounds did not give the right result."
        + (first.map { " The first: " + $0.en } ?? ""),
      fi: "Kierroksia oli \(rounds), joista \(failed) ei onnistunut." + (first.map { " Ensimmäinen: " + $0.fi } ?? ""))
  }

  static let loadNotToBeSplit = Shortfall(
    .unseen,
    Wording(
      sv: "En belastning inuti ett annat steg går inte att dela.",
      en: "A load inside another step cannot be split over several processes.",
      fi: "Toisen vaiheen sisällä olevaa kuormitusta ei voi jakaa."))

  static let loadNotBegun = Shortfall(
    .unseen,
    Wording(
      sv: "Den första delen kom aldrig så långt som till belastningen.",
      en: "The first part never came as far as the load.", fi: "Ensimmäinen osa ei päässyt kuormitukseen asti."))

  static let loadWithoutClock = Shortfall(
    .unseen,
    Wording(
      sv: "Det provade systemet har ingen klocka som går att ställa fram, så tiden kan inte gå fortare.",
      en: "The system under test has no clock that can be moved, so time cannot run faster.",
      fi: "Testattavalla järjestelmällä ei ole siirrettävää kelloa, joten aika ei voi kulua nopeammin."))

  static let otherLoadBefore = Shortfall(
    .unseen,
    Wording(
      sv: "Belastningen är inte densamma som den som avbröts.",
      en: "The load is not the one that was interrupted.", fi: "Kuormitus ei ole sama kuin keskeytynyt."))

  static let leadEndedEarly = Wording(
    sv: "Den första delen avslutade inte provfallet.", en: "The first part did not finish the test case.",
    fi: "Ensimmäinen osa ei päättänyt testitapausta.")

  /// A shard of a load says nothing by itself.
  static func shardAlone(_ shard: ShardMark) -> Wording {
    Wording(
      sv: "Detta är del \(shard.number) av \(shard.of). Resultatet avgörs när delarna har slagits ihop.",
      en: "This is part \(shard.number) of \(shard.of). The result is decided when the parts are merged.",
      fi: "Tämä on osa \(shard.number), osia yhteensä \(shard.of). Tulos ratkaistaan, kun osat on yhdistetty.")
  }

  static let branch = Wording(
    sv: "En av de grenar som kördes samtidigt gav inte rätt resultat.",
    en: "One of the branches that ran at the same time did not give the right result.",
    fi: "Yksi samanaikaisista haaroista ei onnistunut.")
}
