/// Makes names of units, none twice.
struct NameMaker {
    /// The invented places in the order of this city: the city itself, its province, other cities of the province,
    /// then those elsewhere.
    let places: [String]
    private var used: Set<String> = []

    /// How many of the places lie in the province, the city and the province itself included.
    static let provincial = 16

    /// The names of the city of `seed`.
    init(seed: UInt64) {
        var random = DemoRandom(seed: seed, part: .places)
        let all = NameWords.placeHeads.flatMap { head in NameWords.placeTails.map { head + $0 } }
        places = random.shuffled(all)
    }

    /// Two syllables that are nobody's.
    private func brand(_ random: inout DemoRandom) -> String {
        while true {
            let brand = random.pick(NameWords.brandHeads) + random.pick(NameWords.brandTails)
            if !NameWords.reserved.contains(brand) { return brand }
        }
    }

    /// A name for a unit of `kind` at the place of this number.
    mutating func name(
        _ kind: DemoOrganisation.Kind, _ field: TechnicalField, place: Int, _ random: inout DemoRandom
    ) -> String {
        for attempt in 0..<64 {
            let name = candidate(kind, field, places[place], isCrowded: attempt > 5, &random)
            if used.insert(name).inserted { return name }
        }
        let name = candidate(kind, field, places[place], isCrowded: true, &random) + "（\(used.count)）"
        used.insert(name)
        return name
    }

    /// A name for a carrier of the city.
    mutating func carrier(_ word: String, _ random: inout DemoRandom) -> String {
        var name = ""
        repeat { name = places[0] + brand(&random) + word } while !used.insert(name).inserted
        return name
    }

    private func candidate(
        _ kind: DemoOrganisation.Kind, _ field: TechnicalField, _ place: String, isCrowded: Bool,
        _ random: inout DemoRandom
    ) -> String {
        let trade = random.pick(FieldWords[field].trades)
        switch kind {
        case .university:
            return place + (isCrowded ? brand(&random) : "") + random.pick(NameWords.universities)
        case .institute:
            return place + (isCrowded ? brand(&random) : "") + trade + random.pick(NameWords.institutes)
        case .agency:
            return place + brand(&random) + random.pick(NameWords.agencies)
        case .enterprise:
            let form = NameWords.companyForms[NameWords.companyFormShares.draw(&random)]
            let brand = brand(&random)
            return random.chance(90) ? "\(brand)（\(place)）\(trade)\(form)" : "\(place)\(brand)\(trade)\(form)"
        }
    }
}
