import Civic
import Exact
import Policy

// MARK: - Making units

extension DemoBuilder {
    /// How many units of each kind a city of the usual size deals with, in it, in its province and elsewhere.
    private static let counts: [(kind: DemoOrganisation.Kind, city: Int, province: Int, elsewhere: Int)] = [
        (.university, 48, 60, 120), (.institute, 260, 120, 250), (.agency, 190, 60, 100),
        (.enterprise, 15_600, 3_100, 5_100),
    ]

    /// Shares of the city's districts by their place in the plan's list; the last holds for all that follow.
    private static let districtShares = [20, 11, 8, 8, 15, 5, 7, 4, 6, 3, 2, 2, 28, 5, 5, 1]

    mutating func makeOrganisations() throws(CreditCode.Fault) {
        var random = DemoRandom(seed: seed, part: .organisations)
        let shares = plan.districts.all.indices.map { place in
            DemoBuilder.districtShares[min(place, DemoBuilder.districtShares.count - 1)]
        }
        let districts = Lottery(shares)
        for (kind, city, province, elsewhere) in DemoBuilder.counts {
            for _ in 0..<sized(city, least: 4) {
                let place = DemoOrganisation.Place.city(district: districts.draw(&random))
                try make(kind, in: place, named: random.chance(780) ? 0 : 1, &random)
            }
            for _ in 0..<sized(province, least: 2) {
                try make(kind, in: .province, named: random.within(2...NameMaker.provincial - 1), &random)
            }
            for _ in 0..<sized(elsewhere, least: 2) {
                let named = random.within(NameMaker.provincial...names.places.count - 1)
                try make(kind, in: .elsewhere, named: named, &random)
            }
        }
    }

    private mutating func make(
        _ kind: DemoOrganisation.Kind, in place: DemoOrganisation.Place, named: Int, _ random: inout DemoRandom
    ) throws(CreditCode.Fault) {
        let field = TechnicalField.draw(&random)
        let size = size(of: kind, &random)
        let name = names.name(kind, field, place: named, &random)
        let prefix = kind == .enterprise ? "91" : kind == .agency ? (name.hasSuffix("公司") ? "91" : "52") : "12"
        let id = try DemoCode.creditCode(
            prefix, region: region(of: place, named: named), serial: organisations.count, seed: seed)
        organisations.append(
            DemoOrganisation(
                id: id, name: name, kind: kind, size: size, place: place, field: field,
                industry: industry(of: kind, field, &random), hnteFirstYear: nil,
                isAboveScaleIndustrial: isAboveScale(kind, size, field, &random),
                establishedOn: establishment(of: kind, &random), standing: .active, successor: nil))
    }

    /// Six digits of a division that does not exist; the city's differ by district.
    private func region(of place: DemoOrganisation.Place, named: Int) -> Int {
        switch place {
        case .city(let district): DemoCode.province * 10_000 + 101 + min(district, 98)
        case .province: DemoCode.province * 10_000 + named * 100 + 1
        case .elsewhere: DemoCode.elsewhere * 10_000 + (named - NameMaker.provincial + 1) * 100 + 1
        }
    }

    private func size(of kind: DemoOrganisation.Kind, _ random: inout DemoRandom) -> DemoOrganisation.Size {
        let draw = random.below(1_000)
        switch kind {
        case .university: return .large
        case .institute: return draw < 300 ? .small : draw < 800 ? .medium : .large
        case .agency: return draw < 600 ? .micro : .small
        case .enterprise: return draw < 420 ? .micro : draw < 825 ? .small : draw < 955 ? .medium : .large
        }
    }

    private func industry(
        of kind: DemoOrganisation.Kind, _ field: TechnicalField, _ random: inout DemoRandom
    ) -> String {
        switch kind {
        case .university: "P8341"
        case .institute: random.pick(["M7320", "M7310", "M73"])
        case .agency: random.pick(["M7530", "M7520", "M7540"])
        case .enterprise: random.pick(FieldWords[field].industries)
        }
    }

    private func isAboveScale(
        _ kind: DemoOrganisation.Kind, _ size: DemoOrganisation.Size, _ field: TechnicalField,
        _ random: inout DemoRandom
    ) -> Bool {
        guard kind == .enterprise else { return false }
        let isIndustrial = ![.electronics, .urban, .agriculture].contains(field)
        let shares: [DemoOrganisation.Size: Int] = [.micro: 5, .small: 130, .medium: 560, .large: 800]
        return random.chance((shares[size] ?? 0) / (isIndustrial ? 1 : 5))
    }

    /// Companies are mostly older than the record; some begin in it.
    private func establishment(of kind: DemoOrganisation.Kind, _ random: inout DemoRandom) -> CivilDay {
        let year: Int
        switch kind {
        case .university: year = random.within(1952...years.first - 15)
        case .institute: year = random.within(1958...years.first - 3)
        case .agency, .enterprise:
            let age = min(random.below(22), random.below(22))
            year = random.chance(60) ? random.within(years.first...years.last - 1) : years.first - 1 - age
        }
        return DemoYears.workingDay(from: DemoYears.day(year, random.within(1...12), random.within(1...28)))
    }
}
