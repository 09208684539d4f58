import JSONValues
import SAML
import Texts

/// Why SAML steps do not come out as wanted.
enum SAMLShortfalls {
  /// A message of ours could not be made as it was asked for, so it is not sent.
  static func ours(_ error: SAMLError) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The message of the test itself could not be made: \(error)."))
  }

  static func notIntroduced(_ why: Text) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The system and the identity provider of the test could not exchange metadata. \(why)"))
  }

  static func unreadableMetadata(_ findings: [String]) -> Shortfall {
    notIntroduced(
      Text("The system's metadata cannot be read (\(findings.joined(separator: ", ")))."))
  }

  static func cannotWrite(_ file: String) -> Shortfall {
    notIntroduced(
      Text("The file \(file) cannot be written."))
  }

  /// Something else than metadata of ours lies there.
  static func otherFile(_ file: String) -> Shortfall {
    notIntroduced(
      Text("The file \(file) is not metadata, and is not written over."))
  }

  /// Nobody has said where files of the binding may be made.
  static func noFolder(_ file: String) -> Shortfall {
    notIntroduced(
      Text("The test adapter wants to write the file “\(file)”; name the folder that it may lie in with --files."))
  }

  /// The vendor was to send the browser to the identity provider, and did not.
  static func noRequest(_ end: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system did not send the browser on to log in: it ended at \(end)."),
      expected: ["message": "AuthnRequest"], actual: ["landed": .string(end)])
  }

  /// Profiles let the vendor choose how to send its request, so another way than was asked for shows nothing.
  static func otherBinding(_ wanted: String, _ found: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The system sent its request in another way than the test asked for: \(found), not \(wanted)."),
      expected: ["request": .string(wanted)], actual: ["request": .string(found)])
  }

  static func unreadableRequest(_ findings: [String]) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system's login request cannot be read."),
      actual: ["findings": .array(findings.map { .string($0) })])
  }

  static func whoIsUnclear(_ status: Int) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The page that shows who is logged in answered \(status), so it is not known who is logged in."),
      actual: ["status": JSONValue(status)])
  }

  static func whoIsUnreadable(_ why: Text) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The page that shows who is logged in cannot be read. \(why)"))
  }

  static let tooFewPeople = Shortfall(
    .unseen,
    Text("The test adapter names too few people: each user of a test needs one of their own."))

  /// An identity was made, and nobody can have registered it yet.
  static func toBeRegistered(_ file: String) -> Shortfall {
    notIntroduced(
      Text("An identity has been made. Have the vendor register \(file), and then run again."))
  }

  static func brokenIdentity(_ folder: String, _ why: String) -> Shortfall {
    notIntroduced(
      Text("The identity in \(folder) cannot be read: \(why)."))
  }

  static func noNode(_ node: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The test adapter has no node “\(node)”."))
  }

  static let noLogout = Shortfall(
    .unseen,
    Text("Nothing says how to log out: neither the test adapter nor the system's metadata."))

  static let nobodyToLogOut = Shortfall(
    .unseen,
    Text("Nobody was logged in in the browser, so nobody could be logged out."))
}
