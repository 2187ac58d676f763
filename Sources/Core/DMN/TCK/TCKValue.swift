/// A value in a test case, before it is read as a value of FEEL.
package indirect enum TCKValue: Hashable, Sendable {
    /// A field of a structured value.
    package struct Component: Hashable, Sendable {
        /// The name of the field as written.
        package let name: String
        /// Its value.
        package let value: TCKValue
    }

    /// No value: `xsi:nil`, or nothing written where a value could stand.
    case null
    /// A simple value without a type: the model says what it is.
    case untyped(String)
    /// A simple value: its text, and the local name of its XML Schema type.
    ///
    /// The text of a string is kept as it is; that of other types is trimmed.
    case typed(text: String, type: String)
    /// A list.
    case list([TCKValue])
    /// A context, its fields in order.
    case components([Component])
}
