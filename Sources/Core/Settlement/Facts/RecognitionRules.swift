import Civic
import Exact
import Policy

/// What a plan says of recognitions, by the numbers of their kinds and looked up once.
struct RecognitionRules {
    private let plan: Plan
    private let kinds: [String]
    /// For each kind the number of the group that counts once a year; nil where it is in none.
    let exclusions: [Int?]
    /// For each kind whether it sets an organisation's first year as a high-tech enterprise.
    let setsFirstYear: [Bool]
    private let awards: [Award?]
    private var amounts: [Moment: Award.Version.Amount?] = [:]

    private struct Moment: Hashable {
        let kind: Int32
        let day: Int32
    }

    init(_ plan: Plan, kinds: [String]) {
        self.plan = plan
        self.kinds = kinds
        exclusions = kinds.map { name in plan.exclusivePerYear.firstIndex { $0.contains(name) } }
        setsFirstYear = kinds.map { plan.recognition($0)?.setsFirstYear ?? false }
        awards = kinds.map { plan.award(forKind: $0) }
    }

    /// What the plan pays for the kind on the day.
    mutating func planned(_ kind: Int32, _ day: Int32) -> Award.Version.Amount? {
        let moment = Moment(kind: kind, day: day)
        if let known = amounts[moment] { return known }
        let version = awards[Int(kind)]?.version(on: CivilDay(number: Int64(day)))
        let amount = version?.amount(for: kinds[Int(kind)])
        amounts[moment] = .some(amount)
        return amount
    }

    /// The ceiling that `approved` is above; nil where it is not.
    mutating func ceilingExceeded(by approved: Int64?, _ kind: Int32, _ day: Int32) -> Yuan? {
        guard let approved, let ceiling = planned(kind, day)?.ceiling, approved > ceiling.fen else { return nil }
        return ceiling
    }
}

/// How often each remark on recognitions was made, and where first.
struct RecognitionRemarks {
    enum Kind: Int {
        case approvedDiffers
        case outside
        case firstYearDiffers
    }

    private var tallies: [(kind: Kind, count: Int, line: Int32)] = []

    /// Counts a remark on the row on `line`; rows come in their order, and a row's remarks in the order of the kinds.
    mutating func count(_ kind: Kind, _ line: Int32) {
        if let place = tallies.firstIndex(where: { $0.kind == kind }) {
            tallies[place].count += 1
        } else {
            tallies.append((kind, 1, line))
        }
    }

    /// Adds the remarks in the order of their first rows.
    func add(to notes: inout NoteBook) {
        for (kind, count, line) in tallies {
            let (name, text) =
                switch kind {
                case .approvedDiffers: ("approved-differs", "核定金额与政策规定的定额不同，按定额测算")
                case .outside: ("recognised-outside", "市外单位有认定记录，照常测算，请核对单位所在地")
                case .firstYearDiffers: ("first-year-differs", "首次高企认定日期与单位表中的首次高企年度不一致，以认定记录为准")
                }
            notes.add(name, text, count: count, example: "recognitions.csv:\(line)")
        }
    }
}
