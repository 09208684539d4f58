import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `survey`: enough of those who were asked have answered lately, and they are content.
///
/// Of each question and unit the newest answers count; the units are taken together.
package struct Survey: Criterion {
  package static let key = "survey"

  /// Who was asked: `staff`, `user` or `relative`.
  package var who: String
  /// Nil for every question that they were asked.
  package var question: String?
  /// How many of those who answered must be satisfied.
  package var satisfied: Percentage?
  /// Where the mean must lie between the lowest answer (0 %) and the highest (100 %).
  package var mean: Percentage?
  /// The fewest answers.
  package var answers: Int
  /// How many of those who were asked must have answered.
  package var response: Percentage?
  package var youngerThan: CalendarPeriod

  package init(
    who: String, question: String? = nil, satisfied: Percentage? = nil, mean: Percentage? = nil, answers: Int,
    response: Percentage? = nil, youngerThan: CalendarPeriod
  ) {
    self.who = who
    self.question = question
    self.satisfied = satisfied
    self.mean = mean
    self.answers = answers
    self.response = response
    self.youngerThan = youngerThan
  }

  private static let groups = ["staff", "user", "relative"]

  package static let schema = CatalogueSchema.object(
    [
      "who": ["enum": .array(groups.map { .string($0) }), "description": "Who was asked."],
      "question": CatalogueSchema.string("The question; every one unless given."),
      "satisfied": CatalogueSchema.share("Of those who answered."),
      "mean": CatalogueSchema.share("Between the lowest answer and the highest."),
      "answers": ["type": "integer", "minimum": 1, "description": "The fewest answers."],
      "response": CatalogueSchema.share("Of those who were asked."),
      "younger-than": CatalogueSchema.period("How old it may be."),
    ], required: ["who", "answers", "younger-than"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Survey? {
    node.mapping(Text("what is demanded of a survey"), reading.sink) { reader in
      let who = reader.required("who")?.word(among: groups, reading.sink)
      let question = reader.optional("question").ifGiven { $0.text(reading.sink) }
      let satisfied = reader.optional("satisfied").ifGiven { reading.share($0, above: true) }
      let mean = reader.optional("mean").ifGiven { reading.share($0, above: true) }
      let answers = reader.required("answers")?.integer(reading.sink, in: 1...1_000_000)
      let response = reader.optional("response").ifGiven { reading.share($0, above: true) }
      let age = reader.required("younger-than").flatMap(reading.period)
      if satisfied == .some(nil), mean == .some(nil) {
        reading.sink.error(
          "missing-key", Text("what is demanded of a survey needs one of the keys 'satisfied', 'mean'"),
          at: reader.head)
        return nil
      }
      guard let who, let question, let satisfied,
        let mean, let answers, let response, let age
      else { return nil }
      return Survey(
        who: who, question: question, satisfied: satisfied, mean: mean, answers: answers, response: response,
        youngerThan: age)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Survey: \(CommonNames.title(of: who))") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(SurveyAnswered.self) { return unreadable }
    let all = bench.field.surveys.filter { $0.who == who && (question == nil || $0.question == question) }
    guard let newest = all.map(\.on).max() else {
      return GateFinding(
        .cannotTell, [Text("Nobody has asked \(CommonNames.title(of: who)).")],
        remedies: [GateWords.record(SurveyAnswered.self)])
    }
    let oldest = GateAge.oldest(youngerThan, on: bench.today)
    guard newest >= oldest else {
      return GateFinding(
        .notMet,
        [Text("The newest survey is dated \(day: newest). It must not be older than \(day: oldest).")],
        evidence: all.flatMap { $0.entry.numbers }, remedies: [GateWords.record(SurveyAnswered.self)])
    }
    let questions = Dictionary(grouping: all.filter { $0.on >= oldest }, by: \.question)
    return GateFinding(
      together: questions.sorted { $0.key < $1.key }.map { finding(Pooled($0.key, $0.value)) })
  }

  private func finding(_ pooled: Pooled) -> GateFinding {
    let name = Text(verbatim: "“\(pooled.question)”")
    var finding = GateFinding(.met, [], evidence: pooled.surveys.flatMap { $0.entry.numbers })
    let askMore = Text("Ask more people, and record how many were asked and how many are satisfied.")
    func cannotTell(_ reason: Text) {
      finding.standing = .cannotTell
      finding.reasons.append(reason)
      if !finding.remedies.contains(askMore) { finding.remedies.append(askMore) }
    }
    func compare(_ share: Rational, with wanted: Percentage, _ reason: Text) {
      finding.reasons.append(reason)
      guard share < wanted.fraction else { return }
      if finding.standing == .met { finding.standing = .notMet }
      finding.remedies.append(Text("Find out what people are not content with, and mend it."))
    }
    if pooled.answers < answers {
      cannotTell(
        Text("\(name): \(formatted: pooled.answers) answers are too few. At least \(formatted: answers) are required."))
    }
    if let response {
      if let share = pooled.response, let shown = try? Percentage(fraction: share) {
        if share < response.fraction {
          cannotTell(
            Text(
              "\(name): \(formatted: shown, decimals: 1) of those who were asked have answered. At least \(formatted: response) is required."
            ))
        }
      } else {
        cannotTell(Text("\(name): nobody has said how many were asked."))
      }
    }
    if let satisfied {
      if let share = pooled.satisfied, let shown = try? Percentage(fraction: share) {
        compare(
          share, with: satisfied,
          Text(
            "\(name): \(formatted: shown, decimals: 1) are satisfied. At least \(formatted: satisfied) is required."))
      } else {
        cannotTell(Text("\(name): nobody has said how many are satisfied."))
      }
    }
    if let mean {
      if let share = pooled.mean, let shown = try? Percentage(fraction: share) {
        compare(
          share, with: mean,
          Text(
            "\(name): the mean lies at \(formatted: shown, decimals: 1) of the scale. At least \(formatted: mean) is required."
          ))
      } else {
        cannotTell(Text("\(name): there is no mean."))
      }
    }
    return finding
  }
}

/// The newest answers of each unit to a question, taken together.
private struct Pooled {
  let question: String
  let surveys: [FieldSurvey]

  init(_ question: String, _ all: [FieldSurvey]) {
    self.question = question
    surveys = Dictionary(grouping: all, by: { $0.unit ?? "" }).sorted { $0.key < $1.key }
      .compactMap { $0.value.max { $0.on < $1.on } }
  }

  var answers: Int { surveys.reduce(0) { $0 + $1.answers } }

  /// Nil where it is not said of each unit how many were asked, or more have answered than that.
  var response: Rational? {
    let asked = surveys.compactMap(\.asked)
    guard asked.count == surveys.count else { return nil }
    let sum = asked.reduce(0, +)
    return sum >= answers && sum > 0 ? try? Rational(Int128(answers), over: Int128(sum)) : nil
  }

  /// Nil where it is not said of each unit how many are satisfied.
  var satisfied: Rational? {
    let satisfied = surveys.compactMap(\.satisfied)
    guard satisfied.count == surveys.count, answers > 0 else { return nil }
    return try? Rational(Int128(satisfied.reduce(0, +)), over: Int128(answers))
  }

  /// From 0 for the lowest answer to 1 for the highest, each answer with the same weight.
  var mean: Rational? {
    guard answers > 0 else { return nil }
    var sum = Rational.zero
    for survey in surveys {
      guard let part = try? survey.mean.subtracting(survey.lowest),
        let scale = try? survey.highest.subtracting(survey.lowest), let place = try? part.divided(by: scale),
        let weighted = try? place.multiplied(by: Rational(survey.answers)), let next = try? sum.adding(weighted)
      else { return nil }
      sum = next
    }
    return try? sum.divided(by: Rational(answers))
  }
}
