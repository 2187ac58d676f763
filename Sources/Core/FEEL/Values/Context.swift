/// An ordered set of named values.
///
/// The names live in a ``Shape`` that any number of contexts share, so a table of a million rows holds its
/// column names once.
public struct Context: Sendable {
    /// The names of the entries, shared by contexts that look alike.
    public let shape: Shape
    /// The values, in the order of the shape's keys.
    public private(set) var values: [Value]

    /// A row of a known shape; `values` are in the order of the shape's keys.
    ///
    /// - Precondition: as many values as keys.
    public init(shape: Shape, values: [Value]) {
        precondition(shape.keys.count == values.count, "a context needs one value for each key")
        self.shape = shape
        self.values = values
    }

    /// A context from entries; of two entries with one name the later stands, at the earlier one's place.
    public init(_ entries: [(key: String, value: Value)]) {
        var keys: [String] = []
        var values: [Value] = []
        var places: [Shape.Key: Int] = [:]
        for (key, value) in entries {
            if let place = places[Shape.Key(key)] {
                values[place] = value
            } else {
                places[Shape.Key(key)] = keys.count
                keys.append(key)
                values.append(value)
            }
        }
        self.init(shape: Shape(keys), values: values)
    }

    /// The context without entries, `{}`.
    public static let empty = Context(shape: Shape([]), values: [])
}

// MARK: - Reading

extension Context {
    /// The names, in order.
    public var keys: [String] { shape.keys }
    /// How many entries there are.
    public var count: Int { values.count }

    /// The entry called `key`, names compared byte by byte; nil when there is none.
    public subscript(key: String) -> Value? {
        shape.index(of: key).map { values[$0] }
    }

    /// The entries in order.
    public var entries: [(key: String, value: Value)] {
        Array(zip(keys, values)).map { (key: $0.0, value: $0.1) }
    }

    /// The entry called `key`, looked for at `guess` first: where a typed expression expects it.
    @inline(__always)
    func value(of key: String, guess: Int) -> Value? {
        if guess < values.count, sameText(shape.keys[guess], key) { return values[guess] }
        return self[key]
    }
}

// MARK: - Changing

extension Context {
    /// The same context with one entry set: replaced where it stood, else added at the end.
    public func setting(_ key: String, to value: Value) -> Context {
        if let place = shape.index(of: key) {
            var copy = self
            copy.values[place] = value
            return copy
        }
        return Context(shape: Shape(shape.keys + [key]), values: values + [value])
    }
}
