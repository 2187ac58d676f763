/// An attribute of an element; namespace declarations are not among them.
package struct XMLAttribute: Hashable, Sendable {
    /// The resolved name; an attribute without a prefix is in no namespace.
    package let name: XMLName
    /// The prefix as written, kept because a writer may mean something by it.
    package let prefix: String?
    /// The value, references replaced and white space normalised as XML 1.0 §3.3.3 says.
    package let value: String
}
