import Texts

/// Amounts without a number.
extension UntestableWord {
  static let amounts: [UntestableWord] = [
    UntestableWord(
      "god", ["god", "gott", "goda", "hög", "högt", "höga", "högsta", "högre"],
      before: [
        "kvalitet", "kvaliteten", "tillgänglighet", "säkerhet", "prestanda", "driftsäkerhet", "tillförlitlighet",
        "ljud",
        "ljudkvalitet", "användbarhet", "kapacitet",
      ],
      reason: Text("nobody has said how good is good enough"),
      instead: Text("give the number, for instance 'tillgängligheten är minst 99,9 % per kalendermånad'"),
      triggering: ["Systemet ska ha hög tillgänglighet.", "God ljudkvalitet krävs."],
      nonTriggering: ["Larmet ska höras i god tid före kl. 8.", "Hög volym ska kunna väljas."]),
    UntestableWord(
      "lämplig", adjective("lämplig") + ["ändamålsenlig", "ändamålsenligt", "ändamålsenliga", "adekvat", "adekvata"],
      reason: Text("it leaves the decision to whoever reads it"),
      instead: Text("say what is suitable: who, what, how much"),
      triggering: ["Utbildning ska ges i lämplig omfattning.", "Ett ändamålsenligt skydd krävs."],
      nonTriggering: ["Olämpliga larm ska kunna spärras av kommunen."]),
    UntestableWord(
      "minimera",
      [
        "minimera", "minimeras", "minimerar", "maximera", "maximeras", "maximerar", "optimera", "optimeras",
        "optimerar", "optimal", "optimalt", "optimala",
      ],
      reason: Text("a minimum without a limit is never reached"),
      instead: Text("give the limit, for instance 'högst 1 % av larmen är falska'"),
      triggering: ["Falska larm ska minimeras.", "Optimal batteritid krävs."],
      nonTriggering: ["Minimibemanningen är två operatörer."]),
    UntestableWord(
      "rimlig", adjective("rimlig") + ["skälig", "skäligt", "skäliga"],
      reason: Text("buyer and vendor will not agree on what is reasonable"),
      instead: Text("give the number"),
      triggering: ["Felet ska rättas inom rimlig tid."],
      nonTriggering: ["Orimliga mätvärden ska märkas."]),
    UntestableWord(
      "snabb", adjective("snabb") + ["snabbhet", "skyndsam", "skyndsamt", "snarast", "omgående", "omedelbart"],
      reason: Text("it gives no time"),
      instead: Text("give the time, for instance 'inom 5 minuter'"),
      triggering: ["Larmet ska snabbt nå personalen.", "Avbrott ska snarast meddelas.", "Fel åtgärdas omgående."],
      nonTriggering: ["Snabbvalsknappen ska gå att programmera."]),
    UntestableWord(
      "tillräcklig", adjective("tillräcklig"),
      reason: Text("it does not say how much is enough, nor for what"),
      instead: Text("give the number and the unit"),
      triggering: ["Batteriet ska ha tillräcklig kapacitet."],
      nonTriggering: ["Otillräckliga behörigheter ska ge ett felmeddelande."]),
  ]
}
