import Markup
package import Site

/// The log on the web: its files, its state, proofs of acts, and verifying them, in the browser or here.
package enum ProofsFeature {
    /// The capability.
    package static func feature(_ desk: ProofsDesk) -> Feature {
        let endpoints = ProofsEndpoints(desk: desk)
        return Feature(
            "Proofs", Phrase(zh: "存证与核验", en: "The log and verification"),
            endpoints: endpoints.log + endpoints.verifying,
            columns: [
                MenuColumn("proofs.verify", ProofsWords.verify, order: 800),
                MenuColumn("proofs.log", ProofsWords.logTitle, order: 900, .foot),
            ], assets: [VerifyScript.asset])
    }
}
