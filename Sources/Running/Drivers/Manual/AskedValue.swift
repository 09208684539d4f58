import Quantities
import SuiteLanguage
import Texts

/// What is asked for, in the words of the people who answer.
struct AskedValue {
  let type: ValueType
  let language: InterfaceLanguage

  /// `ett tal, till exempel 3,8`; the words themselves where there are only some.
  var description: String {
    switch type {
    case .boolean: pick("ja, nej eller kunde inte", "yes, no or could not", "kyllä, ei tai ei voinut")
    case .text: pick("en text", "a text", "teksti")
    case .word: pick("ett ord med små bokstäver", "a word in small letters", "sana pienin kirjaimin")
    case .choice(let words):
      pick("något av ", "one of ", "jokin näistä: ")
        + words.map { WordTitle.name($0, in: language) == $0 ? $0 : "\($0) (\(WordTitle.name($0, in: language)))" }
        .joined(separator: ", ")
    case .integer:
      pick("ett heltal, till exempel 12", "a whole number, for instance 12", "kokonaisluku, esimerkiksi 12")
    case .number: pick("ett tal, till exempel 3,8", "a number, for instance 3.8", "luku, esimerkiksi 3,8")
    case .percent: pick("procent, till exempel 15 %", "per cent, for instance 15 %", "prosentti, esimerkiksi 15 %")
    case .duration:
      pick(
        "en tid, till exempel 45 s, 5 min eller 48 h", "a time, for instance 45 s, 5 min or 48 h",
        "aika, esimerkiksi 45 s, 5 min tai 48 h")
    case .length:
      pick("en längd, till exempel 12,5 m", "a length, for instance 12.5 m", "pituus, esimerkiksi 12,5 m")
    case .money:
      pick("ett belopp, till exempel 50 000 kr", "an amount, for instance 50 000 kr", "summa, esimerkiksi 50 000 kr")
    case .instant:
      pick(
        "dag och klockslag, till exempel 2023-01-09T10:00:00+01:00",
        "day and time, for instance 2023-01-09T10:00:00+01:00",
        "päivä ja kellonaika, esimerkiksi 2023-01-09T10:00:00+01:00")
    case .date:
      pick("en dag, till exempel 2023-01-09", "a day, for instance 2023-01-09", "päivä, esimerkiksi 2023-01-09")
    case .language: pick("ett språk: sv, fi eller en", "a language: sv, fi or en", "kieli: sv, fi tai en")
    case .position:
      pick(
        "latitud och longitud, till exempel 57.72, 12.94", "latitude and longitude, for instance 57.72, 12.94",
        "leveys- ja pituusaste, esimerkiksi 57.72, 12.94")
    case .list(let item):
      pick(
        "flera med komma emellan; var och en: ", "several with commas between; each: ",
        "useita pilkulla erotettuina; jokainen: ")
        + AskedValue(type: item, language: language).description
    }
  }

  private func pick(_ sv: String, _ en: String, _ fi: String) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }
}
