import Civic
import Exact

extension ComponentGallery {
    /// Every kind of chart.
    var charts: [any Component] { [goal, Columns([fields, shares], side: [months]), changes, map, many] }

    private func head(_ id: String, _ title: Phrase, note: Phrase? = nil) -> ChartHead {
        ChartHead(text(id), title, reading: reading, asOf: asOf, note: note)
    }

    /// 100 million yuan in fen.
    private static let yi: Int64 = 10_000_000_000

    private var goal: GoalChart {
        let history: [Int64] = [
            474, 480, 489, 501, 512, 520, 534, 547, 555, 566, 580, 598, 610, 619, 633, 642, 655, 668, 679, 690, 705,
            719, 742,
        ]
        let first = day(1, 31, year: 2_022)
        let points = history.enumerated().map { index, value in
            GoalChart.Point(first.adding(days: Int64(index) * 30), value * ComponentGallery.yi)
        }
        let last = points.last?.day ?? first
        let forecast = (1...24).map { index -> GoalChart.Forecast in
            let value = 742 + Int64(index) * 25
            return GoalChart.Forecast(
                last.adding(days: Int64(index) * 30), value * ComponentGallery.yi,
                low: (value - Int64(index) * 7) * ComponentGallery.yi,
                high: (value + Int64(index) * 7) * ComponentGallery.yi)
        }
        return GoalChart(
            head(
                "sample-goal", say("全市技术合同成交额", "Turnover of technology contracts"),
                note: say("预测方法：近 12 个月同期增速", "forecast: growth over the same months, 12 months")),
            unit: .money(.yi, decimals: 1), history: points,
            baseline: GoalChart.Point(day(12, 31, year: 2_021), 473 * ComponentGallery.yi),
            target: GoalChart.Point(day(12, 31, year: 2_025), 1_400 * ComponentGallery.yi), forecast: forecast)
    }

    private var fields: BarChart {
        BarChart(
            head("sample-fields", say("成交额按技术领域", "Turnover by field")), unit: .money(.yi, decimals: 1),
            series: [say("2023年", "2023"), say("2022年", "2022")],
            bars: [
                BarChart.Bar(
                    say("城市建设与社会发展", "Urban construction"), [212 * ComponentGallery.yi, 198 * ComponentGallery.yi]),
                BarChart.Bar(say("电子信息", "Electronics"), [187 * ComponentGallery.yi, 160 * ComponentGallery.yi]),
                BarChart.Bar(
                    say("先进制造", "Advanced manufacturing"), [121 * ComponentGallery.yi, 124 * ComponentGallery.yi]),
                BarChart.Bar(say("新能源与高效节能", "New energy"), [96 * ComponentGallery.yi, nil]),
            ])
    }

    private var months: BarChart {
        let values: [Int64] = [21, 18, 47, 39, 44, 71, 48, 52, 83, 61, 78]
        let bars = values.enumerated().map { index, value in
            BarChart.Bar(say("\(index + 1)月", "\(index + 1)"), value * ComponentGallery.yi)
        }
        return BarChart(
            head("sample-months", say("各月认定登记", "Registered, by month")), unit: .money(.yi, decimals: 0),
            direction: .up, series: [say("成交额", "Turnover")], bars: bars)
    }

    private var shares: ShareChart {
        ShareChart(
            head("sample-shares", say("成交额按合同类别", "Turnover by type")), unit: .money(.yi, decimals: 1),
            parts: [
                say("服务", "Service"), say("开发", "Development"), say("咨询", "Consulting"),
                say("转让", "Transfer"), say("许可", "Licence"),
            ],
            wholes: [
                ShareChart.Whole(say("2023年", "2023"), [512, 160, 56, 10, 4].map { $0 * ComponentGallery.yi }),
                ShareChart.Whole(say("2022年", "2022"), [420, 118, 51, 6, 3].map { $0 * ComponentGallery.yi }),
            ])
    }

    private var changes: ChangeChart {
        ChangeChart(
            head("sample-changes", say("现行与改后", "Now and then")), unit: .money(.wan, decimals: 2),
            before: say("现行", "Now"), after: say("改后", "Then"),
            rows: [
                ChangeChart.Row(say("卖方补助", "Sellers"), before: 4_529_360_000, after: 5_252_760_000),
                ChangeChart.Row(say("买方补助", "Buyers"), before: 530_960_000, after: 439_180_000),
                ChangeChart.Row(say("首次认定", "First certificates"), before: 1_175_000_000, after: 1_175_000_000),
            ])
    }

    private var map: DistrictMap {
        let places: [(String, String, Int, Int, Int64?)] = [
            ("北区", "North", 1, 0, 96), ("西区", "West", 0, 1, 142), ("中区", "Centre", 1, 1, 233),
            ("东区", "East", 2, 1, 187),
            ("高新片区", "High-tech", 3, 1, 121), ("南区", "South", 1, 2, 41), ("新城", "New town", 2, 2, nil),
        ]
        var districts = places.map { zh, en, column, row, value in
            DistrictMap.District(
                say(zh, en), .tile(column: column, row: row), value.map { $0 * ComponentGallery.yi },
                address: text("#district"))
        }
        let corners = [(20, 210), (96, 202), (96, 298), (50, 290)].map { DistrictMap.Corner(x: $0, y: $1) }
        districts.append(
            DistrictMap.District(
                say("山区", "Hills"), .polygon(corners, name: DistrictMap.Corner(x: 66, y: 240)), 12 * ComponentGallery.yi
            ))
        return DistrictMap(
            head("sample-map", say("成交额按区县", "Turnover by district")), unit: .money(.yi, decimals: 0),
            districts: districts)
    }

    private var many: SmallMultiples {
        let rows: [(String, String, [Int64])] = [
            ("中区", "Centre", [120, 141, 160, 190, 233]), ("东区", "East", [90, 99, 130, 166, 187]),
            ("西区", "West", [101, 110, 108, 131, 142]), ("北区", "North", [60, 71, 70, 88, 96]),
        ]
        return SmallMultiples(
            head("sample-many", say("各区县五年走势", "Five years by district")), unit: .money(.yi, decimals: 0),
            places: (2_019...2_023).map { Phrase.year($0) },
            items: rows.map { zh, en, values in
                SmallMultiples.Item(say(zh, en), values.map { $0 * ComponentGallery.yi }, address: text("#district"))
            })
    }
}
