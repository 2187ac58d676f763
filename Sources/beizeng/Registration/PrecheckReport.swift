import Documents
import Exact
import Interchange
import Registration

/// The opinions on the applications of a file, and those on which there is none.
struct PrecheckReport {
    private enum Outcome {
        case opinion(Application, PrecheckOpinion)
        case none(Application?, why: String)
    }

    private let precheck: Precheck
    private var outcomes: [(place: String, outcome: Outcome)] = []
    private var passed: [String] = []

    /// Judges every application of the file, those without a day of their own as of `day`.
    init(_ precheck: Precheck, _ file: ApplicationFile, asOf day: CivilDay) {
        self.precheck = precheck
        for (place, content) in file.entries {
            switch content {
            case .passed: passed.append(place)
            case .unreadable(let why): outcomes.append((place, .none(nil, why: why)))
            case .application(let application):
                do throws(RuleFault) {
                    let opinion = try precheck.opinion(on: application, asOf: day)
                    outcomes.append((place, .opinion(application, opinion)))
                } catch {
                    outcomes.append((place, .none(application, why: "\(error)")))
                }
            }
        }
    }

    /// How many applications there are.
    var count: Int { outcomes.count }

    /// On how many of them nothing can be said.
    var unjudged: Int { outcomes.count { if case .none = $0.outcome { true } else { false } } }
}

// MARK: - For people

extension PrecheckReport {
    /// One sheet an application.
    var text: String {
        outcomes.map { place, outcome in
            let heading = place.isEmpty ? "" : "════ \(place) ════\n"
            switch outcome {
            case .opinion(let application, let opinion):
                return heading + PrecheckSheet(opinion, on: application, by: precheck).text
            case .none(_, let why): return heading + "不能出具预审意见：\(why)\n"
            }
        }.joined(separator: "\n")
    }

    /// How many applications came to which conclusion.
    var summary: String {
        var counts: [PrecheckOpinion.Conclusion: Int] = [:]
        for case .opinion(_, let opinion) in outcomes.map(\.outcome) { counts[opinion.conclusion, default: 0] += 1 }
        var parts = PrecheckOpinion.Conclusion.allCases.compactMap { conclusion in
            counts[conclusion].map { "\(conclusion.word) \($0)" }
        }
        if unjudged > 0 { parts.append("不能判断 \(unjudged)") }
        let rest = passed.isEmpty ? "" : "；合计、签章等不是申请的行：\(passed.joined(separator: "、"))"
        return "共 \(count) 份：\(parts.joined(separator: "，"))\(rest)"
    }

    /// A line for everything that is to be done.
    var table: TableFile {
        var lines = PrecheckTable(precheck)
        for (place, outcome) in outcomes {
            switch outcome {
            case .opinion(let application, let opinion): lines.add(place, application, opinion)
            case .none(let application, let why): lines.add(place, application, unjudged: why)
            }
        }
        var table = TableFile("预审意见", header: PrecheckTable.header, lines: lines.lines)
        table.notes = [("内容", "技术合同预审意见"), ("合计", summary), ("性质", "只供准备材料用，是否登记由登记机构决定")]
        return table
    }
}

// MARK: - For programs

extension PrecheckReport {
    /// An object a line: the place, the opinion or why there is none, and what could not be read.
    var json: String {
        outcomes.map { place, outcome in
            var members = [JSON.Member("place", place.isEmpty ? .null : .string(place))]
            switch outcome {
            case .opinion(let application, let opinion):
                members += [JSON.Member("opinion", opinion.json), problems(application)]
            case .none(let application, let why):
                members += [JSON.Member("opinion", .null), JSON.Member("fault", .string(why))]
                if let application { members.append(problems(application)) }
            }
            return String(decoding: JSON.object(members).utf8, as: UTF8.self) + "\n"
        }.joined()
    }

    private func problems(_ application: Application) -> JSON.Member {
        JSON.Member(
            "problems",
            .array(
                application.problems.map { problem in
                    .object([
                        JSON.Member("column", .string(problem.column)), JSON.Member("text", .string(problem.text)),
                        JSON.Member("message", .string(problem.message)),
                    ])
                }))
    }
}
