/// What projects, companies and patents of a technical field are about.
struct FieldWords {
    /// What stands in a company's name before its form.
    let trades: [String]
    /// What a project rests on.
    let methods: [String]
    /// What a project makes.
    let things: [String]
    /// GB/T 4754 codes of those who work in the field, and of those it serves.
    let industries: [String]
    /// 社会经济目标.
    let objectives: [String]
}

// MARK: - By field

extension FieldWords {
    /// The words of a field.
    static subscript(field: TechnicalField) -> FieldWords {
        switch field {
        case .electronics: electronics
        case .aerospace: aerospace
        case .manufacturing: manufacturing
        case .biomedicine: biomedicine
        case .materials: materials
        case .energy: energy
        case .environment: environment
        case .nuclear: nuclear
        case .agriculture: agriculture
        case .transport: transport
        case .urban: urban
        }
    }

    private static let electronics = FieldWords(
        trades: ["信息技术", "软件", "电子科技", "网络科技", "数据科技", "智能科技", "物联网科技", "通信技术"],
        methods: ["深度学习", "边缘计算", "多源数据融合", "知识图谱", "国产芯片", "微服务架构", "工业互联网", "隐私计算", "数字孪生"],
        things: [
            "政务数据共享平台", "视频结构化分析系统", "企业资源管理系统", "智慧园区管理平台", "语音识别引擎", "设备远程运维平台", "电子病历质控系统",
            "信创适配中间件", "毫米波传感模组", "服务器管理固件", "供应链协同系统", "时空数据引擎", "网络安全态势感知系统", "水务调度软件",
        ],
        industries: ["I6513", "I6531", "I6520", "C3990", "I65"], objectives: ["工商业发展", "基础设施及城市农村规划"])

    private static let aerospace = FieldWords(
        trades: ["航空科技", "卫星应用科技", "无人机科技", "航天装备"],
        methods: ["视觉惯导", "高分辨率遥感", "复合材料铺放", "低轨星座", "多体动力学"],
        things: ["无人机巡检系统", "卫星遥感监测平台", "机载光电吊舱", "航空紧固件", "地面测控终端", "飞行模拟训练装置", "北斗高精度定位终端"],
        industries: ["C3741", "C3742", "M7320"], objectives: ["民用空间", "地球和大气层探索利用"])

    private static let manufacturing = FieldWords(
        trades: ["智能装备", "精密机械", "自动化科技", "数控设备", "机器人科技", "工业科技", "机电设备", "激光科技"],
        methods: ["机器视觉", "数字孪生", "五轴联动", "激光熔覆", "伺服控制", "有限元仿真", "柔性装配", "在线检测"],
        things: [
            "重载搬运机器人", "数控机床主轴", "自动焊接生产线", "智能仓储系统", "铸件缺陷检测设备", "高速冲压线", "轴承寿命试验台", "激光切割头",
            "柔性装配单元", "发动机缸体加工工艺", "液压伺服阀", "包装码垛一体机", "输送线控制系统",
        ],
        industries: ["C3491", "C34", "C35", "C3990"], objectives: ["工商业发展"])

    private static let biomedicine = FieldWords(
        trades: ["生物科技", "医药科技", "医疗器械", "生物医药", "制药", "健康科技"],
        methods: ["单克隆抗体", "高通量测序", "微流控芯片", "缓控释制剂", "基因编辑", "医学影像组学", "连续流合成"],
        things: [
            "仿制药一致性评价", "体外诊断试剂盒", "可吸收骨科植入物", "重组蛋白制备工艺", "中药复方制剂", "临床前药效学研究", "医用内窥镜", "康复训练机器人",
            "细胞培养基", "血液净化装置", "创新药临床批件",
        ],
        industries: ["C2761", "C2720", "C3584", "M7340"], objectives: ["卫生"])

    private static let materials = FieldWords(
        trades: ["新材料科技", "高分子材料", "纳米材料", "复合材料", "碳材料"],
        methods: ["溶胶凝胶", "气相沉积", "原位聚合", "粉末冶金", "界面改性", "等离子烧结"],
        things: [
            "碳纤维预浸料", "高导热石墨膜", "耐高温陶瓷涂层", "可降解薄膜", "铝合金轻量化部件", "电子级树脂", "气凝胶隔热毡", "高强度玄武岩纤维",
            "碳化硅单晶衬底",
        ],
        industries: ["C2651", "C3240", "C3091", "M7320"], objectives: ["工商业发展", "非定向研究"])

