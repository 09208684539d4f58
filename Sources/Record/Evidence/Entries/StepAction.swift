/// What a step does.
package enum StepAction: String, Sendable, Hashable, Codable, CaseIterable {
  case call, watch, expect, wait, `repeat`, load, instruct, observe, check
  case inParallel = "in-parallel"
  case samlLogin = "saml-login"
  case samlLogout = "saml-logout"
  case samlSession = "saml-session"
  case samlRequest = "saml-request"
  case samlMetadata = "saml-metadata"
}
