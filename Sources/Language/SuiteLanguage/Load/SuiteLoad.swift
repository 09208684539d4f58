package import Diagnostics
package import LocatedYAML
package import Quantities

extension SuiteStep {
  /// `load`: many operations at planned times.
  package struct Load: Sendable {
    /// Language -> the peak that is demanded, and why.
    package let why: [NamedNode]
    /// `for`: a duration.
    package let duration: YAMLNode
    package let warmUp: YAMLNode?
    /// How many times as fast as real time the target's clock runs.
    package let speed: YAMLNode?
    /// Column -> `${list}`.
    package let devices: [NamedNode]
    package let staff: LoadStaff?
    package let mix: [LoadItem]
    package let within: YAMLNode?
    package let recoveredWithin: YAMLNode?
    package let inOrderAfter: TimeSpan?
    /// A key of ``LoadMeasure`` -> what is demanded.
    package let that: [NamedNode]
    package let lag: TimeSpan?
  }

  /// Members of staff who watch a stream all the while.
  package struct LoadStaff: Sendable {
    package let stream: LocatedName
    package let with: [NamedNode]
    /// Column -> `${list}`.
    package let of: [NamedNode]
  }

  /// One operation of the mix.
  package struct LoadItem: Sendable {
    package let operation: LocatedName
    package let with: [NamedNode]
    package let that: [NamedNode]
    package let pace: LoadPace
    /// The key that names the pace.
    package let paceSpan: SourceSpan
    package let at: YAMLNode?
    package let over: YAMLNode?
    package let retry: YAMLNode?
    package let alarm: LoadAlarm?
  }

  package enum LoadPace: Sendable {
    case every(YAMLNode)
    case rate(count: YAMLNode, per: YAMLNode)
    case ramp(from: YAMLNode, to: YAMLNode, per: YAMLNode)
    case poisson(count: YAMLNode, per: YAMLNode)
    case burst(count: YAMLNode)
    case peak(count: YAMLNode)
    case replay(ReplayFile, times: Int)
  }

  package struct LoadAlarm: Sendable {
    /// Field of the stream -> value.
    package let by: [NamedNode]
    /// Column of the staff -> value.
    package let to: [NamedNode]
    package let any: Bool
    package let id: LocatedName?
    /// Field -> matcher.
    package let shows: [NamedNode]
    /// The key `alarm`.
    package let span: SourceSpan
  }
}
