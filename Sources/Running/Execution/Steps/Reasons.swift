import Catalogue
import Drivers
import Evidence
import Quantities
import Texts

/// Why steps do not come out as wanted, where it is not the drivers that say it.
enum Reasons {
  static func unknownName(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Värdet '\(name)' har inte sparats av något tidigare steg.",
        en: "No earlier step has saved the value '\(name)'.",
        fi: "Mikään aiempi vaihe ei ole tallentanut arvoa '\(name)'."))
  }

  static func notWatched(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Ingen lyssnar på '\(name)'.", en: "Nobody listens to '\(name)'.",
        fi: "Kukaan ei kuuntele virtaa '\(name)'."))
  }

  static let savedTooLarge = Wording(
    sv: "Det som steget sparar är större än vad en post i protokollet rymmer (16 MiB), så det har inte sparats.",
    en: "What the step saves is more than an entry of the record holds (16 MiB), so it has not been saved.",
    fi:
      "Vaiheen tallentamat arvot ovat suuremmat kuin mitä yksi kirjaus voi sisältää (16 MiB), joten niitä ei tallennettu."
  )

  static func wrongKind(_ what: Wording) -> Shortfall { Shortfall(.unseen, what) }

  static func otherwise(_ name: String, _ actual: String?) -> Wording {
    guard let actual else {
      return Wording(sv: "'\(name)' saknas.", en: "'\(name)' is missing.", fi: "'\(name)' puuttuu.")
    }
    return Wording(
      sv: "'\(name)' är \(actual), och det är inte vad som krävs.",
      en: "'\(name)' is \(actual), which is not what is demanded.",
      fi: "'\(name)' on \(actual), eikä se ole vaadittu.")
  }

  static func cannotTell(_ name: String) -> Wording {
    Wording(
      sv: "Det går inte att säga om '\(name)' är som det krävs.",
      en: "It cannot be told whether '\(name)' is as demanded.",
      fi: "Ei voida sanoa, onko '\(name)' vaatimuksen mukainen.")
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
        sv: "Det finns inget kontrollfall som visar att det hade setts.",
        en: "There is no positive control that shows that it would have been seen.",
        fi: "Mikään kontrollitapaus ei osoita, että se olisi nähty.")
    }
    return Wording(
      sv: "Kontrollfallet \(control) blev inte godkänt, så det går inte att säga att det hade setts.",
      en: "The control \(control) did not pass, so it cannot be said that it would have been seen.",
      fi: "Kontrollitapaus \(control) ei läpäissyt, joten ei voi sanoa, että se olisi nähty.")
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
      sv: "Fönstret på \(window.formatted(in: .swedish)) är ingen tid, så ingenting kan ses i det.",
      en: "The window of \(window.formatted(in: .english)) is no time, so nothing can be seen in it.",
      fi: "Ikkuna \(window.formatted(in: .finnish)) ei ole aikaa, joten siinä ei näy mitään.")
  }

  static let streamSilent = Shortfall(
    .unseen,
    Wording(
      sv: "Strömmen blev aldrig så stilla att det gick att säga att allt hade kommit.",
      en: "The stream never became so quiet that everything could be said to have come.",
      fi: "Virta ei koskaan hiljentynyt niin, että kaiken voisi sanoa tulleen."))

  static let restarted = Wording(
    sv: "Körningen var avbruten en tid, och det som då hände på strömmen sågs inte.",
    en: "The run was interrupted for a time, and what happened on the stream then was not seen.",
    fi: "Ajo oli välillä keskeytynyt, eikä virran silloisia tapahtumia nähty.")

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
      sv: "\(failed) av \(rounds) varv blev inte som de ska." + (first.map { " Det första: " + $0.sv } ?? ""),
      en: "\(failed) of \(rounds) rounds did not come out as they should."
        + (first.map { " The first: " + $0.en } ?? ""),
      fi: "\(failed)/\(rounds) kierrosta ei onnistunut." + (first.map { " Ensimmäinen: " + $0.fi } ?? ""))
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
      en: "The first shard never came as far as the load.", fi: "Ensimmäinen osa ei päässyt kuormitukseen asti."))

  static let loadWithoutClock = Shortfall(
    .unseen,
    Wording(
      sv: "Målet har ingen klocka som går att ställa fram, så tiden kan inte gå fortare.",
      en: "The target has no clock that can be moved, so time cannot run faster.",
      fi: "Kohteella ei ole siirrettävää kelloa, joten aika ei voi kulua nopeammin."))

  static let otherLoadBefore = Shortfall(
    .unseen,
    Wording(
      sv: "Belastningen är inte densamma som den som avbröts.",
      en: "The load is not the one that was interrupted.", fi: "Kuormitus ei ole sama kuin keskeytynyt."))

  static let leadEndedEarly = Wording(
    sv: "Den första delen avslutade inte fallet.", en: "The first shard did not finish the case.",
    fi: "Ensimmäinen osa ei päättänyt tapausta.")

  /// A shard of a load says nothing by itself.
  static func shardAlone(_ shard: ShardMark) -> Wording {
    Wording(
      sv: "Detta är del \(shard.number) av \(shard.of): avgörs när delarna har slagits ihop.",
      en: "This is shard \(shard.number) of \(shard.of): decided when the shards are merged.",
      fi: "Tämä on osa \(shard.number)/\(shard.of): ratkaistaan, kun osat on yhdistetty.")
  }

  static let branch = Wording(
    sv: "En av de grenar som kördes samtidigt blev inte som den ska.",
    en: "One of the branches that ran at the same time did not come out as it should.",
    fi: "Yksi samanaikaisista haaroista ei onnistunut.")
}
