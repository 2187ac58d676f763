/// The functions outside of the language that models may call, by class and method signature.
///
/// A model names them as Java methods (DMN 1.5, clause 10.3.2.13): `function(a, b) external {java: {class:
/// "java.lang.Math", method signature: "max(double, double)"}}`, or the boxed form of kind Java. No Java runs here:
/// whoever embeds the engine says what each name means.
///
/// ```swift
/// var host = HostFunctions.javaLang
/// try host.register("com.example.Rates", "rate(java.lang.String, int)") { arguments in
///     guard arguments[0].string == "prime" else { throw HostFault("there is no such rate") }
///     return .number(4)
/// }
/// let program = Program.compile(model, hosts: host)
/// ```
///
/// A name nobody registered is an error in the model's findings, and null when it is called.
public struct HostFunctions: Sendable {
    /// What a function does with its arguments, which were taken for the types of its signature.
    ///
    /// It gives a value of the language or throws: then the call is null, and the error's text is the reason. It should
    /// give the same for the same arguments, since decisions are meant to be repeated.
    public typealias Body = @Sendable ([Value]) throws -> Value

    /// One function with what it takes.
    struct Entry: Sendable {
        let className: String
        let signature: HostSignature
        let body: Body

        /// What messages call it: `java.lang.Math.max(int, int)`.
        var name: String { "\(className).\(signature)" }
    }

    private var entries: [String: Entry] = [:]

    /// No function at all.
    public init() {}
}

// MARK: - Registering

extension HostFunctions {
    /// Adds a function, in place of one of the same class and signature.
    ///
    /// - Parameters:
    ///   - className: the class as models write it, such as `java.lang.Math`.
    ///   - signature: the method's name with the types of its parameters, such as `max(int, int)`; a last type of
    ///     `java.lang.Object...` takes any number of arguments. Spaces do not matter.
    ///   - body: gets one value for each parameter; of a function with any number of them, all.
    /// - Throws: ``HostFault`` for a signature that cannot be read.
    public mutating func register(
        _ className: String, _ signature: String, _ body: @escaping Body
    ) throws(HostFault) {
        guard let read = HostSignature(signature) else {
            throw HostFault("“\(signature)” is not a method signature; write name(type, type)")
        }
        add(Entry(className: className, signature: read, body: body))
    }

    mutating func add(_ entry: Entry) { entries[Self.key(entry.className, entry.signature)] = entry }

    /// The function of this class and signature.
    func entry(_ className: String, _ signature: HostSignature) -> Entry? { entries[Self.key(className, signature)] }

    /// How many functions there are.
    public var count: Int { entries.count }

    private static func key(_ className: String, _ signature: HostSignature) -> String {
        "\(className).\(signature)"
    }
}

// MARK: - Failing

/// Why a host function gave no value.
public struct HostFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, which messages repeat.
    public let description: String

    /// A fault with the reason that messages give.
    public init(_ reason: String) { description = reason }
}
