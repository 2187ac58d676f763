/// What invented people are called and what they are.
enum PersonWords {
    /// Surnames, the common ones more often by standing in front.
    static let surnames = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
        "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕",
        "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜",
        "范", "方", "石", "姚", "谭", "廖", "邹", "熊", "金", "陆", "郝", "孔", "白", "崔", "康", "毛", "邱", "秦", "江", "史",
        "顾", "侯", "邵", "孟", "龙", "万", "段", "雷", "钱", "汤", "尹", "黎", "易", "常", "武", "乔", "贺", "赖", "龚", "文",
    ]
    /// Characters of given names.
    static let given = [
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平",
        "刚", "桂", "文", "辉", "玲", "建", "国", "志", "海", "波", "晓", "宇", "浩", "然", "子", "轩", "雨", "欣", "怡", "佳",
        "思", "远", "博", "睿", "晨", "曦", "凯", "鹏", "飞", "立", "新", "慧", "颖", "婷", "雪", "梅", "琳", "莹", "岩", "峰",
    ]
    /// 职称.
    static let titles = ["教授", "副教授", "讲师", "研究员", "副研究员", "高级工程师", "工程师", "助理工程师", "技术经理", "项目主管"]
    /// 学历.
    static let education = ["博士研究生", "硕士研究生", "大学本科", "大学专科"]

    /// How often each surname occurs: the first about eight times as often as the last.
    private static let surnameShares = Lottery(surnames.indices.map { 800 / ($0 + 12) })

    /// An invented name of two or three characters.
    static func name(_ random: inout DemoRandom) -> String {
        let surname = surnames[surnameShares.draw(&random)]
        return surname + random.pick(given) + (random.chance(720) ? random.pick(given) : "")
    }
}