    private static let energy = FieldWords(
        trades: ["新能源科技", "电力科技", "节能科技", "储能科技", "氢能科技", "电气"],
        methods: ["构网型控制", "热泵耦合", "大数据负荷预测", "固态电解质", "余热梯级利用", "虚拟电厂"],
        things: [
            "光伏电站运维", "储能电池管理系统", "配电网改造工程", "风电场功率预测系统", "氢燃料电池电堆", "锅炉节能改造", "电力继电保护装置", "充电桩群控系统",
            "工业余热供暖", "变电站在线监测系统", "综合能源服务平台", "电网调度自动化系统",
        ],
        industries: ["D4416", "D4415", "C3825", "C3841", "D44"], objectives: ["能源生产分配和合理利用"])

    private static let environment = FieldWords(
        trades: ["环保科技", "环境工程", "水务科技", "生态科技", "资源循环科技"],
        methods: ["膜生物反应", "催化氧化", "厌氧发酵", "微生物修复", "在线监测", "低温干化"],
        things: [
            "工业废水深度处理", "挥发性有机物治理", "污染场地修复", "餐厨垃圾资源化", "大气网格化监测", "污泥减量", "河道生态治理", "固废综合利用",
            "环境影响评价", "碳排放核算平台",
        ],
        industries: ["N7721", "N7722", "C3591", "N77"], objectives: ["环境保护生态建设及污染防治"])

    private static let nuclear = FieldWords(
        trades: ["核技术应用", "辐照科技"],
        methods: ["中子衍射", "电子束辐照", "蒙特卡罗模拟"],
        things: ["辐射剂量监测系统", "核级阀门检测", "放射性废物处置方案", "同位素示踪装置"],
        industries: ["M7320", "D4414"], objectives: ["能源生产分配和合理利用", "卫生"])

    private static let agriculture = FieldWords(
        trades: ["农业科技", "种业", "农业装备", "畜牧科技", "食品科技"],
        methods: ["分子标记辅助", "水肥一体化", "无人植保", "酶解", "全基因组选择"],
        things: ["小麦新品种选育", "设施蔬菜栽培", "盐碱地改良", "畜禽疫病防控", "果品冷链保鲜", "饲料配方", "农机自动导航系统", "功能性食品加工工艺"],
        industries: ["A0112", "A01", "M7330", "M7511"], objectives: ["农林牧渔业发展"])

    private static let transport = FieldWords(
        trades: ["交通科技", "轨道装备", "汽车科技", "路桥技术", "物流科技"],
        methods: ["车路协同", "非线性有限元", "毫米波雷达", "建筑信息模型", "健康监测"],
        things: [
            "高速公路养护设计", "城市信号控制系统", "桥梁健康监测系统", "轨道车辆制动系统", "新能源客车整车控制器", "隧道施工监测", "港口自动化装卸系统",
            "重型商用车智能驾驶系统",
        ],
        industries: ["C3612", "C3720", "G54", "E48"], objectives: ["基础设施及城市农村规划"])

    private static let urban = FieldWords(
        trades: ["工程技术", "勘察设计", "建筑科技", "城市规划设计", "工程咨询", "检测技术", "岩土工程", "市政设计"],
        methods: ["建筑信息模型", "装配式", "三维激光扫描", "海绵城市", "绿色建筑", "地质雷达"],
        things: [
            "片区综合开发勘察设计", "市政道路工程设计", "装配式住宅体系", "地下空间勘察", "既有建筑加固", "建筑能耗监测", "城市体检评估", "深基坑支护",
            "综合管廊设计", "医院建设工程设计", "老旧小区改造设计", "岩土工程勘察", "消防检测",
        ],
        industries: ["M7484", "M7483", "M7481", "M7485", "E48"], objectives: ["基础设施及城市农村规划", "社会发展和社会服务"])
}
