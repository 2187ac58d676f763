extension Pack {
    /// The pack with all versions of other awards switched off, for looking at some alone; their numbers in the plan
    /// stay.
    package func paying(only awards: Set<Int>) -> Pack {
        var plan = plan
        for award in plan.awards.indices where !awards.contains(award) {
            for version in plan.awards[award].versions.indices {
                plan.awards[award].versions[version].isEnabled = false
            }
        }
        return Pack(
            name: name, path: path, plan: plan, models: models, files: files, cases: cases,
            vocabularies: vocabularies, modelFiles: modelFiles)
    }
}
