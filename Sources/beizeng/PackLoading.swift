import ArgumentParser
import FEEL
import Policy

/// Finds and loads a policy pack for a command.
enum PackLoading {
    /// Where packs are looked for, and those compiled in.
    static var search: PackSearch {
        PackSearch.standard(
            policies: Environment.value("BEIZENG_POLICIES"), executableFolder: Environment.executableFolder)
    }

    /// The pack of this name or at this path.
    ///
    /// Errors go to standard error and end the command: status 2 where there is no such pack, else 1.
    ///
    /// - Throws: `ExitCode` after the findings have been told.
    static func pack(_ name: String) throws -> Pack {
        let (pack, findings) = Pack.load(name, in: search)
        for finding in findings where finding.isError { Output.complain(finding.text(in: .chinese)) }
        guard let pack, !findings.haveErrors else { throw failure(of: findings) }
        return pack
    }

    /// How a command ends on findings that are errors: with status 2 where there is no such pack, else 1.
    static func failure(of findings: [Finding]) -> ExitCode {
        ExitCode(findings.contains { $0.id == "pack.not-found" } ? 2 : 1)
    }
}
