/// How every page looks: one file, served with a name made of its content, so that a browser keeps it for ever.
///
/// White ground, one deep blue, red for warnings alone, figures that stand under each other, thin lines, no boxes in
/// boxes. Classes of the root element change the view: `elder` (large type, one column) and `contrast` (dark ground).
/// Only the system's fonts; nothing is fetched from elsewhere.
package enum Stylesheet {
    /// The style sheet, UTF-8.
    package static let css: [UInt8] = parts.flatMap(\.utf8)

    private static let parts: [HTML] = [base, page, table, form, figures, charts, small, elder, contrast, print]
}
