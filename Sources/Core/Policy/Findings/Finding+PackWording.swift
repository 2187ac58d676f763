import DMN
import FEEL
import Interchange

// What finding and loading a pack may have to say.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    /// No place has a pack of this name.
    static func packNotFound(_ name: String, places: [String], available: [String]) -> Self {
        let (list, known) = (Text.list(places), Text.list(available))
        let others =
            available.isEmpty ? Text(zh: "", en: "") : Text(zh: "；现有的政策包：\(known.zh)", en: "; there are: \(known.en)")
        return error(
            "pack.not-found",
            Text(
                zh: "找不到政策包“\(name)”，找过：\(list.zh)\(others.zh)",
                en: "there is no pack “\(name)”; looked at: \(list.en)\(others.en)"),
            Text(
                zh: "请给出政策包目录的路径，或者用 BEIZENG_POLICIES 指明政策包所在目录",
                en: "Give the path of the pack's folder, or name the folder of packs in BEIZENG_POLICIES"))
    }

    /// The system would not hand over a file.
    static func unreadable(_ fault: FileBytes.Fault) -> Self {
        error(
            "pack.unreadable",
            Text(zh: "文件读不出来（系统错误号 \(fault.code)）", en: "the file cannot be read (system error \(fault.code))"),
            Text(zh: "请核对 \(fault.path) 的权限", en: "Look at the permissions of \(fault.path)"))
    }

    /// A pack without its plan.
    static let planMissing = error(
        "pack.no-plan",
        Text(zh: "政策包里没有 plan.yaml", en: "the pack has no plan.yaml"),
        Text(zh: "请参照已有的政策包补上", en: "Add one, after the example of an existing pack"))

    /// A file that nobody reads.
    static func unknownSection(_ file: String, known: [String]) -> Self {
        let list = Text.list(known)
        return Self(
            id: "pack.unknown-section", severity: .warning,
            message: Text(zh: "没有功能读取 \(file)", en: "nothing reads \(file)"),
            remedy: Text(zh: "请核对文件名，会读取的有：\(list.zh)", en: "Check its name; read are: \(list.en)"))
    }

    /// A file that is no decision model.
    static func modelUnreadable(_ error: ModelError) -> Self {
        self.error(
            "model.unreadable",
            Text(zh: error.reason.message(in: .chinese), en: error.reason.message(in: .english)),
            Text(zh: error.reason.remedy(in: .chinese), en: error.reason.remedy(in: .english)))
    }

    /// What the reader of models found.
    static func model(_ diagnostic: ModelDiagnostic) -> Self {
        let reason = diagnostic.reason
        return Self(
            id: diagnostic.id, severity: diagnostic.severity == .error ? .error : .warning,
            message: Text(zh: reason.message(in: .chinese), en: reason.message(in: .english)),
            remedy: Text(zh: reason.remedy(in: .chinese), en: reason.remedy(in: .english)))
    }

    /// Two models of the pack share a namespace.
    static func namespaceTaken(_ namespace: String, by file: String) -> Self {
        error(
            "model.namespace",
            Text(zh: "命名空间“\(namespace)”已由 \(file) 使用", en: "the namespace “\(namespace)” is taken by \(file)"),
            Text(zh: "请换一个命名空间", en: "Give each model its own namespace"))
    }

    /// No model at hand has the imported namespace.
    static func importMissing(_ namespace: String) -> Self {
        error(
            "model.import",
            Text(zh: "找不到命名空间为“\(namespace)”的模型", en: "no model has the namespace “\(namespace)”"),
            Text(
                zh: "请把该模型放进政策包，或者把共用的 facts 目录放在政策包旁边",
                en: "Put that model into the pack, or the shared facts folder beside the pack"))
    }

    /// What the compiler found; a fault that would make a value null is no less than an error in a policy.
    static func expression(_ finding: ModelFinding) -> Self {
        let diagnostic = finding.diagnostic
        let element = finding.element
        return error(
            "expression.\(diagnostic.id.rawValue)",
            Text(
                zh: "“\(element)”：\(diagnostic.message(in: .chinese))",
                en: "“\(element)”: \(diagnostic.message(in: .english))"),
            Text(zh: diagnostic.remedy(in: .chinese), en: diagnostic.remedy(in: .english)))
    }
}
