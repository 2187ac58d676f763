/// The syllables that invented names are made of.
///
/// A name begins with a place that does not exist, so that no real unit bears it whatever follows.
enum NameWords {
    /// First characters of places; no division of the country begins with one of them.
    static let placeHeads = ["翎", "珩", "霁", "漪", "滢", "榭", "澹", "潆", "沄", "蘅"]
    /// Last characters of places.
    static let placeTails = ["川", "溪", "浦", "陵", "原", "泽", "岭", "湖", "洲", "堰"]

    /// First characters of a trade name, 字号.
    static let brandHeads = [
        "瑞", "恒", "启", "博", "鼎", "睿", "嘉", "盛", "泰", "宏", "卓", "捷", "朗", "铭", "昊", "辰", "奕", "诺", "禾", "沐",
        "景", "尚", "元", "弘", "晟", "凌", "骏", "翰", "谦", "汇", "智", "新", "科", "云", "腾", "飞", "正", "信", "安", "德",
    ]
    /// Last characters of a trade name.
    static let brandTails = [
        "远", "达", "通", "创", "成", "源", "图", "思", "维", "拓", "兴", "和", "丰", "凯", "航", "益", "康", "润", "健", "邦",
        "泽", "森", "岳", "石", "林", "明", "华", "宇", "星", "峰", "为", "联", "慧", "佳", "特", "力", "锐", "博", "奥", "翔",
    ]

    /// What companies may not be called: famous names that two syllables could meet, and words with another meaning.
    static let reserved: Set<String> = [
        "华为", "中兴", "腾讯", "海尔", "海信", "浪潮", "联想", "百度", "阿里", "京东", "小米", "格力", "美的", "比亚", "万华",
        "歌尔", "潍柴", "恒瑞", "恒大", "恒力", "恒逸", "恒安", "恒生", "科大", "科华", "科达", "科创", "新华", "新奥", "新和", "新兴",
        "新希", "安邦", "安踏", "正大", "正泰", "正邦", "正威", "德力", "德邦", "信达", "信和", "泰康", "泰达", "瑞康", "瑞星",
        "云南", "智联", "汇源", "汇丰", "元气", "腾达", "飞鹤", "飞利", "弘阳", "景德", "博世", "博雅", "博创", "启明", "启航", "天达",
        "盛大", "鼎信", "嘉实", "嘉士", "卓越", "宏达", "宏图", "元通", "凯源", "齐鲁", "清华", "北大", "复旦", "同济", "南开", "浙大",
        "翰森", "翰宇", "安康", "德兴", "德石", "德州", "新星", "信石", "飞宇", "飞翔", "科兴", "科润", "瑞丰", "瑞林", "泰兴", "泰和",
        "嘉兴", "宏源", "宏润", "辰星", "晟通", "凌云", "云飞", "骏丰", "安达", "安岳", "信丰", "信宜", "德惠", "兴和", "元宝",
    ]

    /// Forms of a company with how often each occurs.
    static let companyForms = ["有限公司", "股份有限公司", "集团有限公司"]
    /// How often.
    static let companyFormShares = Lottery([90, 8, 2])

    /// Kinds of university.
    static let universities = [
        "大学", "理工大学", "工业大学", "师范大学", "农业大学", "医科大学", "交通大学", "科技大学", "建筑大学", "财经大学", "中医药大学",
        "工程学院", "工学院", "职业技术学院", "科技职业学院", "工程职业技术学院", "轻工学院", "师范学院", "信息职业技术学院", "航空学院",
        "城市学院", "工商学院", "医学院", "应用技术学院", "交通职业学院",
    ]
    /// Kinds of institute, behind a field.
    static let institutes = ["研究院", "研究所", "技术研究院", "设计研究院", "科学研究所", "产业技术研究院", "工程技术中心", "试验中心"]
    /// Kinds of agency, behind a trade name.
    static let agencies = [
        "技术转移中心", "科技成果转化服务中心", "技术交易服务有限公司", "生产力促进中心", "知识产权服务有限公司", "科技服务有限公司", "技术经纪有限公司",
        "科技信息服务中心", "创业服务中心", "科技评估有限公司", "技术转移有限公司",
    ]
}
