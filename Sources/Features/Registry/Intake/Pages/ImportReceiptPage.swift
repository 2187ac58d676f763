import Journal
import Markup
import Operations
import Site

/// What a clerk keeps of an import: the number of the act, the counts, what happens next.
struct ImportReceiptPage {
    /// What the page shows.
    struct Model: Sendable {
        let parcel: ImportParcel
        let result: ImportParcel.Result
        /// The act's index in the log; `nil` while it is being sealed.
        let index: Int?
    }

    let model: Model
    let visit: Visit

    private var review: ImportReview { model.result.review }

    var page: Page {
        let parts: [(any Component)?] = [receipt, ImportReviewPage.counts(review), rejected]
        return Page(
            ImportWords.receipt, column: OperatorPath.column, trail: ImportReviewPage.trail,
            lead: ImportWords.receiptSummary.labelling(Phrase(model.parcel.name)), content: parts.compactMap { $0 })
    }

    private var receipt: any Component {
        guard let act = model.result.act else { return Notice(.info, ImportWords.noAct) }
        let id = "\(act.id)"
        let address = RegistryPath.act(id).text
        let steps = ImportWords.next(review).map { step -> HTML in "<li>\(step[visit.language])</li>" }
        return """
            <section class="receipt"><div class="panel"><p><span>\(ImportWords.act[visit.language])</span>\
            <strong data-copy>\(id)</strong></p></div><ol>\(steps)</ol>\
            \(Seal(number: model.index.map { Int64($0) }, verify: address), in: visit.language)</section>
            """ as HTML
    }

    private var rejected: (any Component)? {
        guard !review.rejected.isEmpty else { return nil }
        let file = Link(ImportWords.takeRejected, to: ImportPaths.rejected.address(["parcel": model.parcel.id]))
        return "<p>\(file, in: visit.language)</p>" as HTML
    }
}
