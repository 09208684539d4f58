import Diagnostics
import Digests
import JSONValues
import Planning
import Texts

enum PlanTarget {
  static func run(_ bytes: [UInt8]) {
    read(bytes)
    // Few mutations keep the hash right, so it is put right here, and the reader gets beyond it.
    guard let document = try? JSONValue.parse(bytes), var members = document.objectValue, let plan = members["plan"],
      let hash = try? SHA256Digest.hash(plan.canonicalBytes)
    else { return }
    members["sha256"] = .string(hash.hex)
    if let read = read(JSONValue.object(members).canonicalBytes) {
      let again = (try? read.fileText()).map { Self.read(Array($0.utf8)) }
      promise(again??.sha256 == read.sha256, "a plan that was read can be written and read again")
    }
  }

  @discardableResult
  private static func read(_ bytes: [UInt8]) -> PlanDocument? {
    let sink = DiagnosticSink()
    let document = PlanDocument.read(SourceFile(path: "plan.json", bytes: bytes), into: sink)
    promise(document != nil || sink.hasErrors, "without a plan there is a reason")
    return document
  }
}
