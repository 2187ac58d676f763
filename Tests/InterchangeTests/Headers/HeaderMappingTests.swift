import Interchange
import Testing

@Suite("A mapping of headers")
struct HeaderMappingTests {
    private static func fault(_ body: () throws(HeaderMapping.Fault) -> HeaderMapping) -> HeaderMapping.Fault.Reason? {
        do throws(HeaderMapping.Fault) {
            _ = try body()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("has one canonical form, whatever the order it was told in")
    func canonical() throws {
        let first = HeaderMapping.Entry("turnover", header: "成交额", unit: .wan)
        let second = HeaderMapping.Entry("buyer_id", header: "甲方\"代码\"")
        let mapping = try HeaderMapping([first, second], ignored: ["序号", "备注"])
        let text = String(decoding: mapping.json.utf8, as: UTF8.self)
        #expect(
            text
                == #"{"version":1,"columns":{"buyer_id":{"header":"甲方\"代码\""},"turnover":{"header":"成交额","unit":"wan"}},"#
                + #""ignored":["备注","序号"]}"#)
        #expect(try HeaderMapping([second, first], ignored: ["备注", "序号"]).json == mapping.json)
        #expect(try HeaderMapping(JSON(parsing: mapping.json.utf8)) == mapping)
        #expect(try HeaderMapping(HeaderMapping.none.json) == .none)
    }

    @Test("is read from lines")
    func lines() throws {
        let mapping = try HeaderMapping(lines: ["# 上次的对应", "", " turnover = 成交额（万元） ", "name=a = b", "- = 备注"])
        #expect(mapping.entries.map(\.column) == ["name", "turnover"])
        #expect(mapping.entries.map(\.header) == ["a = b", "成交额（万元）"])
        #expect(mapping.ignored == ["备注"])
        #expect(
            Self.fault { () throws(HeaderMapping.Fault) in try HeaderMapping(lines: ["x", "="]) }
                == .line(number: 1, text: "x"))
    }

    @Test("says nothing twice")
    func twice() {
        let entry = HeaderMapping.Entry("a", header: "甲")
        typealias Fault = HeaderMapping.Fault
        #expect(
            Self.fault { () throws(Fault) in try HeaderMapping([entry, .init("a", header: "乙")]) } == .columnTwice("a"))
        #expect(
            Self.fault { () throws(Fault) in try HeaderMapping([entry, .init("b", header: "甲")]) } == .headerTwice("甲"))
        #expect(Self.fault { () throws(Fault) in try HeaderMapping([entry], ignored: ["甲"]) } == .headerTwice("甲"))
        #expect(Self.fault { () throws(Fault) in try HeaderMapping([.init("", header: "甲")]) } == .empty)
    }

    @Test(
        "is not read from JSON of another form",
        arguments: [
            "{}", "[]", #"{"version":2,"columns":{},"ignored":[]}"#, #"{"version":1,"columns":{},"ignored":[1]}"#,
            #"{"version":1,"columns":{"a":{}},"ignored":[]}"#, #"{"version":1,"columns":{},"ignored":[],"x":1}"#,
            #"{"version":1,"columns":{"a":{"header":"b","unit":"pound"}},"ignored":[]}"#,
            #"{"version":1,"columns":{"a":{"header":"b","x":"c"}},"ignored":[]}"#,
        ])
    func otherForms(text: String) throws {
        let json = try JSON(parsing: Array(text.utf8))
        #expect(Self.fault { () throws(HeaderMapping.Fault) in try HeaderMapping(json) } == .form)
    }
}
