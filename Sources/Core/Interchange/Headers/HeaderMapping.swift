import Exact

/// Which header of a file a person says is which column, remembered for the next file of the same form.
///
/// What a person says overrides every guess. The canonical JSON orders columns and headers by their bytes, so equal
/// mappings have equal bytes: `{"version":1,"columns":{"turnover":{"header":"成交额","unit":"wan"}},"ignored":["备注"]}`.
package struct HeaderMapping: Hashable, Sendable {
    /// The header a column is under.
    package struct Entry: Hashable, Sendable {
        /// The column's id.
        package let column: String
        /// The header as the file has it; outer spaces do not count.
        package let header: String
        /// The unit of its amounts, where the header names none.
        package let unit: AmountUnit?

        /// `column` is under `header`.
        package init(_ column: String, header: String, unit: AmountUnit? = nil) {
            self.column = column
            self.header = header
            self.unit = unit
        }
    }

    /// The columns, ordered by id.
    package let entries: [Entry]
    /// Headers that are no column, however much they look like one; ordered.
    package let ignored: [String]

    /// Says nothing.
    package static let none = HeaderMapping(unchecked: [], ignored: [])

    private init(unchecked entries: [Entry], ignored: [String]) {
        self.entries = entries.sorted { $0.column.utf8.lexicographicallyPrecedes($1.column.utf8) }
        self.ignored = ignored.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The mapping of `entries`, without the headers `ignored`.
    ///
    /// - Throws: ``Fault`` for a column or header that is empty or named twice.
    package init(_ entries: [Entry], ignored: [String] = []) throws(Fault) {
        var columns: Set<[UInt8]> = []
        for entry in entries {
            guard !entry.column.isEmpty, !entry.header.isEmpty else { throw Fault(reason: .empty) }
            guard columns.insert(Array(entry.column.utf8)).inserted else {
                throw Fault(reason: .columnTwice(entry.column))
            }
        }
        var headers: Set<[UInt8]> = []
        for header in entries.map(\.header) + ignored where !headers.insert(Array(header.utf8)).inserted {
            throw Fault(reason: .headerTwice(header))
        }
        self.init(unchecked: entries, ignored: ignored)
    }
}

// MARK: - Lines

extension HeaderMapping {
    /// Reads lines `column = header`; a header after `-` and `=` alone is ignored; empty lines and `#` lines are none.
    ///
    /// - Throws: ``Fault``, with the line that is no such thing.
    package init(lines: [String]) throws(Fault) {
        var entries: [Entry] = []
        var ignored: [String] = []
        for (index, line) in lines.enumerated() {
            let text = HeaderText(line).original
            if text.isEmpty || text.utf8.first == UInt8(ascii: "#") { continue }
            let parts = text.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
                .map { HeaderText(String(decoding: $0, as: UTF8.self)).original }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw Fault(reason: .line(number: index + 1, text: text))
            }
            if parts[0] == "-" { ignored.append(parts[1]) } else { entries.append(Entry(parts[0], header: parts[1])) }
        }
        try self.init(entries, ignored: ignored)
    }
}

// MARK: - JSON

extension HeaderMapping {
    /// The canonical form.
    package var json: JSON {
        let columns = entries.map { entry in
            var members = [JSON.Member("header", .string(entry.header))]
            if let unit = entry.unit { members.append(JSON.Member("unit", .string(unit.rawValue))) }
            return JSON.Member(entry.column, .object(members))
        }
        return .object([
            JSON.Member("version", .number(1)), JSON.Member("columns", .object(columns)),
            JSON.Member("ignored", .array(ignored.map { .string($0) })),
        ])
    }

    /// Reads what ``json`` gives.
    ///
    /// - Throws: ``Fault`` for anything else.
    package init(_ json: JSON) throws(Fault) {
        guard json["version"]?.number == 1, let columns = json["columns"]?.members,
            let ignored = json["ignored"]?.array, json.members?.count == 3
        else { throw Fault(reason: .form) }
        var entries: [Entry] = []
        for member in columns {
            guard let header = member.value["header"]?.string else { throw Fault(reason: .form) }
            var unit: AmountUnit?
            if let name = member.value["unit"] {
                unit = name.string.flatMap { AmountUnit(rawValue: $0) }
                if unit == nil { throw Fault(reason: .form) }
            }
            guard member.value.members?.count == (unit == nil ? 1 : 2) else { throw Fault(reason: .form) }
            entries.append(Entry(member.key, header: header, unit: unit))
        }
        let headers = ignored.compactMap(\.string)
        guard headers.count == ignored.count else { throw Fault(reason: .form) }
        try self.init(entries, ignored: headers)
    }
}

// MARK: - Faults

extension HeaderMapping {
    /// Why a mapping cannot be.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// A column or header without a name.
            case empty
            /// The column stands under two headers.
            case columnTwice(String)
            /// The header stands for two columns, or for one and none.
            case headerTwice(String)
            /// A line that is not `column = header`.
            case line(number: Int, text: String)
            /// JSON of another form.
            case form
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }
}

extension HeaderMapping.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .empty: "列对应关系中有空的列名或表头。请补全。"
        case .columnTwice(let column): "列对应关系中 \(column) 出现了两次。请只保留一处。"
        case .headerTwice(let header): "列对应关系中表头“\(header)”出现了两次。请只保留一处。"
        case .line(let number, let text): "列对应关系第 \(number) 行“\(text)”无法读取。请写成“列 = 表头”，例如 turnover = 成交额（万元）。"
        case .form: "保存的列对应关系无法读取。请重新指定各列。"
        }
    }
}
