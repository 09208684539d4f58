import Quantities
import Statistics
import Testing
import Texts

struct ClaimTests {
  @Test(arguments: [
    ("lost alarms at most 0.1 %", "lost alarms at most 0.1 %"),
    ("Lost-alarms at-most 0.1%", "lost alarms at most 0.1 %"),
    ("förlorade larm högst 0,1 %", "lost alarms at most 0.1 %"), ("lost alarms <= 0.1 %", "lost alarms at most 0.1 %"),
    ("delivered alarms at least 99.9 %", "lost alarms at most 0.1 %"),
    ("larm som kommer fram minst 99,9 %", "lost alarms at most 0.1 %"),
    ("hubs without contact at most 2 %", "hubs without contact at most 2 %"),
    ("hubbar utan kontakt högst 2 %", "hubs without contact at most 2 %"),
    ("mtbf at least 10 000 h", "mtbf at least 10000 h"), ("mtbf minst 10000 timmar", "mtbf at least 10000 h"),
    ("battery at least 48 h for 90 %", "battery at least 48 h for 90 %"),
    ("batteri minst 48 timmar för 90 %", "battery at least 48 h for 90 %"),
    ("alarms answered within 60 s at least 95 %", "alarms answered within 1 min at least 95 %"),
    ("faulty users at most 5.8 %", "faulty users at most 5.8 %"),
  ])
  func `a claim reads in English and Swedish`(text: String, claim: String) throws {
    let read = try Claim.parse(text)
    let known = try Claim.parse(claim)
    #expect(read == known)
    #expect(try Claim.parse(read.description) == read)
  }

  @Test(arguments: Claim.examples)
  func `what is shown as an example can be said`(text: String) throws {
    #expect(try Claim.parse(Claim.parse(text).description) == Claim.parse(text))
  }

  @Test(arguments: [
    ("", "neither"), ("lost alarms", "neither"), ("lost alarms at most", "lacks"), ("at most 5 %", "lacks"),
    ("lost alarms at least 0.1 %", "wrong side"), ("mtbf at most 10 h", "wrong side"),
    ("lost alarms at most 5 h", "duration"), ("lost alarms at most 0 %", "no data"),
    ("lost alarms at most 100 %", "no data"), ("battery at least 48 h", "how many"),
    ("mtbf at least 10 %", "percentage"), ("mtbf at least 1,000 h", "can be read as 1 000 h and as 1 h"),
    ("mtbf at least 0 h", "no time"),
    ("coffee at most 3 %", "nothing that a claim"), ("lost alarms at most many", "not a percentage"),
  ])
  func `what is no claim says what can be said`(text: String, reason: String) {
    let error = #expect(throws: StatisticsError.self) { try Claim.parse(text) }
    #expect(error?.problem.english.contains(reason) == true, "\(error?.problem.english ?? "")")
    #expect(error?.hint.english.isEmpty == false)
  }
}
