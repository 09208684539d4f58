/// Faults that the city saw in the pilot in October 2022, and the two outages of January 2023.
extension Fault {
  static let ofThePilot: [Fault] = [
    userManagementIntegration, careSystemImport, staffAppBroken, wrongPosition, wrongRoom, hubBattery10h,
    lockServiceCard,
    cabinetServiceCard, hubLosesContact, appDown, portalDown,
  ]

  package static let userManagementIntegration = Fault(
    "user-management-integration", seen: .inThePilotEverywhere, areas: [.itSystem],
    sv: "Byten av grupp och avslutade konton följer inte med från användarkatalogen.",
    en: "Changes of group and closed accounts do not come through from the user directory.", ofService: true)

  package static let careSystemImport = Fault(
    "care-system-import", seen: .inThePilotEverywhere, areas: [.itSystem],
    sv: "Importen från verksamhetssystemet tappar sista personen i en omgång och förvanskar den förstas adress.",
    en: "The import from the care record system loses the last person of a batch and mangles the address of the first.")

  package static let staffAppBroken = Fault(
    "staff-app-broken", seen: .inThePilot, areas: [.itSystem],
    sv: "Att en kollega tagit ett larm syns inte i appen.",
    en: "That a colleague has accepted an alarm does not show in the app.")

  package static let wrongPosition = Fault(
    "wrong-position", areas: [.mobileUnit],
    sv: "Mobila trygghetslarms position visas två kilometer fel.",
    en: "The position of mobile alarms is shown two kilometres off.")

  package static let wrongRoom = Fault(
    "wrong-room", seen: .inThePilot, areas: [.itSystem],
    sv: "Larm visar ett trapphus i stället för det rum där knappen är.",
    en: "Alarms show a stairwell instead of the room where the button is.")

  package static let hubBattery10h = Fault(
    "hub-battery-10h", seen: .inThePilotEverywhere, .inSpringEverywhere, areas: [.hub],
    sv: "Hubbens batteri räcker tio och en halv timme utan nätström.",
    en: "The hub's battery lasts ten and a half hours without mains.",
    .drainsHubs(in: SimulatedDuration(milliseconds: 37_800_000)))

  package static let lockServiceCard = Fault(
    "lock-service-card", seen: .inThePilot, areas: [.welfareTechnology],
    sv: "Lås öppnas inte med rätt tjänstekort.",
    en: "Locks do not open with the right service card.")

  package static let cabinetServiceCard = Fault(
    "cabinet-service-card", seen: .inThePilot, areas: [.welfareTechnology],
    sv: "Medicinskåp öppnas inte med rätt tjänstekort.",
    en: "Medicine cabinets do not open with the right service card.")

  package static let hubLosesContact = Fault(
    "hub-loses-contact", seen: .inThePilot, areas: [.hub],
    sv: "Hubben återansluter inte när mobilnätet eller det fasta nätet har varit nere.",
    en: "The hub does not reconnect after the mobile or fixed network has been down.")

  package static let appDown = Fault(
    "app-down", areas: [.itSystem],
    sv: "Appens larmlista är nere och larm kan inte kvitteras; aviseringar går ut.",
    en: "The app's list of alarms is down and alarms cannot be accepted; push messages still go out.", ofService: true,
    .stops(.app))

  package static let portalDown = Fault(
    "portal-down", areas: [.itSystem],
    sv: "Portalen är nere.",
    en: "The portal is down.", ofService: true,
    .stops(.portal))
}
