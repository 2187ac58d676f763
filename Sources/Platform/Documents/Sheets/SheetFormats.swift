import CLibXLSXWriter

/// The formats of a workbook's cells, which the library owns.
struct SheetFormats {
    /// How a number is shown.
    enum Style {
        case money, day, moment, time, count, number
    }

    let heading: UnsafeMutablePointer<lxw_format>
    let text: UnsafeMutablePointer<lxw_format>
    private let money: UnsafeMutablePointer<lxw_format>
    private let day: UnsafeMutablePointer<lxw_format>
    private let moment: UnsafeMutablePointer<lxw_format>
    private let time: UnsafeMutablePointer<lxw_format>
    private let count: UnsafeMutablePointer<lxw_format>

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) throws(SheetFault) {
        heading = try SheetFormats.add("@", to: workbook)
        text = try SheetFormats.add("@", to: workbook)
        money = try SheetFormats.add("#,##0.00", to: workbook)
        day = try SheetFormats.add("yyyy-mm-dd", to: workbook)
        moment = try SheetFormats.add("yyyy-mm-dd hh:mm:ss", to: workbook)
        time = try SheetFormats.add("hh:mm:ss", to: workbook)
        count = try SheetFormats.add("0", to: workbook)
        format_set_bold(heading)
        format_set_bg_color(heading, 0xE8_EEF5)
        format_set_border(heading, UInt8(LXW_BORDER_THIN.rawValue))
    }

    private static func add(
        _ code: String, to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(SheetFault) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(workbook) else { throw SheetFault(.notWritten("memory")) }
        format_set_num_format(format, code)
        return format
    }

    subscript(style: Style) -> UnsafeMutablePointer<lxw_format>? {
        switch style {
        case .money: money
        case .day: day
        case .moment: moment
        case .time: time
        case .count: count
        case .number: nil
        }
    }

    /// How the empty cells of a column are formatted, for what is filled in later.
    subscript(kind: SheetColumn.Kind) -> UnsafeMutablePointer<lxw_format>? {
        switch kind {
        case .text, .flag: text
        case .money: money
        case .day: day
        case .count: count
        case .number: nil
        }
    }
}
