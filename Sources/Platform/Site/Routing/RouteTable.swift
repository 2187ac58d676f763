/// Which endpoint answers which address.
struct RouteTable: Sendable {
    /// A representation of an endpoint.
    struct Route: Sendable {
        let endpoint: Endpoint
        let representation: ErasedRepresentation
    }

    /// What an address leads to.
    enum Finding: Sendable {
        /// A route, with the values of its path.
        case found(Route, [String: String])
        /// There is something, under these methods only.
        case methods([String])
        /// There is nothing.
        case nothing
    }

    /// All routes, in the order of their features.
    let routes: [Route]
    private let byLength: [Int: [Route]]
    /// Those whose last value is all that follows.
    private let open: [Route]

    /// The routes of endpoints.
    init(_ endpoints: [Endpoint]) {
        routes = endpoints.flatMap { endpoint in
            endpoint.representations.map { Route(endpoint: endpoint, representation: $0) }
        }
        byLength = Dictionary(grouping: routes.filter { !$0.endpoint.path.isOpen }) { $0.endpoint.path.segments.count }
        open = routes.filter { $0.endpoint.path.isOpen }
    }

    /// What a method and the decoded pieces of a path lead to.
    func find(_ method: String, _ parts: [String]) -> Finding {
        var methods: [String] = []
        // A word of a path goes before a value, and a longer suffix before a shorter one: what fits best is found first.
        var best: (route: Route, values: [String: String], weight: Int)?
        for (suffix, plain) in RouteTable.readings(of: parts) {
            for route in (byLength[plain.count] ?? []) + open where route.representation.suffix == suffix {
                guard let values = route.endpoint.path.match(plain) else { continue }
                guard route.endpoint.method.rawValue == method else {
                    methods.append(route.endpoint.method.rawValue)
                    continue
                }
                let weight = (plain.count - values.count) * 16 + suffix.utf8.count
                if weight > best?.weight ?? -1 { best = (route, values, weight) }
            }
        }
        if let best { return .found(best.route, best.values) }
        return methods.isEmpty ? .nothing : .methods(Set(methods).sorted())
    }

    /// The ways to read an address: its last piece may end in the suffix of a representation, or just so.
    private static func readings(of parts: [String]) -> [(suffix: String, parts: [String])] {
        var readings = [("", parts)]
        guard let last = parts.last, let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")) else { return readings }
        if dot > last.utf8.startIndex {
            readings.append((String(last[dot...]), parts.dropLast() + [String(last[..<dot])]))
        } else if parts.count == 1 {
            // The first page has no word before its suffix.
            readings.append((last, []))
        }
        return readings
    }
}
