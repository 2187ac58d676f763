/// A fact that somebody can be asked for; which of them are asked, the models of the pack decide.
enum CalculatorQuestion: String, Hashable, Sendable, CaseIterable {
    /// What it was recognised as in the year.
    case recognitions
    /// On which day, where a rule changed within the year.
    case day
    /// University, institute, enterprise or agency.
    case kind
    /// Where it is.
    case district
    /// Micro, small, medium or large.
    case size
    /// Whether it is an industrial company above the scale of the statistics.
    case aboveScale
    /// In which year it first was a high-tech enterprise.
    case firstYear
    /// What it sold under contracts.
    case sold
    /// What it bought under contracts.
    case bought

    /// The questions about the unit itself, whose answers are few.
    static let unit: [CalculatorQuestion] = [.day, .kind, .district, .size, .aboveScale, .firstYear]
}
