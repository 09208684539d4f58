package import Planning
package import SuiteLanguage
import Texts

/// Reads the fields of events, and decides which events a watch wants.
package struct EventReader: Sendable {
  let fields: [String: Extraction]
  let types: [String: PlannedField]
  /// With the values of names put in.
  let filter: [String: Matcher]
  /// Which events are of interest; nil where all are.
  let only: EventInterest?

  package init(
    fields: [String: Extraction], types: [String: PlannedField], filter: [String: Matcher], only: EventInterest? = nil
  ) {
    self.only = only
    self.fields = fields
    self.types = types
    self.filter = filter
  }

  struct Reading {
    let fields: [String: Value]
    let problem: Shortfall?
  }

  /// Nil where the event is not one that the watch wants. An event that cannot be read is kept with what is wrong:
  /// nobody can know that it was not wanted.
  func read(_ body: AnswerBody) -> Reading? {
    let source = Extractor.Source(event: body)
    guard only?.takes(source) ?? true else { return nil }
    var values: [String: Value] = [:]
    var problem: Shortfall?
    for (name, extraction) in fields.sorted(by: { $0.key < $1.key }) {
      do throws(Shortfall) {
        let field = types[name]
        if let value = try Extractor.value(extraction, as: field?.type, in: source) {
          values[name] = value
        } else if let field, !field.isOptional {
          problem = problem ?? EventReader.missing(name, extraction)
        }
      } catch {
        problem = problem ?? error
      }
    }
    for (name, matcher) in filter {
      guard let value = values[name] else { continue }
      if case .unmet = matcher.evaluate(value, in: Scope()) { return nil }
    }
    if problem == nil {
      // What an optional field does not say cannot match, and is no fault of the event.
      for (name, matcher) in filter where values[name] == nil {
        if case .unmet = matcher.evaluate(nil, in: Scope()) { return nil }
      }
    }
    return Reading(fields: values, problem: problem)
  }

  /// A field is not where the binding says.
  static func missing(_ name: String, _ extraction: Extraction) -> Shortfall {
    let place = Extractor.place(of: extraction)
    return Shortfall(
      .wrong,
      Text("An event lacks “\(name)”, which should be at \(place)."))
  }
}

extension EventInterest {
  /// Whether an event is of interest. One that does not say it, or cannot be read at all, is not: keep-alives and the
  /// vendor's other news go by.
  func takes(_ source: Extractor.Source) -> Bool {
    guard case .text(let text)? = try? Extractor.value(from, as: .text, in: source) else { return false }
    return values.contains(text)
  }
}
