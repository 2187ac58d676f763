/// The sign in the browser's tab: a column, and one twice as high.
package enum SiteIcon {
    /// The drawing (SVG), UTF-8.
    package static let svg: [UInt8] = drawing.utf8

    private static let drawing: HTML = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4a86"/>\
        <path fill="#fff" d="M8 17h6v8H8zM18 7h6v18h-6z"/></svg>
        """
}
