/// The addresses in a message that a careless reader of XML calls. This vendor only calls the machine it runs on.
enum OutsideAddresses {
  private static let patterns: [(fault: Fault, expression: String)] = [
    (
      .samlExternalEntityByOldHTTP,
      #"<!ENTITY\s+[^%\s]+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#
    ),
    (.samlExternalEntity, #"<!ENTITY\s+[^%\s]+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#),
    (.samlParameterEntity, #"<!ENTITY\s+%\s+\S+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#),
    (.samlExternalDTD, #"<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#),
    (
      .samlXSLTTransform, #"(?:document\(\s*|<xsl:(?:include|import)\s+href=)(?:["']|&quot;|&apos;|&#39;)(http[^"'&]*)"#
    ),
    (.samlExternalReference, #"<(?:\w+:)?Reference\s[^>]*URI=["'](http[^"']*)["']"#),
    (.samlKeyRetrieval, #"<(?:\w+:)?RetrievalMethod\s[^>]*URI=["'](http[^"']*)["']"#),
  ]

  static func find(in message: [UInt8], _ faults: Set<Fault>) -> [WebhookAddress] {
    let text = String(decoding: message, as: UTF8.self)
    return patterns.filter { faults.contains($0.fault) }.flatMap { pattern -> [WebhookAddress] in
      guard let expression = try? Regex(pattern.expression, as: (Substring, Substring).self) else { return [] }
      return text.matches(of: expression).compactMap { WebhookAddress(String($0.output.1)) }
    }
  }
}
