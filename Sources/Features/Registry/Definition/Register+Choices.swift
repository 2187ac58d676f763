package import Policy

extension Register {
    /// For each field whose words the pack has, those a person chooses from.
    package func choices(of plan: Plan) -> [String: [String]] {
        var choices: [String: [String]] = [:]
        for field in fields {
            switch field.content {
            case .district: choices[field.id] = plan.districts.spellings.compactMap(\.first)
            case .recognition: choices[field.id] = plan.recognitions.filter(\.isEnabled).map(\.label.zh)
            default: break
            }
        }
        return choices
    }
}
