import Quantities
import Texts

extension PlanChange {
  func described(_ part: BindingPart, in language: InterfaceLanguage) -> String {
    switch part {
    case .name(let old, let new):
      language.pick(
        sv: "bindningen är nu \(new) i stället för \(old)", en: "the binding is now \(new) instead of \(old)",
        fi: "sidonta on nyt \(new) eikä \(old)")
    case .simulated(true):
      language.pick(
        sv: "målet är nu simulerat", en: "the target is now a simulated one", fi: "kohde on nyt simuloitu")
    case .simulated(false):
      language.pick(
        sv: "målet är inte längre simulerat", en: "the target is no longer simulated", fi: "kohde ei ole enää simuloitu"
      )
    case .system, .connection, .clock, .operation, .stream, .login, .devices, .sideBySide, .settle:
      language.pick(
        sv: "i bindningen ändrades \(noun(part, in: language))",
        en: "in the binding \(noun(part, in: language)) changed",
        fi: "sidonnassa muuttui \(noun(part, in: language))")
    }
  }

  private func noun(_ part: BindingPart, in language: InterfaceLanguage) -> String {
    switch part {
    case .system:
      language.pick(
        sv: "systemets namn eller version", en: "the system's name or version", fi: "järjestelmän nimi tai versio")
    case .connection(let name):
      language.pick(sv: "anslutningen \(name)", en: "the connection \(name)", fi: "yhteys \(name)")
    case .clock: language.pick(sv: "klockan", en: "the clock", fi: "kello")
    case .operation(let name):
      language.pick(sv: "operationen \(name)", en: "the operation \(name)", fi: "toiminto \(name)")
    case .stream(let name): language.pick(sv: "strömmen \(name)", en: "the stream \(name)", fi: "virta \(name)")
    case .login(let name):
      language.pick(sv: "inloggningen \(name)", en: "the login \(name)", fi: "kirjautuminen \(name)")
    case .devices: language.pick(sv: "enheterna", en: "the devices", fi: "laitteet")
    case .sideBySide:
      language.pick(
        sv: "hur många fall som körs samtidigt", en: "how many cases run at once", fi: "samanaikaisten tapausten määrä")
    case .settle: language.pick(sv: "väntetiden settle", en: "the waiting time settle", fi: "odotusaika settle")
    case .name, .simulated: ""
    }
  }
}
