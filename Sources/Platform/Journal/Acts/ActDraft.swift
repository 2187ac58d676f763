package import Interchange
package import TransparencyLog

/// An act about to be recorded.
package struct ActDraft: Sendable {
    /// What is done, such as `pack.submit`.
    package var kind: String
    /// What it is done to.
    package var subject: Subject
    /// What may be shown where the act is published; an object.
    package var open: [JSON.Member]
    /// What only the dossier shows: grounds, personal data; an object.
    package var sealed: [JSON.Member]
    /// SHA-256 of the pack the decision is taken by.
    package var policy: Hash?

    /// A draft; what is not given is empty.
    package init(
        _ kind: String, on subject: Subject, open: [JSON.Member] = [], sealed: [JSON.Member] = [], policy: Hash? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.open = open
        self.sealed = sealed
        self.policy = policy
    }
}
