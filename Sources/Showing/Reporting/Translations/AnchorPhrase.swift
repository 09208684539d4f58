/// Words about who outside vouches for a record.
package enum AnchorPhrase: Phrase {
  case stamped, signed, unchecked, restOpen, nothingVouched, allVouched, buyer, vendor, certificate, more, unknownTime
  case heading, decisionStamped, decisionSigned, decisionOpen

  package var translation: Translation {
    switch self {
    case .stamped:
      Translation(
        sv: "Loggpost 1 till {1}, den sista skriven {2}, styrks sedan {3} av {4} (tidsstämpel).",
        en: "Entries 1 to {1}, the last one written {2}, are vouched for since {3} by {4} (time stamp).",
        fi: "Merkinnät 1–{1}, viimeinen kirjoitettu {2}, on vahvistanut {3} alkaen {4} (aikaleima).")
    case .signed:
      Translation(
        sv: "Loggpost 1 till {1}, den sista skriven {2}, är undertecknade av {4}, enligt undertecknaren {3}.",
        en: "Entries 1 to {1}, the last one written {2}, are signed by {4}, on {3} according to the signer.",
        fi: "Merkinnät 1–{1}, viimeinen kirjoitettu {2}, on allekirjoittanut {4}, allekirjoittajan mukaan {3}.")
    case .unchecked:
      Translation(
        sv: "Vem det är har inte kontrollerats, eftersom kravkatalogen inte fanns till hands.",
        en: "Who that is was not checked, because the requirements catalogue was not available.",
        fi: "Tekijää ei ole tarkistettu, koska vaatimusluettelo ei ollut saatavilla.")
    case .restOpen:
      Translation(
        sv: "Från loggpost {1} styrks loggboken inte av någon utomstående: den som har mappen kan skriva om den.",
        en: "From entry {1} on, nobody outside vouches for the record: whoever holds the folder can rewrite it.",
        fi:
          "Merkinnästä {1} alkaen kukaan ulkopuolinen ei vahvista lokikirjaa: kansion haltija voi kirjoittaa sen uudelleen."
      )
    case .nothingVouched:
      Translation(
        sv: "Ingen utomstående styrker loggboken: den som har mappen kan skriva om den.",
        en: "Nobody outside vouches for the record: whoever holds the folder can rewrite it.",
        fi: "Kukaan ulkopuolinen ei vahvista lokikirjaa: kansion haltija voi kirjoittaa sen uudelleen.")
    case .allVouched:
      Translation(
        sv: "Utomstående styrker hela loggboken.", en: "Others vouch for the whole record.",
        fi: "Ulkopuoliset vahvistavat koko lokikirjan.")
    case .buyer: Translation(sv: "beställaren", en: "the buyer", fi: "tilaaja")
    case .vendor: Translation(sv: "leverantören", en: "the vendor", fi: "toimittaja")
    case .certificate:
      Translation(
        sv: "Certifikat som {1} styrks med, SHA-256: {2}", en: "Certificate trusted for {1}, SHA-256: {2}",
        fi: "Varmenne, jolla {1} vahvistetaan, SHA-256: {2}")
    case .more: Translation(sv: "… och {1} till", en: "… and {1} more", fi: "… ja {1} muuta")
    case .heading:
      Translation(sv: "Styrkt av utomstående", en: "Vouched for by others", fi: "Ulkopuolisten vahvistus")
    case .decisionStamped:
      Translation(
        sv: "Beslutet, loggpost {1}, styrks sedan {2} av {3} (tidsstämpel).",
        en: "The decision, entry {1}, is vouched for since {2} by {3} (time stamp).",
        fi: "Päätöksen, merkintä {1}, on vahvistanut {2} alkaen {3} (aikaleima).")
    case .decisionSigned:
      Translation(
        sv: "Beslutet, loggpost {1}, är undertecknat av {3}, enligt undertecknaren {2}.",
        en: "The decision, entry {1}, is signed by {3}, on {2} according to the signer.",
        fi: "Päätöksen, merkintä {1}, on allekirjoittanut {3}, allekirjoittajan mukaan {2}.")
    case .decisionOpen:
      Translation(
        sv: "Beslutet, loggpost {1}, styrks inte av någon utomstående.",
        en: "Nobody outside vouches for the decision, entry {1}.",
        fi: "Kukaan ulkopuolinen ei vahvista päätöstä, merkintä {1}.")
    case .unknownTime: Translation(sv: "okänd tid", en: "an unknown time", fi: "tuntematon aika")
    }
  }
}

/// How many anchors.
package enum AnchorCountPhrase: CountedPhrase {
  case refused

  package var one: Translation {
    Translation(
      sv: "{1} intyg i anchors räknas inte: grindvakt verify säger varför.",
      en: "{1} anchor does not count: grindvakt verify says why.",
      fi: "{1} vahvistus ei kelpaa: grindvakt verify kertoo syyn.")
  }

  package var other: Translation {
    Translation(
      sv: "{1} intyg i anchors räknas inte: grindvakt verify säger varför.",
      en: "{1} anchors do not count: grindvakt verify says why.",
      fi: "{1} vahvistusta ei kelpaa: grindvakt verify kertoo syyn.")
  }
}
