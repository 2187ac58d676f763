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
    private let byShape: [Shape: [Route]]
    /// Those whose last value is all that follows.
    private let open: [Route]

    /// What is seen of a path at once: how many pieces it has, and the first of them; `nil` where that is a value.
    private struct Shape: Hashable {
        let length: Int
        let first: String?
    }

    /// The routes of endpoints.
    init(_ endpoints: [Endpoint]) {
        routes = endpoints.flatMap { endpoint in
            endpoint.representations.map { Route(endpoint: endpoint, representation: $0) }
        }
        byShape = Dictionary(grouping: routes.filter { !$0.endpoint.path.isOpen }) { route in
            let segments = route.endpoint.path.segments
            let first: String? = if case .word(let word)? = segments.first { word } else { nil }
            return Shape(length: segments.count, first: first)
        }
        open = routes.filter { $0.endpoint.path.isOpen }
    }

    /// What a method and the decoded pieces of a path lead to.
    func find(_ method: String, _ parts: [String]) -> Finding {
        var methods: [String] = []
        // A word of a path goes before a value, and a longer suffix before a shorter one: what fits best is found first.
        var best: (route: Route, values: [String: String], weight: Int)?
        for (suffix, plain) in RouteTable.readings(of: parts) {
            let named = byShape[Shape(length: plain.count, first: plain.first)] ?? []
            let unnamed = plain.isEmpty ? [] : byShape[Shape(length: plain.count, first: nil)] ?? []
            for route in named + unnamed + open where route.representation.suffix == suffix {
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
