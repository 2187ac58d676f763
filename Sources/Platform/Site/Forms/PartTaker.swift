import Interchange
import Markup

/// Puts the parts of a form where they belong while they arrive: texts into memory, files into a folder; what is too
/// large or not asked for ends it.
struct PartTaker {
    /// What came so far.
    private(set) var form = FormBody()
    private let forms: [InputForm]
    private let folder: String
    private let name: () -> String
    private var part: MultipartPart?
    private var text: [UInt8] = []
    private var texts = 0
    private var file: (upload: PrivateFile, limit: Int)?

    /// For an endpoint that takes `forms`.
    init(_ forms: [InputForm], folder: String, naming name: @escaping () -> String) {
        self.forms = forms
        self.folder = folder
        self.name = name
    }

    /// How many bytes the whole form may have.
    var limit: Int {
        forms.reduce(FormCoding.limit) { sum, form in
            if case .file(let limit) = form.kind { sum + limit + MultipartParser.headLimit } else { sum }
        }
    }

    /// Takes what the parser found.
    ///
    /// - Throws: ``Refusal``, `FileOutput.Fault`.
    mutating func take(_ event: MultipartParser.Event) throws {
        switch event {
        case .part(let part): try begin(part)
        case .bytes(let bytes): try add(bytes)
        case .end: try end()
        }
    }

    private mutating func begin(_ part: MultipartPart) throws {
        self.part = part
        text = []
        guard part.file != nil else { return }
        let form = forms.first { $0.name.utf8.elementsEqual(part.name.utf8) }
        guard case .file(let limit)? = form?.kind, self.form.files[part.name] == nil else {
            throw Refusal(
                .invalid, Phrase(zh: "“\(part.name)”不能附文件，或者附了多个文件", en: "\(part.name) takes no file, or but one"))
        }
        let upload = try PrivateFile(in: folder, name: name())
        // From here on the form knows of it, and removes it whatever comes.
        self.form.files[part.name] = UploadedFile(name: part.file ?? "", path: upload.path, size: 0)
        file = (upload, limit)
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
        if let file {
            guard file.upload.size + bytes.count <= file.limit else {
                let label = forms.first { $0.name == part?.name }?.label ?? Phrase("")
                let size = file.limit >= 1 << 20 ? "\(file.limit >> 20) MB" : "\(file.limit) B"
                throw Refusal(
                    .tooLarge,
                    Phrase(
                        zh: "“\(label.zh)”超过 \(size) 的上限，请拆成几个文件分次提交",
                        en: "\(label.en) has more than \(size); send it in several files"))
            }
            try file.upload.write(bytes)
            return
        }
        texts += bytes.count
        guard texts <= FormCoding.limit else { throw FormBody.tooLarge(FormCoding.limit) }
        text += bytes
    }

    private mutating func end() throws {
        guard let part else { return }
        self.part = nil
        if let file {
            self.file = nil
            try file.upload.finish()
            let isChosen = part.file?.isEmpty == false || file.upload.size > 0
            form.files[part.name] =
                isChosen ? UploadedFile(name: part.file ?? "", path: file.upload.path, size: file.upload.size) : nil
            // A form without a chosen file sends an empty one without a name.
            if !isChosen { PrivateFile.remove(file.upload.path) }
            return
        }
        guard let text = String(validating: text, as: UTF8.self), !text.utf8.contains(0) else {
            throw Refusal.wrongForm
        }
        form.pairs.append((part.name, text))
    }
}
