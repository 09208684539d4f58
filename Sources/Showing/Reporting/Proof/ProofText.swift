package import Judgement
package import Quantities
import Statistics
package import Texts

/// A proof in plain words: the conclusion, what the data show, what the pilot can show, and what it takes.
package struct ProofText: Sendable {
  private let proof: Proof
  private let wording: Wording
  private let style: TerminalStyle

  package init(_ proof: Proof, language: InterfaceLanguage, width: Int? = nil, colour: Bool = false) {
    self.proof = proof
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  private var question: ProofQuestion { proof.question }

  /// Ends with a line break.
  package func render() -> String {
    var lines = headline
    lines += section(.dataHeading, data)
    lines += section(.prospectHeading, proof.prospects.flatMap(prospect) + prospectNotes)
    lines += section(.needHeading, proof.needs.flatMap(need) + sequential)
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: [String] {
    let (word, sentence, ink): (ProofPhrase, ProofPhrase, TerminalStyle.Ink) =
      switch proof.conclusion {
      case .shown: (.shown, .shownSentence, .green)
      case .refuted: (.refuted, .refutedSentence, .red)
      case .cannotTell: (.cannotTell, proof.source == .none ? .noData : .cannotTellSentence, .yellow)
      }
    let claim = wording(.claim, claimText, question.confidence.level.formatted(in: wording.language))
    return style.wrap(claim, indent: 0) + [style.paint(wording(word).uppercased(), ink) + "  " + wording(sentence)]
  }

  private var claimText: String {
    let language = wording.language
    switch question.claim {
    case .share(let measure, let most):
      let phrase: ProofPhrase =
        switch measure {
        case .lostAlarms: .lostAlarms
        case .hubsWithoutContact: .hubsWithoutContact
        case .faultyUsers: .faultyUsers
        case .faultyDevices: .faultyDevices
        case .failedInstallations: .failedInstallations
        }
      return wording(phrase, most.formatted(in: language))
    case .meanTimeBetweenFailures(let time): return wording(.meanTime, hours(time))
    case .battery(let time, let share): return wording(.battery, hours(time), share.formatted(in: language))
    case .answered(let time, let share):
      return wording(.answered, time.formatted(in: language), share.formatted(in: language))
    }
  }

  private func hours(_ time: TimeSpan) -> String {
    wording.significant(Double(time.microseconds) / 3.6e9, digits: 8)
      + "\u{A0}" + wording.language.hourSign
  }

  private func section(_ heading: ProofPhrase, _ sentences: [String]) -> [String] {
    guard !sentences.isEmpty else { return [] }
    return ["", style.paint(wording(heading), .strong)] + sentences.flatMap { style.wrap($0, indent: 2, hanging: 2) }
  }

  private func trials(_ count: Int) -> String { wording(ProofCountPhrase(question.claim), count) }

  private var data: [String] {
    var lines: [String] = []
    switch proof.source {
    case .none: return []
    case .record: lines.append(wording(.dataOfRecord))
    case .options: lines.append(wording(.dataOfOptions))
    }
    if proof.isSimulated { lines.append(style.paint(wording(.simulated), .yellow)) }
    if let share = proof.share { lines += sentences(share, .counted) }
    if let natural = proof.natural { lines += sentences(natural, .naturalCounted) + [wording(.naturalNote)] }
    if let shown = proof.meanTime {
      lines.append(
        wording(.watched, wording.significant(shown.data.hours, digits: 8), wording.number(shown.data.failures)))
      if shown.data.doubtful > 0 {
        lines.append(wording(.watchedDoubtful, wording.number(shown.data.doubtful)))
      }
      lines.append(wording(.meanTimeAtLeast, wording.significant(shown.lower, digits: 5)))
      if let upper = shown.upper { lines.append(wording(.meanTimeAtMost, wording.significant(upper, digits: 5))) }
    }
    if let lifetime = proof.lifetime, case .battery(_, let share) = question.claim {
      lines.append(
        wording(
          lifetime.isShapeAssumed ? .weibullAssumed : .weibull, wording.significant(lifetime.shape),
          share.formatted(in: wording.language), wording.significant(lifetime.lower)))
    }
    return lines
  }

  private func sentences(_ shown: Proof.ShareShown, _ phrase: ProofPhrase) -> [String] {
    var lines = [
      wording(
        phrase, trials(shown.data.trials), wording.number(shown.data.failures), wording.percentFigure(shown.upper),
        wording.percentFigure(shown.lower))
    ]
    if shown.designEffect > 1 {
      lines.append(
        wording(.clustered, wording.significant(question.correlation), wording.significant(shown.effectiveTrials)))
    }
    if shown.data.unknown > 0 {
      let phrase: ProofPhrase = question.usersRepeat ? .unknown : .endedEarly
      lines.append(wording(phrase, wording.number(shown.data.unknown)))
    }
    return lines
  }

  private func prospect(_ prospect: Proof.Prospect) -> [String] {
    let (users, weeks) = (wording(ProofCountPhrase.users, prospect.users), counted(.weeks, prospect.weeks))
    let count = wording.significant(prospect.expected)
    let text =
      switch prospect.kind {
      case .natural: wording(.natural, users, weeks, count, wording.percentFigure(prospect.boundWithoutFailure))
      case .testPresses:
        wording(.testPresses, users, weeks, count, wording.percentFigure(prospect.boundWithoutFailure), testPresses)
      case .units: wording(.units, trials(prospect.users), wording.percentFigure(prospect.boundWithoutFailure))
      case .deviceTime:
        wording(
          .deviceTime, wording(ProofCountPhrase.devices, prospect.users),
          wording.significant(prospect.expected, digits: 8), weeks,
          wording.significant(prospect.boundWithoutFailure, digits: 5))
      }
    var lines = [text + " " + wording(prospect.shows ? .isEnough : .isNotEnough)]
    if let chance = prospect.chanceToSee, let suspected = proof.suspected {
      lines.append(wording(.chance, wording.percentFigure(suspected), wording.percentFigure(chance)))
    }
    return lines
  }

  private var testPresses: String { counted(.testPresses, question.testPressesPerUserDay ?? 1) }

  /// `1 vecka`, `2,5 veckor`.
  private func counted(_ phrase: ProofCountPhrase, _ number: Double) -> String {
    counted(phrase, wording.significant(number))
  }

  private func counted(_ phrase: ProofCountPhrase, _ number: String) -> String {
    wording(phrase, isOne: number == "1", [number])
  }

  private var prospectNotes: [String] {
    guard proof.prospects.contains(where: { $0.kind == .testPresses }) else { return [] }
    return [wording(.testPressNote)] + (proof.isTestPressExample ? [wording(.example)] : [])
  }

  private func need(_ need: Proof.Need) -> [String] {
    let amount =
      need.hours.map { wording(.hours, wording.significant($0, digits: 6)) }
      ?? trials(need.trials ?? need.independentTrials ?? 0)
    let sentence =
      switch need.failures {
      case 0: wording(.needNone, amount)
      case 1: wording(.needOne, amount)
      default: wording(.needMore, amount, wording.number(need.failures))
      }
    let times = durations(need)
    return [times.isEmpty ? sentence : "\(sentence): \(times.joined(separator: "; "))"]
  }

  private func durations(_ need: Proof.Need) -> [String] {
    var times: [String] = []
    if let users = question.users {
      let number = wording(need.hours == nil ? ProofCountPhrase.users : .devices, users)
      if let fewest = need.fewestUsers, need.trials == nil {
        times.append(
          wording(
            .tooFewUsers, wording.significant(question.correlation), number, wording(ProofCountPhrase.users, fewest)))
      }
      if let weeks = need.weeks {
        times.append(
          wording(need.hours == nil ? .weeksNatural : .weeksOfDevices, counted(.weeks, wording.about(weeks)), number))
      }
      if let weeks = need.weeksOfTestPresses {
        times.append(wording(.weeksTestPresses, counted(.weeks, wording.about(weeks)), testPresses, number))
      }
    }
    if let days = need.daysOfAllUsers, let all = question.allUsers {
      times.append(
        wording(
          need.hours == nil ? .daysOfAll : .daysOfAllDevices, counted(.days, wording.about(days)),
          wording(need.hours == nil ? ProofCountPhrase.users : .devices, all)))
    }
    return times
  }

  private var sequential: [String] {
    guard let test = proof.sequential else { return [] }
    let counts = test.trialsToAccept.map { wording.number($0) }
    guard counts.count == 3 else { return [] }
    let sentence = wording(
      .sequential, wording.percentFigure(test.good), counts[0], counts[1], counts[2],
      wording.significant(test.expectedTrialsIfGood))
    switch test.decision {
    case .accept: return [sentence, wording(.sequentialAccept)]
    case .reject: return [sentence, wording(.sequentialReject)]
    case .goOn: return [sentence, wording(.sequentialGoOn)]
    case nil: return [sentence]
    }
  }
}

extension Wording {
  fileprivate func callAsFunction(_ phrase: ProofPhrase, _ arguments: String...) -> String {
    self(phrase, arguments)
  }
}
