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

    /// What companies may not be called: famous names, counties and cities that two syllables
    /// could meet.
    static let reserved: Set<String> = [
        "恒力", "科华", "科达", "科创", "新华", "新奥", "新和", "新兴", "安邦", "正邦", "德力", "德邦", "信达", "信和", "泰康", "泰达", "瑞康", "瑞星",
        "智联", "汇源", "汇丰", "腾达", "博创", "启明", "启航", "宏达", "宏图", "元通", "翰森", "翰宇", "安康", "德兴", "德石", "新星", "信石", "飞宇",
        "飞翔", "科兴", "科润", "瑞丰", "瑞林", "泰兴", "泰和", "嘉兴", "宏源", "宏润", "辰星", "晟通", "骏丰", "安达", "安岳", "信丰", "博兴", "新源",
        "安远", "新丰", "云和", "安源", "安图", "安泽", "新林", "云林", "凌源", "恒丰", "恒源", "博通", "睿创", "诺和", "诺华", "科思", "科锐", "云维",
        "云图", "飞凯", "信维", "安凯", "新凯", "新特", "德明", "博思", "宏华", "卓创", "朗源", "昊华", "诺力", "沐邦", "科博", "汇创", "汇成", "骏成",
        "嘉泽", "元力", "恒通",
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
