/// Texts of the review of how users log in.
enum SecurityPhrase: String, Phrase {
  static let context = "security"

  case documentTitle = "Login security review: {1}"
  case kind = "Login security review"
  case link = "Security review"
  case toReport = "Requirements report"
  case oracle =
    "Grindvakt was the identity provider and the browser. After each attempt a protected page was fetched. What counts is who was logged in according to the page, not how the system answered."
  case controls =
    "A test case in which something must be refused counts only if its control test passed: the same message, made the same way but without the fault, must have logged its user in."
  case profiles = "Profile"
  case keys =
    "Keys and certificates are made for each run. Private keys are written neither in the record nor here. Of long signatures and cipher texts only the beginning and the checksum are shown."
  case overviewHeading = "Overview"
  case overviewCaption = "All test cases: what was sent, what was expected and who was logged in afterwards"
  case casesHeading = "The test cases"
  case casesIntroduction = "Failed and inconclusive test cases are expanded."
  case sent = "Sent"
  case right = "Expected"
  case afterwards = "Logged in afterwards"
  case alsoSeen = "Also observed"
  case references = "References"
  case show = "Show {1}"
  case step = "Step {1}: {2}"
  case logIn = "log in"
  case logOut = "log out"
  case metadata = "metadata of the system"
  case request = "login request"
  case session = "see who is logged in"
  case validResponse = "A valid response"
  case validLogout = "A valid logout"
  case nothingSent = "No message"
  case notRun = "Not run"
  case mustBeIn = "{1} is logged in."
  case mustBeRefused = "Nobody is logged in."
  case mustBeSigned = "Nobody is logged in, or only {1}, whom the signature covers."
  case mustBeOut = "The session is over."
  case mustBeUnchanged = "{1} is still logged in."
  case mustKeepToProfile = "The message keeps to the profile."
  case mustStay = "The browser stays on the system's own address."
  case mayBeEither = "The profile allows both: {1} or nobody is logged in."
  case theUser = "the user"
  case nobody = "Nobody"
  case notSeen = "Could not be seen"
  case notLooked = "Does not apply"
  case leftOut = "[{1} characters, SHA-256 {2}]"
}

/// Texts of the review that depend on a number.
enum SecurityCountPhrase: String, CountedPhrase {
  static let context = "security-count"

  case casesTried = "{1} test case is about login:|{1} test cases are about login:"
}
