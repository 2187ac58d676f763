package import Documents
package import Exact
import Interchange
package import Site

extension TableFile {
    /// The table as CSV, on its way to a reader.
    package var download: Download { Download(name + ".csv", .csv, csv) }

    /// The table as a workbook that says it was made at `now`.
    ///
    /// - Parameter path: where it lies while it is sent; a name that nobody else uses, ending in `.xlsx`.
    package func workbook(at now: Instant, by path: String) -> Download {
        Download(name + ".xlsx", .xlsx) { send in
            defer { try? FileOutput.remove(path) }
            try write(to: path, at: now)
            var rest = try FileBytes.read(path)[...]
            while !rest.isEmpty {
                try await send(Array(rest.prefix(64 << 10)))
                rest = rest.dropFirst(64 << 10)
            }
        }
    }
}
