package import Journal
import Markup
package import Site

/// How things are done here, for who comes for the first time: who finds what where, and the steps of each procedure as
/// the system itself follows them.
package struct GuideFeature: Sendable {
    private let procedures: [Procedure]

    /// A guide to these procedures.
    package init(_ procedures: [Procedure]) { self.procedures = procedures }

    /// What it hands to the command.
    package var feature: Feature {
        Feature(
            "Guide", GuideWords.title, endpoints: [guide, procedure],
            columns: [MenuColumn("guide", GuideWords.title, order: 900)])
    }

    private var guide: Endpoint {
        let procedures = procedures
        return Endpoint(
            "guide", .get("/guide"), GuideWords.title, summary: GuideWords.lead,
            answers: [.page { procedures, visit in guidePage(procedures, visit) }]
        ) { _ in procedures }
    }

    private static let id = Input.text("id", GuideWords.procedure, limit: 60, isRequired: true)

    private var procedure: Endpoint {
        let procedures = procedures
        return Endpoint(
            "guide.procedure", .get("/guide/procedures/{id}"), GuideWords.procedure, summary: GuideWords.procedureLead,
            takes: [Self.id],
            answers: [
                .page { procedure, visit in procedurePage(procedure, visit) },
                .json(ProcedureJSON.schema) { ProcedureJSON.json($0) },
            ]
        ) { visit in
            let id = try visit.required(Self.id)
            guard let procedure = procedures.first(where: { $0.id.text.utf8.elementsEqual(id.utf8) }) else {
                throw Refusal.missing(GuideWords.noProcedure)
            }
            return procedure
        }
    }
}
