package import Interchange
package import TransparencyLog

/// Something an actor wants to do to a case.
package struct Performance: Sendable {
    /// What.
    package var action: Procedure.Action.ID
    /// To which case.
    package var subject: Subject
    /// In which role; `nil` takes the one that may.
    package var role: Procedure.Role.ID?
    /// What may be shown of it.
    package var open: [JSON.Member]
    /// What only the dossier shows.
    package var sealed: [JSON.Member]
    /// Files it rests on; their hashes stand in what may be shown.
    package var evidence: [Evidence]
    /// The pack by which it is decided.
    package var policy: Hash?
    /// The lengths of the periods; they count when the case is opened.
    package var settings: Procedure.Settings

    /// `action` on `subject`; what is not given is empty.
    package init(
        _ action: Procedure.Action.ID, on subject: Subject, as role: Procedure.Role.ID? = nil,
        open: [JSON.Member] = [], sealed: [JSON.Member] = [], evidence: [Evidence] = [], policy: Hash? = nil,
        settings: Procedure.Settings = .standard
    ) {
        self.action = action
        self.subject = subject
        self.role = role
        self.open = open
        self.sealed = sealed
        self.evidence = evidence
        self.policy = policy
        self.settings = settings
    }
}
