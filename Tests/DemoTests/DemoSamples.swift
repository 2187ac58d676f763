import Demo
import Policy

/// The cities that the tests look at, each made once.
enum DemoSamples {
    private static let tests = String(#filePath.dropLast("/DemoTests/DemoSamples.swift".count))
    private static let policies = String(tests.dropLast("/Tests".count)) + "/Policies"

    /// A pack that cannot be read.
    struct Unreadable: Error {}

    /// The plan that ships.
    static func plan() throws -> Plan {
        try plan(PackSearch(places: [policies]).available.first.map { policies + "/" + $0 } ?? policies)
    }

    /// An invented plan of another, smaller city.
    static func otherPlan() throws -> Plan {
        let folder = tests + "/Packs"
        return try plan(PackSearch(places: [folder]).available.first.map { folder + "/" + $0 } ?? folder)
    }

    /// The plan that ships, running over other days.
    static func plan(from: String, to: String) throws -> Plan {
        try editedPlan { lines in
            guard let line = lines.firstIndex(where: { $0.hasPrefix("period:") }) else { return }
            lines[line] = "period: {from: \"\(from)\", to: \"\(to)\"}"
        }
    }

    /// The plan that ships with its lines changed.
    private static func editedPlan(_ edit: (inout [String]) -> Void) throws -> Plan {
        let folder = PackSearch(places: [policies]).available.first.map { policies + "/" + $0 } ?? policies
        let source = try PackSource(folder: folder)
        var lines = String(decoding: source.files["plan.yaml"] ?? [], as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        edit(&lines)
        var files = source.files
        files["plan.yaml"] = Array(lines.joined(separator: "\n").utf8)
        let (pack, _) = Pack.load(PackSource(name: source.name, files: files, vocabularies: source.vocabularies))
        guard let pack else { throw Unreadable() }
        return pack.plan
    }

    private static func plan(_ folder: String) throws -> Plan {
        let (pack, _) = Pack.load(try PackSource(folder: folder, places: [policies]))
        guard let pack else { throw Unreadable() }
        return pack.plan
    }

    /// A quarter of the city, which has some of everything.
    static let city = Result { try DemoCity(plan: plan(), seed: 7, scale: 0.25) }
    /// As little of a city as there can be.
    static let hamlet = Result { try DemoCity(plan: plan(), seed: 7, scale: 0.01) }
    /// The other city, whole.
    static let otherCity = Result { try DemoCity(plan: otherPlan(), seed: 7) }
}

extension [DemoFile] {
    /// One number for all bytes and names (FNV-1a).
    var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in self {
            for byte in [UInt8](file.name.utf8) + file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }
}
