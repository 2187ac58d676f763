/// The steps from headers to answers: what a person said, then names, then near names, then what is left.
struct HeaderMatching {
    private(set) var answers: [HeaderGuess.Answer] = []
    private(set) var findings: [HeaderFinding] = []
    private let columns: [ExpectedColumn]
    private let texts: [HeaderText]
    /// For each column its names, folded.
    private let names: [[[Unicode.Scalar]]]
    private let unitAbove: AmountUnit?
    /// The places in ``columns`` of those that headers compete for.
    private var contested: Set<Int> = []

    init(_ headers: [String], columns: [ExpectedColumn], unitAbove: AmountUnit?) {
        self.columns = columns
        self.unitAbove = unitAbove
        texts = headers.map { HeaderText($0) }
        names = columns.map { column in column.names.map { HeaderText($0).folded } }
        for (position, text) in texts.enumerated() {
            let match = text.isBlank ? HeaderGuess.Match.blank : .unknown
            answers.append(HeaderGuess.Answer(position: position, header: text.original, match: match))
        }
    }

    private func isBound(_ column: Int) -> Bool {
        answers.contains { $0.isBound && $0.column == columns[column].id }
    }

    private mutating func bind(_ position: Int, to column: Int, _ match: HeaderGuess.Match, unit: AmountUnit? = nil) {
        answers[position].match = match
        answers[position].column = columns[column].id
        if columns[column].isMoney { answers[position].unit = texts[position].unit ?? unit ?? unitAbove }
    }
}

// MARK: - What a person said

extension HeaderMatching {
    mutating func apply(_ mapping: HeaderMapping) {
        for header in mapping.ignored {
            for position in positions(of: header) { answers[position].match = .ignored }
        }
        for entry in mapping.entries {
            guard let column = columns.firstIndex(where: { $0.id.utf8.elementsEqual(entry.column.utf8) }) else {
                let problem = "指定的列 \(entry.column) 不存在"
                findings.append(
                    HeaderFinding(
                        .mappedColumn, isBlocking: true, columns: [entry.column], problem,
                        "可用的列：\(columns.map(\.id).joined(separator: "、"))"))
                continue
            }
            let found = positions(of: entry.header)
            guard found.count == 1, let position = found.first else {
                let problem =
                    found.isEmpty ? "文件没有指定的表头“\(entry.header)”" : "文件有 \(found.count) 列的表头都是“\(entry.header)”"
                let remedy = found.isEmpty ? "请核对表头的文字，或重新指定 \(columns[column].title) 的表头" : "请把其中一列改名后再指定"
                findings.append(
                    HeaderFinding(
                        .mappedHeader, isBlocking: true, columns: [entry.column], positions: found, problem, remedy))
                continue
            }
            bind(position, to: column, .told, unit: entry.unit)
        }
    }

    /// Where `header` stands, as written or, if nowhere, in another spelling.
    private func positions(of header: String) -> [Int] {
        let text = HeaderText(header)
        let exact = texts.indices.filter { texts[$0].original.utf8.elementsEqual(text.original.utf8) }
        return exact.isEmpty && !text.isBlank ? texts.indices.filter { texts[$0].folded == text.folded } : exact
    }
}

// MARK: - Names

extension HeaderMatching {
    /// Binds the headers that name a column no other header names.
    mutating func bindNames() {
        var named: [Int: [Int]] = [:]
        for position in texts.indices where answers[position].match == .unknown {
            let matching = columns.indices.filter { !isBound($0) && self.names(position, $0) }
            if matching.count > 1 {
                compete(position, matching)
            } else if let column = matching.first {
                named[column, default: []].append(position)
            }
        }
        for (column, positions) in named.sorted(by: { $0.key < $1.key }) {
            if positions.count == 1, let position = positions.first, !contested.contains(column) {
                bind(position, to: column, isExact(position, column) ? .exact : .normalised)
                continue
            }
            duplicate(column, positions)
        }
    }

    private mutating func duplicate(_ column: Int, _ positions: [Int]) {
        let id = columns[column].id
        contested.insert(column)
        for position in positions { answers[position].match = .competing([id]) }
        let all = answers.filter { answer in
            if case .competing(let ids) = answer.match { ids.contains(id) } else { false }
        }
        let headers = all.map { "第 \($0.position + 1) 列“\($0.header)”" }.joined(separator: "、")
        findings.append(
            HeaderFinding(
                .duplicateHeaders, isBlocking: true, columns: [id], positions: all.map(\.position),
                "有 \(all.count) 列都像 \(columns[column].title)：\(headers)", "请只保留一列，或指定用哪一列"))
    }

    private func names(_ position: Int, _ column: Int) -> Bool {
        let text = texts[position]
        return names[column].contains { $0 == text.folded || (columns[column].isMoney && $0 == text.core) }
    }

    private func isExact(_ position: Int, _ column: Int) -> Bool {
        let header = texts[position].original
        let units = columns[column].isMoney ? AmountUnit.allCases.flatMap { ["（\($0.name)）", "(\($0.name))"] } : []
        return columns[column].names.contains { name in
            ([""] + units + (columns[column].isMoney ? ["_fen"] : [])).contains {
                header.utf8.elementsEqual((name + $0).utf8)
            }
        }
    }

