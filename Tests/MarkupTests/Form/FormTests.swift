import Exact
import Markup
import Testing

@Suite("A form")
struct FormTests {
    private static let wrong = FieldLabel(Phrase("名称"), hint: Phrase("提示"), error: Phrase("请填写名称。"))

    @Test("says the same fault at the field and in the summary that leads there")
    func errors() throws {
        let field = TextField("name", Self.wrong, value: "<甲>")
        let summary = try #require(
            ErrorSummary(of: [field, NumberField("n", FieldLabel(Phrase("数")), unit: Phrase("人"))]))
        let tags = try Tags(summary.html(in: .chinese))
        #expect(tags.values(of: "href") == ["#f-name"])
        #expect(tags.all.first?["role"] == "alert")
        #expect(tags.all.first?.has("autofocus") == true)
        let input = try #require(try Tags(field.html(in: .chinese)).named("input").first)
        #expect(input["id"] == "f-name")
        #expect(input["aria-describedby"] == "f-name-hint f-name-error")
        #expect(input["aria-invalid"] == "true")
        #expect(input["value"] == "&lt;甲&gt;")
        #expect(shown(summary.html(in: .chinese)).contains("请填写名称。"))
    }

    @Test("without a fault has no summary; a fault of the whole has one without a link")
    func noErrors() throws {
        #expect(ErrorSummary(of: [TextField("a", FieldLabel(Phrase("甲")))]) == nil)
        let whole = try #require(ErrorSummary(of: [], and: [Phrase("该申请已被他人办理。")]))
        #expect(try Tags(whole.html(in: .chinese)).values(of: "href").isEmpty)
    }

    @Test("keeps what was typed, line ends too, but no secret")
    func kept() throws {
        let text = TextField("a", FieldLabel(Phrase("甲")), value: "\n一\n二", lines: 3)
        #expect(shown(text.html(in: .chinese)).contains("rows=\"3\">\n\n一\n二</textarea>"))
        let secret = TextField("p", FieldLabel(Phrase("口令")), value: "geheim", kind: .password)
        #expect(!shown(secret.html(in: .chinese)).contains("geheim"))
        let choice = ChoiceField(
            "c", FieldLabel(Phrase("类别")), [Choice("a", Phrase("甲")), Choice("b", Phrase("乙"))], value: "b",
            style: .list)
        #expect(try Tags(choice.html(in: .chinese)).named("option").map { $0.has("selected") } == [false, false, true])
    }

    @Test("asks for nobody's choice: nothing is chosen until somebody does")
    func unchosen() throws {
        let radios = ChoiceField("c", FieldLabel(Phrase("类别")), [Choice("a", Phrase("甲"))])
        #expect(try Tags(radios.html(in: .chinese)).named("input").allSatisfy { !$0.has("checked") })
        let list = ChoiceField("c", FieldLabel(Phrase("类别")), [Choice("a", Phrase("甲"))], style: .list)
        #expect(try Tags(list.html(in: .chinese)).named("option").first?["value"] == "")
    }

    @Test("asks for a day in the order of the language, the first box with the field's own id")
    func day() throws {
        let field = DayField(
            "d", FieldLabel(Phrase("日期")), value: DayField.Value(CivilDay(year: 2_023, month: 3, day: 27)))
        let orders = try Language.allCases.map { try Tags(field.html(in: $0)).named("input").map { $0["name"] } }
        #expect(orders == [["d-year", "d-month", "d-day"], ["d-day", "d-month", "d-year"]])
        #expect(try Tags(field.html(in: .english)).named("input").first?["id"] == field.anchor)
    }

    @Test(
        "reads a day strictly",
        arguments: [
            ("2023", "2", "28", "2023-02-28"), ("2023", "02", "08", "2023-02-08"), ("2023", "2", "29", nil),
            ("23", "2", "8", nil), ("2023", "", "8", nil), ("+023", "2", "8", nil), ("２０２３", "2", "8", nil),
            ("2023", "2\u{301}", "8", nil), ("99999", "1", "1", nil),
        ] as [(String, String, String, String?)])
    func reading(year: String, month: String, day: String, text: String?) {
        let value = DayField.Value(year: year, month: month, day: day)
        #expect(value.civilDay?.description == text)
        #expect(!value.isEmpty)
    }

    @Test("that takes a file says what kinds and how large, and is sent so that it arrives")
    func file() throws {
        let field = FileField("f", FieldLabel(Phrase("合同")), kinds: ["pdf", "docx"], most: 20 << 20)
        #expect(shown(field.html(in: .chinese)).contains("支持 PDF、DOCX，每个文件不超过 20 MB。"))
        #expect(try Tags(field.html(in: .chinese)).named("input").first?["accept"] == ".pdf,.docx")
        let plain = Form(to: "/a", [TextField("a", FieldLabel(Phrase("甲")))], button: Phrase("提交"))
        let grouped = Form(to: "/a", [FieldGroup(Phrase("组"), [field])], button: Phrase("提交"))
        #expect(try Tags(plain.html(in: .chinese)).named("form").first?["enctype"] == nil)
        #expect(try Tags(grouped.html(in: .chinese)).named("form").first?["enctype"] == "multipart/form-data")
    }

    @Test("that filters keeps what it does not ask, but not the page")
    func filter() throws {
        let address = Address("/c", [("q", "甲"), ("sort", "-amount"), ("page", "7")].map { Address.Pair($0, $1) })
        let tags = try Tags(FilterForm([TextField("q", FieldLabel(Phrase("甲")))], at: address).html(in: .chinese))
        #expect(tags.named("input").map { $0["name"] } == ["sort", "q"])
        #expect(tags.named("form").first?["method"] == "get")
    }

    @Test("states the unit of a number beside it and in its label")
    func unit() throws {
        let field = NumberField.money("m", FieldLabel(Phrase("金额")), value: "12.5", unit: .wan)
        let html = field.html(in: .chinese)
        #expect(shown(html).contains("金额（万元）"))
        #expect(try Tags(html).named("input").first?["inputmode"] == "decimal")
        #expect(try Tags(html).named("input").first?["type"] == "text")
    }

    @Test("of a procedure posts each act with its token, and only links to a step that asks first")
    func procedure() throws {
        let buttons = ProcedureButtons(
            [
                ProcedureButtons.Action(Phrase("受理"), to: "/a", role: Phrase("经办")),
                ProcedureButtons.Action(Phrase("不予登记"), to: "/b", isAsked: true, role: Phrase("经办"), weight: .grave),
            ], hidden: [HiddenField("token", "x")])
        let tags = try Tags(buttons.html(in: .chinese))
        #expect(tags.named("form").map { $0["action"] } == ["/a"])
        #expect(tags.named("form").map { $0["method"] } == ["post"])
        #expect(tags.named("a").map { $0["href"] } == ["/b"])
        #expect(tags.named("input").map { $0["name"] } == ["token"])
        #expect(ProcedureButtons([]).html(in: .chinese).isEmpty)
    }
}
