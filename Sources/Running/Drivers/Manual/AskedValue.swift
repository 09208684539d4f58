import Quantities
import SuiteLanguage
import Texts

/// What is asked for, in the words of the people who answer.
struct AskedValue: TextConvertible {
  let type: ValueType

  /// `ett tal, till exempel 3,8`; the words themselves where there are only some.
  var text: Text {
    switch type {
    case .boolean: Text("yes, no or could not")
    case .text: Text("a text")
    case .word: Text("a word in small letters")
    case .choice(let words):
      Text("one of \(Text(joined: words.map(word), by: Text(verbatim: ", ")))", context: "answer")
    case .integer:
      Text("a whole number, for instance 12")
    case .number: Text("a number, for instance 3.8")
    case .percent: Text("per cent, for instance 15 %")
    case .duration:
      Text("a time, for instance 45 s, 5 min or 48 h")
    case .length:
      Text("a length, for instance 12.5 m")
    case .money:
      Text("an amount, for instance 50 000 kr")
    case .instant:
      Text("day and time, for instance 2023-01-09T10:00:00+01:00")
    case .date:
      Text("a day, for instance 2023-01-09")
    case .language: Text("a language: sv, fi or en")
    case .position:
      Text("latitude and longitude, for instance 57.72, 12.94")
    case .list(let item):
      Text("several with commas between; each: \(AskedValue(type: item).text)")
    }
  }

  /// `battery-low (låg batterinivå)`; the word alone where it has no other name.
  private func word(_ word: String) -> Text {
    let title = WordTitle.name(word)
    return Text(inEach: { title.text(in: $0) == word ? word : "\(word) (\(title.text(in: $0)))" })
  }
}