    private mutating func compete(_ position: Int, _ matching: [Int]) {
        let ids = matching.map { columns[$0].id }
        answers[position].match = .competing(ids)
        contested.formUnion(matching)
        let titles = matching.map { columns[$0].title }.joined(separator: "、")
        findings.append(
            HeaderFinding(
                .competing, isBlocking: matching.contains { columns[$0].isRequired }, columns: ids,
                positions: [position], "第 \(position + 1) 列“\(texts[position].original)”可能是 \(titles)", "请指定它是哪一列"))
    }
}

// MARK: - Near names

extension HeaderMatching {
    /// Proposes the headers that come near one column, where nothing competes.
    mutating func proposeNear() {
        let open = columns.indices.filter { !isBound($0) && !contested.contains($0) }
        var near: [(position: Int, columns: [Int])] = []
        for position in texts.indices where answers[position].match == .unknown {
            let distances = open.compactMap { column in distance(position, column).map { (column, $0) } }
            guard let best = distances.map(\.1).min() else { continue }
            near.append((position, distances.filter { $0.1 == best }.map(\.0)))
        }
        for (position, candidates) in near {
            let rivals = near.filter { other in
                other.position != position && other.columns.contains { candidates.contains($0) }
            }
            if candidates.count == 1, let column = candidates.first, rivals.isEmpty {
                bind(position, to: column, .guess)
                let isRequired = columns[column].isRequired
                findings.append(
                    HeaderFinding(
                        .guess, isBlocking: isRequired, columns: [columns[column].id], positions: [position],
                        "第 \(position + 1) 列“\(texts[position].original)”也许是 \(columns[column].title)",
                        "请确认，或指定正确的列\(isRequired ? "" : "；未确认前不读取")"))
            } else {
                compete(position, candidates)
            }
        }
    }

    private func distance(_ position: Int, _ column: Int) -> Int? {
        let text = texts[position]
        var readings = [text.folded, text.bare]
        if columns[column].isMoney { readings.append(text.core) }
        var best: Int?
        for reading in readings {
            for name in names[column] where !HeaderMatching.areOpposed(reading, name) {
                guard let distance = EditDistance.nearness(reading, name) else { continue }
                best = min(best ?? distance, distance)
            }
        }
        return best
    }

    /// Words whose exchange turns a header into its opposite.
    private static let opposites: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("买", "卖"), ("甲", "乙"), ("生", "失"), ("收", "付"), ("出", "入"), ("入", "离"), ("前", "后"), ("上", "下"), ("增", "减"),
        ("供", "需"), ("转", "受"), ("借", "贷"), ("起", "止"), ("始", "终"), ("年", "月"), ("年", "日"), ("月", "日"), ("签", "登"),
        ("应", "实"), ("号", "称"),
    ]

    private static func areOpposed(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        opposites.contains { first, second in
            (left.contains(first) && !left.contains(second) && right.contains(second) && !right.contains(first))
                || (left.contains(second) && !left.contains(first) && right.contains(first) && !right.contains(second))
        }
    }
}

// MARK: - What is left

extension HeaderMatching {
    /// Tells missing columns, unknown headers and amounts without a unit.
    mutating func tellRest() {
        for (index, column) in columns.enumerated() where column.isRequired && !isBound(index) {
            let isTold = findings.contains { $0.isBlocking && $0.columns.contains(column.id) }
            if isTold { continue }
            let accepted = column.isMoney ? "“\(column.header)（元）”“\(column.header)（万元）”" : "“\(column.header)”"
            findings.append(
                HeaderFinding(
                    .missingColumn, isBlocking: true, columns: [column.id], "缺少列 \(column.title)",
                    "请补上表头为\(accepted)的一列，或指定哪一列是它"))
        }
        for answer in answers {
            let (place, header) = (answer.position, answer.header)
            switch answer.match {
            case .unknown:
                findings.append(
                    HeaderFinding(
                        .unknownHeader, isBlocking: false, positions: [place], "第 \(place + 1) 列“\(header)”不在约定的列中",
                        "内容不读取；如需要，请指定它是哪一列"))
            case .blank:
                findings.append(
                    HeaderFinding(
                        .blankHeader, isBlocking: false, positions: [place], "第 \(place + 1) 列没有表头",
                        "内容不读取；如需要，请补写表头"))
            case .told, .exact, .normalised, .guess:
                tellUnit(answer)
            case .competing, .ignored:
                continue
            }
        }
    }

    private mutating func tellUnit(_ answer: HeaderGuess.Answer) {
        guard let column = columns.first(where: { $0.id == answer.column }), column.isMoney,
            texts[answer.position].unit == nil
        else { return }
        let place = "第 \(answer.position + 1) 列“\(answer.header)”"
        if let unit = answer.unit {
            let isFromAbove = unit == unitAbove
            if !isFromAbove, unitAbove == nil { return }
            let problem =
                isFromAbove
                ? "没有写明单位，按表格上方的说明以\(unit)读取" : "按指定的单位以\(unit)读取，而表格上方写的是\(unitAbove?.name ?? "")"
            findings.append(
                HeaderFinding(
                    .unitFromAbove, isBlocking: false, columns: [column.id], positions: [answer.position],
                    "\(place)\(problem)", "请核对"))
        } else {
            findings.append(
                HeaderFinding(
                    .unitMissing, isBlocking: false, columns: [column.id], positions: [answer.position],
                    "\(place)没有写明金额单位，只能读取自带单位的单元格", "请把表头改为“\(answer.header)（元）”或“\(answer.header)（万元）”"))
        }
    }
}
