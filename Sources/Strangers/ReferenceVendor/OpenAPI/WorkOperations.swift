/// The working day of staff: sessions, cards, presence, locks and cabinets.
enum WorkOperation {
  static let logIn = Operation(
    .post, "/staff-sessions", "staff", "Logs a member of staff in to the app for a shift of ten hours",
    body: .reference("NewSession"), answer: .created("Session"), miss: true)
  static let getSession = Operation(
    .get, "/staff-sessions/{session}", "staff", "One session, and whether it is still active",
    answer: .ok("Session"))
  static let logOut = Operation(
    .delete, "/staff-sessions/{session}", "staff", "Logs out",
    answer: .nothing)
  static let createServiceCard = Operation(
    .post, "/service-cards", "openings", "Gives a member of staff a service card",
    body: .reference("NewServiceCard"), answer: .created("ServiceCard"), conflict: true, miss: true)
  static let getServiceCard = Operation(
    .get, "/service-cards/{card}", "openings", "One service card",
    answer: .ok("ServiceCard"))
  static let updateServiceCard = Operation(
    .patch, "/service-cards/{card}", "openings", "Blocks a service card, or lifts the block",
    body: .reference("ServiceCardChange"), answer: .ok("ServiceCard"))
  static let registerPresence = Operation(
    .post, "/presence", "staff", "Registers that a member of staff has arrived at a user, or left",
    body: .reference("NewPresence"), answer: .created("Presence"), miss: true)
  static let listPresence = Operation(
    .get, "/presence", "staff", "Registered presence, oldest first",
    query: [.user, .staff], answer: .items("Presence"))
  static let createLock = Operation(
    .post, "/locks", "openings", "Installs a lock at a user",
    body: .reference("NewLock"), answer: .created("Lock"), conflict: true, miss: true)
  static let getLock = Operation(
    .get, "/locks/{lock}", "openings", "One lock",
    answer: .ok("Lock"))
  static let listLockOpenings = Operation(
    .get, "/locks/{lock}/openings", "openings", "Every card that was held against the lock, oldest first",
    answer: .items("Opening"))
  static let createCabinet = Operation(
    .post, "/cabinets", "openings", "Installs a medicine cabinet at a user",
    body: .reference("NewLock"), answer: .created("Lock"), conflict: true, miss: true)
  static let getCabinet = Operation(
    .get, "/cabinets/{cabinet}", "openings", "One medicine cabinet",
    answer: .ok("Lock"))
  static let listCabinetOpenings = Operation(
    .get, "/cabinets/{cabinet}/openings", "openings", "Every card that was held against the cabinet, oldest first",
    answer: .items("Opening"))
}
