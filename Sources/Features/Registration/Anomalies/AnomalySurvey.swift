import Civic
import Exact
package import Policy

/// 异常合同清单 of a year with everything that is told about it: what was found, what cannot be judged, what was drawn.
package struct AnomalySurvey: Sendable {
    /// What knows the kinds and clauses.
    package let scan: AnomalyScan
    /// What was found.
    package let list: AnomalyList
    /// What it was found among.
    package let source: YearOfContracts
    /// The year.
    package let year: Int
    /// The list with one line a contract.
    package let lines: [AnomalyList.Line]

    /// Draws up the list of a year.
    ///
    /// - Throws: ``RuleFault``.
    package init(_ scan: AnomalyScan, of source: YearOfContracts, year: Int) throws {
        self.scan = scan
        self.source = source
        self.year = year
        list = try scan.list(of: source.contracts, year: year, successors: source.successors)
        lines = list.lines(of: source.contracts)
    }
}

// MARK: - Telling

extension AnomalySurvey {
    /// What the list calls the rules that a contract is on it by, each once.
    package func words(_ line: AnomalyList.Line) -> [Text] {
        var words: [Text] = []
        for place in line.anomalies {
            let word = scan.word(for: list.anomalies[place].code)
            if !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// What each clause that a contract is on the list by is called, each once.
    ///
    /// - Parameter isFull: with how sure its wording is.
    package func clauses(_ line: AnomalyList.Line, isFull: Bool = false) -> [Text] {
        var clauses: [Text] = []
        for place in line.anomalies {
            let name = list.anomalies[place].clause
            let known = scan.clause(name)
            let clause = (isFull ? known?.citedInFull : known?.cited) ?? Text(zh: name, en: name)
            if !clauses.contains(clause) { clauses.append(clause) }
        }
        return clauses
    }

    /// The other contracts of a contract's groups, each once.
    package func others(_ line: AnomalyList.Line) -> [String] {
        var others: [String] = []
        for place in line.anomalies {
            for other in list.anomalies[place].contracts where other != line.contract.id && !others.contains(other) {
                others.append(other)
            }
        }
        return others
    }

    /// Why a contract is on the list.
    package func message(_ line: AnomalyList.Line) -> Text {
        let messages = line.anomalies.map { list.anomalies[$0].message }
        return Text(zh: messages.map(\.zh).joined(), en: messages.map(\.en).joined(separator: " "))
    }

    /// What cannot be judged because nobody said, each as a line.
    package var unknown: [Text] {
        let counted = Set(list.counted)
        let contracts = source.contracts.filter { counted.contains($0.id) }
        let open: [(what: Text, count: Int)] = [
            (
                Text(zh: "没有填写是否关联交易", en: "whether the parties are related"),
                contracts.count { $0.isBetweenRelated == nil }
            ),
            (
                Text(zh: "没有填写是否政府项目", en: "whether it is a government project"),
                contracts.count { $0.isGovernment == nil }
            ),
            (
                Text(zh: "没有填写是否涉外", en: "whether a party is foreign"), contracts.count { $0.isForeign == nil }
            ),
        ]
        var lines = open.filter { $0.count > 0 }.map { what, count in
            Text(zh: "\(what.zh)的 \(count) 份，这一项不能判断", en: "\(count) do not say \(what.en), so that cannot be judged")
        }
        let unsigned = contracts.count { $0.signedOn == nil }
        if unsigned > 0 {
            lines.append(
                Text(
                    zh: "没有签订日期的 \(unsigned) 份，拆分按登记日期计算",
                    en: "\(unsigned) have no day of signing; splits go by the day of registration"))
        }
        return lines
    }

    /// What each clause that is cited says and how sure that is, for a second sheet.
    package var citedClauses: [(key: Text, value: Text)] {
        let cited = Set(list.anomalies.map(\.clause)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return cited.compactMap { name in
            scan.clause(name).map { clause in
                let (title, text) = clause.english ?? (clause.title, clause.text)
                let known = clause.certainty.words
                return (
                    Text(zh: "依据：\(clause.title)", en: "By: \(title)"),
                    Text(zh: "\(clause.text)（\(known.zh)）", en: "\(text) (\(known.en))")
                )
            }
        }
    }
}

// MARK: - The sample

extension AnomalySurvey {
    /// The contracts of the list that a sample draws: of those to be sampled, never of those to be looked at anyway.
    package func drawn(by sample: AnomalySample?) -> Set<String> {
        sample?.drawn(from: lines.filter { $0.treatment == .sample }.map(\.contract.id)) ?? []
    }

    /// What a sample drew, in a sentence.
    package func telling(_ sample: AnomalySample) -> Text {
        let (count, drawn) = (lines.count { $0.treatment == .sample }, drawn(by: sample).count)
        return Text(
            zh: "\(sample.title.zh)：清单中应抽查的 \(count) 份，抽中 \(drawn) 份；逐件核查的不在抽查之内",
            en:
                "\(sample.title.en): of \(count) to be sampled \(drawn) are drawn; those to be looked at anyway are not among them"
        )
    }
}
