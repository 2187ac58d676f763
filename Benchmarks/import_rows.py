"""Invented rows for `script/bench import`: organisations, and contracts as the national system exports them.

Everything follows from the number of rows and the seed. The credit codes have a right check character and name
divisions that do not exist, so that no real organisation can be meant.
"""
import datetime
import os
import random

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
KINDS = {
    "技术开发": ("委托开发", "合作开发"), "技术转让": ("专利权转让", "技术秘密转让"), "技术许可": ("专利实施许可",),
    "技术咨询": ("技术咨询",), "技术服务": ("一般技术服务", "技术培训"),
}
FIELDS = ("电子信息", "先进制造", "生物、医药和医疗器械", "新材料及其应用", "新能源与高效节能", "环境保护与资源综合利用")
TOPICS = ("叶片铸件缺陷检测方法", "低温余热回收系统", "农田墒情监测平台", "桥梁健康诊断算法", "高镍正极材料制备工艺", "污泥减量装置")
TRADES = ("精工", "智造", "新材", "环保", "数据", "生物")


def code(number):
    """The credit code of the organisation with this number."""
    body, rest = [], (number * 16_180_339_887_499 + 123_456_789_012) % 31 ** 9
    for _ in range(9):
        body.append(rest % 31)
        rest //= 31
    values = [9, 1, 3, 7, 9, 9, 0, 1] + body[::-1]
    check = (31 - sum(value * pow(3, place, 31) for place, value in enumerate(values)) % 31) % 31
    return "".join(ALPHABET[value] for value in values + [check])


def make(rows, seed, folder):
    """Writes organisations.csv and contracts.csv, and returns their paths; files that are there are kept."""
    parties, contracts = (os.path.join(folder, name) for name in ("organisations.csv", "contracts.csv"))
    mark = os.path.join(folder, "made")
    if os.path.exists(mark):
        return parties, contracts
    os.makedirs(folder, exist_ok=True)
    chance = random.Random(seed)
    codes = [code(number) for number in range(max(50, rows // 10))]
    names = [f"云川{chance.choice(TRADES)}第{number + 1}有限公司" for number in range(len(codes))]
    with open(parties, "w", encoding="utf-8", newline="") as file:
        file.write("统一社会信用代码,单位名称,单位类别,规模,区县,规上工业\r\n")
        for party, name in zip(codes, names):
            file.write(f"{party},{name},企业,{chance.choice(('微型', '小型', '中型', '大型'))},市外,否\r\n")
    new_year = datetime.date(2023, 1, 1)
    days = [(new_year + datetime.timedelta(days=day)).isoformat() for day in range(-60, 365)]
    with open(contracts, "w", encoding="utf-8", newline="") as file:
        file.write("合同登记编号,项目名称,登记日期,签订日期,合同类别,合同子类,卖方信用代码,买方信用代码,卖方名称,买方名称,"
                   "合同成交额（元）,技术交易额（元）,免税额（元）,状态,技术领域,支付方式\r\n")
        for number in range(rows):
            # A few sell much, many buy a little.
            seller = int(len(codes) * chance.random() ** 3)
            buyer = (seller + 1 + int((len(codes) - 1) * chance.random())) % len(codes)
            day = 60 + int(365 * chance.random() ** 0.5)
            kind = chance.choice(tuple(KINDS))
            turnover = int(chance.lognormvariate(17, 2)) + 10_000
            technology = turnover if chance.random() < 0.5 else int(turnover * (0.6 + 0.4 * chance.random()))
            exempt = 0 if chance.random() < 0.4 else technology
            file.write(",".join((
                f"20233799{number + 1:08d}", f"{chance.choice(TOPICS)}研究（{number % 997}）", days[day],
                days[day - int(60 * chance.random())], kind, chance.choice(KINDS[kind]), codes[seller], codes[buyer],
                names[seller], names[buyer], yuan(turnover), yuan(technology), yuan(exempt),
                "已注销" if chance.random() < 0.03 else "已登记", chance.choice(FIELDS),
                "分期支付" if chance.random() < 0.3 else "一次总付")) + "\r\n")
    open(mark, "w").close()
    return parties, contracts


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"
