import Interchange
import Journal
import Markup
import Operations
import Site

/// The last look before an import: what will happen to the registry, and under whose account.
struct ImportConfirmPage {
    let parcel: ImportParcel
    let visit: Visit
    var faults: FormFaults?

    init(parcel: ImportParcel, visit: Visit) {
        self.parcel = parcel
        self.visit = visit
    }

    private var review: ImportReview { parcel.result?.review ?? parcel.review ?? ImportReview() }

    var page: Page {
        let parts: [(any Component)?] = [ErrorSummary(of: [agreement]), step]
        return Page(
            ImportWords.confirm, column: OperatorPath.column,
            trail: ImportReviewPage.trail + [Link(ImportWords.review, to: ImportPaths.parcel(parcel.id))],
            content: parts.compactMap { $0 })
    }

    private var agreement: ChecksField {
        ChecksField(
            "agreed", FieldLabel(ImportWords.confirm, error: faults?["agreed"]), [Choice("1", ImportWords.agreed)])
    }

    private var step: ConfirmStep {
        let counts = [
            SummaryList.Row(ImportWords.new, Quantity.count(review.new, .items).text),
            SummaryList.Row(ImportWords.changed, Quantity.count(review.changed, .items).text),
            SummaryList.Row(ImportWords.unchanged, Quantity.count(review.unchanged, .items).text),
            SummaryList.Row(ImportWords.rejected, Quantity.count(review.rejected.count, .rows).text),
        ]
        let form = ImportPaths.form.address().text
        return ConfirmStep(
            ImportWords.statement(review), facts: SummaryList(ImportReviewPage.rows(of: parcel, change: form) + counts),
            fields: [agreement], to: ImportPaths.confirm.address(["parcel": parcel.id]).text,
            hidden: [HiddenField("rejected", "\(review.rejected.count)")], button: ImportWords.importNow,
            cancel: Link(ImportWords.back, to: ImportPaths.parcel(parcel.id)))
    }
}
