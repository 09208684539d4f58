import Evidence
import Quantities
import Testing

struct EventValueTests {
  @Test(arguments: [
    (EventFieldType.text, " två  ord ", "två  ord"),
    (.name, "it-system", "it-system"),
    (.names, "b, a,b", "a,b"),
    (.choice(["A", "B"]), "b", "B"),
    (.day, "2024-02-29", "2024-02-29"),
    (.instant, "2023-03-01T12:00:00+01:00", "2023-03-01T11:00:00Z"),
    (.dayOrInstant, "2023-03-01", "2023-03-01"),
    (.dayOrInstant, "2023-03-01T12:00:00Z", "2023-03-01T12:00:00Z"),
    (.month, "2023-04", "2023-04"),
    (.period, "2020-W53", "2020-W53"),
    (.period, "2023-Q4", "2023-Q4"),
    (.money, "25000 kr", "25 000 kr"),
    (.percentage, "99.90 %", "99.9 %"),
    (.integer, "007", "7"),
    (.number, "12.50", "12.5"),
    (.duration, "90 s", "90 s"),
    (.length, "1000 m", "1 km"),
  ])
  func `a value has one canonical text, which stays what it is`(
    type: EventFieldType, text: String, wanted: String
  ) throws {
    let canonical = try type.canonical(text)
    #expect(canonical == wanted)
    #expect(try type.canonical(canonical) == canonical)
  }

  @Test(arguments: [
    (EventFieldType.day, "2023-02-29", "a day that does not exist"),
    (.day, "2023-13-01", "a day that does not exist"),
    (.day, "0023-03-01", "lies in the year 23"),
    (.day, "2023-03-01T12:00:00Z", "is an instant, not a day"),
    (.dayOrInstant, "2023-02-30", "a day that does not exist"),
    (.instant, "2023-03-01", "is a date, not an instant"),
    (.instant, "2023-02-29T12:00:00Z", "a day that does not exist"),
    (.instant, "2023-07-01T12:00:00", "Swedish time was +02:00 then: 2023-07-01T12:00:00+02:00"),
    (.instant, "2023-01-01T12:00:00", "Swedish time was +01:00 then"),
    (.instant, "2023-10-29T02:30:00", "this time came twice in Sweden that night"),
    (.instant, "2023-03-26T02:30:00", "this time does not exist in Sweden"),
    (.month, "2023-4", "is not a month"),
    (.month, "2023-13", "is not a month"),
    (.period, "2021-W53", "a week that does not exist"),
    (.period, "2023-Q5", "a quarter that does not exist"),
    (.period, "2023", "is not a period"),
    (.money, "-1 kr", "is negative"),
    (.money, "100 EUR", "in Swedish kronor only"),
    (.money, "1/3 kr", "fraction of an ore"),
    (.percentage, "-1 %", "is negative"),
    (.percentage, "101 %", "more than the whole"),
    (.integer, "-3", "is negative"),
    (.integer, "3.5", "is not a whole number"),
    (.duration, "-3 s", "is negative"),
    (.name, "two words", "is not a name"),
    (.name, "a,b", "is not a name"),
    (.names, "a,,b", "has an empty name"),
    (.choice(["A", "B"]), "C", "is none of A, B"),
    (.text, " ", "there is no value"),
    (.text, "bell\u{7}", "has control characters"),
  ])
  func `a wrong value is refused in words that teach`(type: EventFieldType, text: String, words: String) {
    let error = #expect(throws: QuantityError.self) { try type.canonical(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: EventTable.all)
  func `the example of every kind can be recorded as it stands`(definition: EventDefinition) throws {
    for field in definition.fields {
      let example = EventExample.value(of: field).filter { $0 != "'" }
      #expect(throws: Never.self) { try field.type.canonical(example) }
    }
    #expect(definition.identity.allSatisfy { definition.field($0) != nil })
    #expect(definition.field(definition.knownFrom) != nil)
    #expect(definition.order.allSatisfy { definition.field($0.earlier) != nil && definition.field($0.later) != nil })
    #expect(definition.field("known") == nil && definition.field("event") == nil)
  }

  @Test func `each kind has a name of its own`() {
    #expect(Set(EventTable.all.map(\.name)).count == EventTable.all.count)
  }
}
