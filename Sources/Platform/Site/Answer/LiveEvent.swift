package import Interchange

/// Something that happened, told to those who watch a page.
package struct LiveEvent: Sendable {
    /// What happened, as a script listens for it; lower-case letters and hyphens.
    package let name: String
    /// What is to know about it.
    package let data: JSON

    /// An event.
    package init(_ name: String, _ data: JSON) {
        self.name = name
        self.data = data
    }

    /// As it stands in an event stream.
    var bytes: [UInt8] { Array("event: \(name)\ndata: ".utf8) + data.utf8 + Array("\n\n".utf8) }
}
