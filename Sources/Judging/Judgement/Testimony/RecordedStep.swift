package import Evidence

/// A step as it was recorded, with what was attached to the entry.
package struct RecordedStep: Hashable, Sendable {
  package let result: StepFinished
  package let entry: EntryReference
  package let attachments: [AttachmentReference]

  package var path: String { result.step }

  package init(result: StepFinished, entry: EntryReference, attachments: [AttachmentReference]) {
    self.result = result
    self.entry = entry
    self.attachments = attachments
  }

  package func attachment(named name: String) -> AttachmentReference? { attachments.first { $0.name == name } }
}
