/// Words about who outside vouches for a record.
package enum AnchorPhrase: Phrase {
  case stamped, signed, unchecked, restOpen, nothingVouched, allVouched, buyer, vendor, certificate, more, unknownTime

  package var translation: Translation {
    switch self {
    case .stamped:
      Translation(
        sv: "Post 1 till {1}, den sista skriven {2}, styrks sedan {3} av {4} (tidsstämpel).",
        en: "Entries 1 to {1}, the last one written {2}, are vouched for since {3} by {4} (time stamp).",
        fi: "Merkinnät 1–{1}, viimeinen kirjoitettu {2}, on vahvistanut {3} alkaen {4} (aikaleima).")
    case .signed:
      Translation(
        sv: "Post 1 till {1}, den sista skriven {2}, är undertecknade av {4}, enligt undertecknaren {3}.",
        en: "Entries 1 to {1}, the last one written {2}, are signed by {4}, on {3} according to the signer.",
        fi: "Merkinnät 1–{1}, viimeinen kirjoitettu {2}, on allekirjoittanut {4}, allekirjoittajan mukaan {3}.")
    case .unchecked:
      Translation(
        sv: "Vem det är har inte prövats, för katalogen fanns inte till hands.",
        en: "Who that is was not checked, for the catalogue was not at hand.",
        fi: "Tekijää ei ole tarkistettu, koska luettelo ei ollut saatavilla.")
    case .restOpen:
      Translation(
        sv: "Från post {1} styrks protokollet inte av någon utomstående: den som har mappen kan skriva om det.",
        en: "From entry {1} on nobody outside vouches for the record: whoever holds the folder can write it anew.",
        fi: "Merkinnästä {1} alkaen kukaan ulkopuolinen ei vahvista pöytäkirjaa: kansion haltija voi kirjoittaa sen"
          + " uudelleen.")
    case .nothingVouched:
      Translation(
        sv: "Ingen utomstående styrker protokollet: den som har mappen kan skriva om det.",
        en: "Nobody outside vouches for the record: whoever holds the folder can write it anew.",
        fi: "Kukaan ulkopuolinen ei vahvista pöytäkirjaa: kansion haltija voi kirjoittaa sen uudelleen.")
    case .allVouched:
      Translation(
        sv: "Utomstående styrker hela protokollet.", en: "Others vouch for the whole record.",
        fi: "Ulkopuoliset vahvistavat koko pöytäkirjan.")
    case .buyer: Translation(sv: "beställaren", en: "the buyer", fi: "tilaaja")
    case .vendor: Translation(sv: "leverantören", en: "the vendor", fi: "toimittaja")
    case .certificate:
      Translation(
        sv: "Certifikat som {1} styrks med, SHA-256: {2}", en: "Certificate trusted for {1}, SHA-256: {2}",
        fi: "Varmenne, jolla {1} vahvistetaan, SHA-256: {2}")
    case .more: Translation(sv: "… och {1} till", en: "… and {1} more", fi: "… ja {1} muuta")
    case .unknownTime: Translation(sv: "okänd tid", en: "an unknown time", fi: "tuntematon aika")
    }
  }
}
