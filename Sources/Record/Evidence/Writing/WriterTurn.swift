/// How a writer shares a record with others who write it.
package enum WriterTurn: Sendable {
  /// Holds the record for each append only: what a run does, which may wait for days between two entries.
  case eachAppend
  /// Holds the record from opening to closing, so that nothing comes between what is read and what is written.
  case untilClosed
}
