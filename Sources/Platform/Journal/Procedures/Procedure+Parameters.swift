extension Procedure {
    /// How a period is counted.
    package enum Unit: Hashable, Sendable, CaseIterable {
        /// 工作日.
        case workingDays
        /// 日 (自然日).
        case calendarDays
        /// 年.
        case years
    }

    /// A period's length.
    package struct Length: Hashable, Sendable {
        /// How many.
        package let count: Int
        /// Of what.
        package let unit: Unit

        /// `count` of `unit`.
        package init(_ count: Int, _ unit: Unit) {
            self.count = count
            self.unit = unit
        }
    }

    /// A period of the procedure whose length somebody may set.
    package struct Parameter: Hashable, Sendable, Identifiable {
        /// Names a parameter.
        package typealias ID = ProcedureName<Parameter>

        /// Who sets the length.
        package enum Setter: Hashable, Sendable {
            /// A law does; nobody may change it.
            case law
            /// The policy pack may.
            case pack
            /// Whoever has this role may, in the single case.
            case role(Role.ID)
        }

        /// The parameter's name.
        package let id: ID
        /// What people see, such as 审查期限.
        package let label: String
        /// The length unless somebody sets it.
        package let standard: Length
        /// Which counts may be set.
        package let range: ClosedRange<Int>
        /// Who may.
        package let setter: Setter

        /// A period called `label`; counts from `range` may be set by `setter`.
        package init(
            _ id: ID, _ label: String, _ count: Int, _ unit: Unit, setBy setter: Setter,
            within range: ClosedRange<Int> = Parameter.counts
        ) {
            self.id = id
            self.label = label
            standard = Length(count, unit)
            self.range = range
            self.setter = setter
        }

        /// The counts a period can have at all.
        package static let counts = 1...36_500
    }

    /// The lengths that hold in a case: those of the table, and what was set by who may.
    package struct Settings: Hashable, Sendable {
        /// What was set, by parameter; only ``Procedure/setting(_:to:by:in:)`` sets.
        package internal(set) var counts: [Parameter.ID: Int] = [:]

        /// The lengths of the table.
        package static let standard = Settings()
    }
}

// MARK: - Setting

extension Procedure {
    /// The length of the parameter `id` under `settings`; `nil` for one the table does not have.
    package func length(of id: Parameter.ID, under settings: Settings) -> Length? {
        guard let parameter = parameters.first(where: { $0.id == id }) else { return nil }
        return Length(settings.counts[id] ?? parameter.standard.count, parameter.standard.unit)
    }

    /// `settings` with `count` for the parameter `id`, as `setter` has it.
    ///
    /// - Throws: ``ParameterFault`` when `setter` may not, or not this count.
    package func setting(
        _ id: Parameter.ID, to count: Int, by setter: Parameter.Setter, in settings: Settings = .standard
    ) throws(ParameterFault) -> Settings {
        guard let parameter = parameters.first(where: { $0.id == id }) else {
            throw ParameterFault(procedure: title, parameter: id.text, reason: .unknown(parameters.map(\.label)))
        }
        guard parameter.setter == setter, setter != .law else {
            let may = description(of: parameter.setter)
            throw ParameterFault(procedure: title, parameter: parameter.label, reason: .notYours(may))
        }
        guard parameter.range.contains(count), Parameter.counts.contains(count) else {
            let reason = ParameterFault.Reason.outside(count, parameter.range, parameter.standard.unit)
            throw ParameterFault(procedure: title, parameter: parameter.label, reason: reason)
        }
        var settings = settings
        settings.counts[id] = count
        return settings
    }

    /// Who may set, as the manual has it.
    func description(of setter: Parameter.Setter) -> String {
        switch setter {
        case .law: "法定，不得调整"
        case .pack: "由政策包设定"
        case .role(let role): "由\(label(of: role))逐案设定"
        }
    }

    /// Why a period cannot be set so.
    package struct ParameterFault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// The table has no such period; it has these.
            case unknown([String])
            /// Somebody else sets it, or nobody.
            case notYours(String)
            /// The count lies outside what may be set.
            case outside(Int, ClosedRange<Int>, Unit)
        }

        /// The procedure's title.
        package let procedure: String
        /// The period's label.
        package let parameter: String
        /// What is wrong, for programs.
        package let reason: Reason
    }
}

// MARK: - Writing

extension Procedure.Unit: CustomStringConvertible {
    /// 个工作日, 日 or 年, to stand behind a number.
    package var description: String {
        switch self {
        case .workingDays: "个工作日"
        case .calendarDays: "日"
        case .years: "年"
        }
    }
}

extension Procedure.Length: CustomStringConvertible {
    /// `5 个工作日`.
    package var description: String { "\(count) \(unit)" }
}

extension Procedure.ParameterFault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .unknown(let labels):
            "“\(procedure)”没有期限“\(parameter)”。可以设定的期限：\(labels.joined(separator: "、"))。"
        case .notYours(let may):
            "“\(procedure)”的期限“\(parameter)”不能在这里设定：\(may)。请按规定的途径办理。"
        case .outside(let count, let range, let unit):
            "“\(procedure)”的期限“\(parameter)”不能设为 \(count) \(unit)。请在 \(range.lowerBound) 至 \(range.upperBound) \(unit)之间选择。"
        }
    }
}
