import Exact
import Markup

/// Reads what a question brought into the values its endpoint takes; what is wrong is named, what is not asked for is
/// refused.
struct VisitReader {
    let endpoint: Endpoint
    let request: SiteRequest

    /// What was read of a question.
    struct Reading {
        var values: [String: any Sendable] = [:]
        var written: [String: String] = [:]
        var faults: [InputFault] = []
    }

    /// The values of a path, a query and a form.
    ///
    /// - Parameters:
    ///   - path: the values of the path, decoded.
    ///   - pairs: names and values of query and form, decoded, in order.
    ///   - files: the files that came with the form.
    func read(path: [String: String], pairs: [(name: String, value: String)], files: [String: UploadedFile]) -> Reading
    {
        var reading = Reading()
        let forms = endpoint.inputs.map(\.form)
        for (name, value) in path { reading.written[name] = value }
        for (name, value) in pairs {
            guard let form = forms.first(where: { $0.takes(name) }), path[name] == nil, !form.isFile else {
                reading.faults.append(InputFault(name, unknown(name, among: forms)))
                continue
            }
            guard reading.written.updateValue(value, forKey: name) == nil else {
                let text = Phrase(zh: "“\(name)”只能出现一次，请删去多余的", en: "\(name) may stand only once")
                reading.faults.append(InputFault(name, text))
                continue
            }
        }
        for input in endpoint.inputs { read(input, files, into: &reading) }
        return reading
    }

    private func read(_ input: any InputField, _ files: [String: UploadedFile], into reading: inout Reading) {
        let form = input.form
        if case .file = form.kind {
            if let file = files[form.name] { reading.values[form.name] = file }
            if form.isRequired, files[form.name] == nil {
                let text = Phrase(zh: "请选择“\(form.label.zh)”", en: "choose a file: \(form.label.en)")
                reading.faults.append(InputFault(form.name, text))
            }
            return
        }
        let text = trimmed(reading.written[form.name] ?? "")
        guard !text.isEmpty else {
            if form.isRequired {
                let text = Phrase(zh: "请填写“\(form.label.zh)”", en: "\(form.label.en) is missing")
                reading.faults.append(InputFault(form.name, text))
            }
            return
        }
        do throws(InputRefusal) {
            reading.values[form.name] = try input.read(text)
        } catch {
            reading.faults.append(InputFault(form.name, error.message))
        }
    }

    private func unknown(_ name: String, among forms: [InputForm]) -> Phrase {
        let names = forms.map(\.name)
        guard !names.isEmpty else {
            return Phrase(zh: "此地址不接受参数，请删去“\(name)”", en: "this address takes no parameter; leave out \(name)")
        }
        let list = names.joined(separator: ", ")
        return Phrase(zh: "没有名为“\(name)”的参数，可用的有：\(list)", en: "there is no parameter \(name); there are \(list)")
    }

    /// The text without spaces before and behind it, ASCII or ideographic.
    private func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\u{3000}" }
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
