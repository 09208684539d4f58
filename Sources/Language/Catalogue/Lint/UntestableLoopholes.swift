import Texts

/// Words that let the vendor choose whether the requirement applies.
extension UntestableWord {
  static let loopholes: [UntestableWord] = [
    UntestableWord(
      "och/eller", ["och/eller"],
      reason: Text("it can be read as 'and' or as 'or', and the vendor will read it as the cheaper one"),
      instead: Text("write 'och' or 'eller', or two requirements"),
      triggering: ["Larm ska visas i app och/eller portal."],
      nonTriggering: ["Larm ska visas i app och portal."]),
    UntestableWord(
      "om möjligt", ["om möjligt", "i möjligaste mån", "i den mån det är möjligt", "där så är möjligt"],
      reason: Text("the vendor decides what is possible"),
      instead: Text("demand it, or make it a bör with a weight"),
      triggering: ["Larm ska om möjligt visas med position.", "Avbrott ska i möjligaste mån undvikas."],
      nonTriggering: ["Det ska vara möjligt att larma i duschen."]),
    UntestableWord(
      "vid behov", ["vid behov", "efter behov", "när det behövs"],
      reason: Text("it does not say who decides that there is a need"),
      instead: Text("say what event starts it, for instance 'när batterinivån är under 15 %'"),
      triggering: ["Hubben ska vid behov startas om."],
      nonTriggering: ["Behov av utbildning ska redovisas."]),
    UntestableWord(
      "normalt", ["normalt", "i normalfallet", "vanligtvis", "i regel", "i huvudsak", "i princip"],
      reason: Text("everything that goes wrong can be called an exception"),
      instead: Text("name the exceptions, or a share such as 'i minst 99 % av fallen'"),
      triggering: ["Larmet ska normalt nå personalen inom en minut.", "Data lagras i huvudsak inom EU."],
      nonTriggering: ["Normalläge ska visas med grön lampa."]),
    UntestableWord(
      "m.m.",
      ["m.m", "m m", "mm", "m.fl", "etc", "etcetera", "osv", "o.s.v", "o.d", "eller liknande", "eller motsvarande"],
      reason: Text("the list has no end, so nobody can tick it off"),
      instead: Text("write out all that is meant"),
      triggering: ["Rapporter om larm, batteri m.m. ska finnas.", "Sensorer för rörelse, dörr etc. ska stödjas."],
      nonTriggering: ["Sensorer för rörelse och dörr ska stödjas."]),
    UntestableWord(
      "t.ex.", ["t.ex", "t ex", "exempelvis", "till exempel", "bland annat", "bl.a", "bl a"],
      reason: Text("it names examples and leaves open what is demanded"),
      instead: Text("list what is demanded; examples belong in why"),
      triggering: ["Systemet ska stödja sensorer, t.ex. dörrsensorer.", "Bland annat ska larm loggas."],
      nonTriggering: ["Ett exempel bifogas bilagan."]),
    UntestableWord(
      "kontinuerligt",
      ["kontinuerlig", "kontinuerligt", "kontinuerliga", "regelbunden", "regelbundet", "regelbundna", "löpande"],
      reason: Text("it does not say how often"),
      instead: Text("give the interval, for instance 'var 15:e minut'"),
      triggering: ["Batterinivån ska kontrolleras regelbundet."],
      nonTriggering: ["Oregelbundna hjärtslag mäts inte."]),
  ]
}
