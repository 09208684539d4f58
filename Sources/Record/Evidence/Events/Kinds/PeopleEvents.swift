package import Quantities
import Texts

/// What people answered to a question.
package enum SurveyAnswered: EventKind {
  package static let on = CommonFields.day, unit = CommonFields.unit, note = CommonFields.note
  package static let who = Field<String>("who", .choice(["staff", "user", "relative"]), Text("who was asked"))
  package static let question = Field<String>("question", .text, Text("the question"))
  package static let mean = Field<Rational>("mean", .number, Text("the mean of the answers"))
  package static let lowest = Field<Rational>("lowest", .number, Text("the lowest answer that could be given"))
  package static let highest = Field<Rational>("highest", .number, Text("the highest answer that could be given"))
  package static let answers = Field<Int>("answers", .integer, Text("how many answered"))
  package static let asked = Field<Int>(optional: "asked", .integer, Text("how many were asked"))
  package static let satisfied = Field<Int>(
    optional: "satisfied", .integer, Text("how many of those who answered are satisfied"))

  package static let definition = EventDefinition(
    "survey", title: Text("Survey"), Text("what people answered to a question"), knownFrom: on,
    identity: [on, who, question, unit],
    [on, who, question, mean, lowest, highest, answers, asked, satisfied, unit, note])
}

/// People were trained.
package enum PeopleTrained: EventKind {
  package static let on = CommonFields.day, unit = CommonFields.unit, note = CommonFields.note
  package static let who = Field<String>("who", .name, Text("which group, for instance night-staff"))
  package static let people = Field<Int>("people", .integer, Text("how many were trained"))
  package static let of = Field<Int>(optional: "of", .integer, Text("how many there are in the group"))
  package static let topic = Field<String>("topic", .name, Text("what they were trained in"))

  package static let definition = EventDefinition(
    "training", title: Text("Training"), Text("people were trained"), knownFrom: on, identity: [on, who, topic, unit],
    [on, who, people, of, topic, unit, note])
}

/// How many people of a category there are.
package enum PeopleCounted: EventKind {
  package enum Whose: String, EventChoice { case population, sample }

  package static let on = CommonFields.day, unit = CommonFields.unit, note = CommonFields.note
  package static let whose = Field<Whose>("whose", Text("of all who will use the system, or of the pilot"))
  package static let group = Field<String>(
    "group", .name, Text("what the categories are of: age, area, housing, shift"))
  package static let category = Field<String>("category", .text, Text("the category"))
  package static let count = Field<Int>("count", .integer, Text("how many people"))

  package static let definition = EventDefinition(
    "population", title: Text("Number of people per group"), Text("how many people of a category there are"),
    knownFrom: on, identity: [on, whose, group, category, unit], [on, whose, group, category, count, unit, note])
}

/// Those who will use it took part.
package enum Participated: EventKind {
  package enum Activity: String, EventChoice {
    case requirements, evaluation, pilot, riskAnalysis = "risk-analysis"
  }

  package static let on = CommonFields.when, note = CommonFields.note
  package static let group = Field<String>("group", .name, Text("which group, for instance alarm-staff"))
  package static let `in` = Field<Activity>("in", Text("in what"))
  package static let people = Field<Int>(optional: "people", .integer, Text("how many"))

  package static let definition = EventDefinition(
    "participated", title: Text("Participation"), Text("those who will use it took part"), knownFrom: on,
    identity: [group, `in`, on], [group, `in`, on, people, note])
}

/// Somebody above was informed how things stand.
package enum Informed: EventKind {
  package static let on = CommonFields.when, note = CommonFields.note
  package static let who = Field<DecisionLevel>("who", Text("who was told"))
  package static let about = Field<String>("about", .text, Text("what they were told"))
  package static let document = Field<String>(optional: "document", .text, Text("where that is written"))

  package static let definition = EventDefinition(
    "informed", title: Text("Information given"), Text("somebody above was told how things stand"), knownFrom: on,
    identity: [who, on], [who, on, about, document, note])
}
