/// What came out of verifying a dossier.
package struct DossierReport: Hashable, Sendable {
    /// Something to know about a file of the dossier.
    package struct Finding: Hashable, Sendable, CustomStringConvertible {
        /// The file inside the dossier; `案卷` for the whole.
        package let file: String
        /// What is wrong or worth knowing.
        package let problem: String
        /// What to do.
        package let mend: String
        /// Whether the dossier cannot be believed for it; otherwise it is something to know.
        package let isFault: Bool

        /// `文件：问题。处理。`
        package var description: String { "\(file)：\(problem)。\(mend)。" }
    }

    /// Everything found, faults and notes.
    package private(set) var findings: [Finding] = []
    /// The files in which a fault was found, so that asking for one does not go through all findings.
    private(set) var faultyFiles: Set<String> = []
    /// How many acts the dossier has.
    package internal(set) var acts = 0
    /// The places of the acts in the log.
    package internal(set) var indexes: [Int] = []
    /// The log's name.
    package internal(set) var origin = ""
    /// How many witnesses have seen every act.
    package internal(set) var witnesses = 0
    /// The moment by which all acts were in the log, as witnesses say, in seconds since 1970; `nil` without witnesses.
    package internal(set) var witnessed: Int64?
    /// What the acts were done to.
    package internal(set) var subject = ""

    /// What stands against believing the dossier.
    package var faults: [Finding] { findings.filter(\.isFault) }
    /// Whether everything is proved.
    package var isSound: Bool { faultyFiles.isEmpty }

    /// Whether a fault was found in this file.
    func names(_ file: String) -> Bool { faultyFiles.contains(file) }

    mutating func fault(_ file: String, _ problem: String, mend: String) {
        findings.append(Finding(file: file, problem: problem, mend: mend, isFault: true))
        faultyFiles.insert(file)
    }

    mutating func note(_ file: String, _ problem: String, mend: String) {
        findings.append(Finding(file: file, problem: problem, mend: mend, isFault: false))
    }
}
