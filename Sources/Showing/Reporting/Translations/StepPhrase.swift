import Evidence

/// What a step does, where the vocabulary has no words for it.
enum StepPhrase: String, Phrase {
  static let context = "step"

  case watching = "Start watching: {1}"
  case expecting = "Wait for: {1}"
  case call = "Call"
  case watch = "Start watching"
  case expect = "Wait for events"
  case wait = "Wait"
  case `repeat` = "Repeat"
  case load = "Put under load"
  case instruct = "Ask for help"
  case observe = "Ask a question"
  case check = "Check"
  case samlLogin = "Log in"
  case samlLogout = "Log out"
  case samlSession = "See who is logged in"
  case samlRequest = "Review a login request"
  case samlMetadata = "Review metadata"
  case inParallel = "Do several things at once"

  init(_ action: StepAction) {
    self =
      switch action {
      case .call: .call
      case .watch: .watch
      case .expect: .expect
      case .wait: .wait
      case .repeat: .repeat
      case .load: .load
      case .instruct: .instruct
      case .observe: .observe
      case .check: .check
      case .samlLogin: .samlLogin
      case .samlLogout: .samlLogout
      case .samlSession: .samlSession
      case .samlRequest: .samlRequest
      case .samlMetadata: .samlMetadata
      case .inParallel: .inParallel
      }
  }
}
