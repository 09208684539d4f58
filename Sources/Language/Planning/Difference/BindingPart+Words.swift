import Quantities
import Texts

extension PlanChange {
  func described(_ part: BindingPart, in language: InterfaceLanguage) -> String {
    switch part {
    case .name(let old, let new):
      language.pick(
        sv: "testadaptern är nu \(new) i stället för \(old)", en: "the test adapter is now \(new) instead of \(old)",
        fi: "testisovitin on nyt \(new) eikä \(old)")
    case .simulated(true):
      language.pick(
        sv: "det provade systemet är nu simulerat", en: "the system under test is now a simulated one",
        fi: "testattava järjestelmä on nyt simuloitu")
    case .simulated(false):
      language.pick(
        sv: "det provade systemet är inte längre simulerat", en: "the system under test is no longer simulated",
        fi: "testattava järjestelmä ei ole enää simuloitu"
      )
    case .system, .connection, .clock, .operation, .stream, .login, .devices, .sideBySide, .settle:
      language.pick(
        sv: "i testadaptern ändrades \(noun(part, in: language))",
        en: "in the test adapter \(noun(part, in: language)) changed",
        fi: "testisovittimessa muuttui \(noun(part, in: language))")
    }
  }

  private func noun(_ part: BindingPart, in language: InterfaceLanguage) -> String {
    switch part {
    case .system:
      language.pick(
        sv: "systemets namn eller version", en: "the system's name or version", fi: "järjestelmän nimi tai versio")
    case .connection(let name):
      language.pick(sv: "förbindelsen \(name)", en: "the connection \(name)", fi: "yhteys \(name)")
    case .clock: language.pick(sv: "klockan", en: "the clock", fi: "kello")
    case .operation(let name):
      language.pick(sv: "operationen \(name)", en: "the operation \(name)", fi: "toiminto \(name)")
    case .stream(let name):
      language.pick(sv: "händelseflödet \(name)", en: "the stream \(name)", fi: "tapahtumavirta \(name)")
    case .login(let name):
      language.pick(sv: "inloggningen \(name)", en: "the login \(name)", fi: "kirjautuminen \(name)")
    case .devices: language.pick(sv: "larmenheterna", en: "the devices", fi: "laitteet")
    case .sideBySide:
      language.pick(
        sv: "hur många provfall som körs samtidigt", en: "how many test cases run at once",
        fi: "samanaikaisten testitapausten määrä")
    case .settle: language.pick(sv: "väntetiden settle", en: "the waiting time settle", fi: "odotusaika settle")
    case .name, .simulated: ""
    }
  }
}
