import Exact
import Markup
import Site

/// What the page of anomalies takes.
enum AnomalyInputs {
    static let year = Input<Int64>.number("year", AnomalyWords.year, in: 1990...2100)
    static let treatment = Input<String>.choice(
        "treatment", AnomalyWords.treatment,
        Anomaly.Treatment.allCases.map { .init($0.rawValue, AnomalyWords.treatment($0)) })
    static let text = Input<String>.text("text", AnomalyWords.text, hint: AnomalyWords.textHint, limit: 100)
    static let sample = Input<String>.text("sample", AnomalyWords.share, hint: AnomalyWords.shareHint, limit: 6)
    static let seed = Input<Int64>.number("seed", AnomalyWords.seed, in: 0...Int64.max, hint: AnomalyWords.seedHint)
    static let page = Input<Int64>.number("page", AnomalyWords.page, in: 1...1_000_000)

    /// The sample a visit asks for; `nil` where it asks for none.
    ///
    /// - Throws: `Refusal` where share and seed do not go together.
    static func sample(_ visit: Visit) throws -> AnomalySample? {
        let (percent, seed) = (visit[sample], visit[seed])
        if percent == nil, seed == nil { return nil }
        guard let percent, let seed, let sample = AnomalySample(percent: percent, seed: UInt64(seed)) else {
            throw Refusal(.invalid, AnomalyWords.badSample)
        }
        return sample
    }
}

/// Which contracts of the list somebody wants to see.
struct AnomalyFilter: Sendable {
    /// On it by this rule.
    var rule: String?
    /// To be treated so.
    var treatment: Anomaly.Treatment?
    /// With this in its number, its title or the names and codes of its parties.
    var text: String?

    /// The lines that meet it.
    func lines(of survey: AnomalySurvey) -> [AnomalyList.Line] {
        survey.lines.filter { line in
            (rule.map { rule in line.anomalies.contains { survey.list.anomalies[$0].code == rule } } ?? true)
                && (treatment.map { $0 == line.treatment } ?? true)
                && (text.map { isAbout($0, line.contract, survey.source) } ?? true)
        }
    }

    private func isAbout(_ text: String, _ contract: RegisteredContract, _ source: YearOfContracts) -> Bool {
        let texts = [
            contract.id, source.titles[contract.id] ?? "", contract.seller, contract.buyer,
            source.name(of: contract.seller), source.name(of: contract.buyer),
        ]
        return texts.contains { $0.contains(text) }
    }
}
