"""What visitors come for, step by step, in a real browser."""

import os
import tempfile

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait


def heading(window):
    return window.driver.find_element(By.CSS_SELECTOR, "main h1").text


def tool(window, words):
    """Presses what changes how pages look, found by its words."""
    window.driver.find_element(By.XPATH, f"//nav[contains(@class,'tools')]//button[{words}]").click()


def becomes(window, attribute, is_so):
    """Waits until the page that a press led to has such an attribute: between two pages there is none."""
    waiting = WebDriverWait(
        window.driver, 30, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException])
    waiting.until(
        lambda driver: is_so(driver.find_element(By.TAG_NAME, "html").get_attribute(attribute) or ""),
        f"{attribute} of {window.driver.current_url}")


def looks(window, base):
    """Large print is switched on, stays on the next page, and is switched off again."""
    window.open(base + "/")
    tool(window, "contains(.,'长者版')")
    becomes(window, "class", lambda value: "elder" in value)
    assert window.violations() == [], window.violations()
    window.open(base + "/plan")
    becomes(window, "class", lambda value: "elder" in value)
    tool(window, "@aria-pressed='true'")
    becomes(window, "class", lambda value: value == "")


def contrast(window, base):
    """High contrast is switched on and off, and axe finds nothing in it."""
    window.open(base + "/")
    tool(window, "contains(.,'高对比')")
    becomes(window, "class", lambda value: "contrast" in value)
    assert window.violations() == [], window.violations()
    tool(window, "@aria-pressed='true'")
    becomes(window, "class", lambda value: value == "")


def english(window, base):
    """The pages speak English, and Chinese again."""
    window.open(base + "/")
    tool(window, "contains(.,'English')")
    becomes(window, "lang", lambda value: value == "en")
    tool(window, "contains(.,'中文')")
    becomes(window, "lang", lambda value: value == "zh-CN")


def skip(window, base):
    """The first tab stop leads to the content."""
    window.open(base + "/")
    window.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    window.press(Keys.ENTER)
    assert window.driver.execute_script("return document.activeElement.id") == "main"


def missing(window, base):
    """A page that is not there says so, with a number to name."""
    window.open(base + "/nowhere")
    assert heading(window) == "没有找到", heading(window)
    assert window.driver.find_element(By.CSS_SELECTOR, "main code").text
    assert [line for line in window.complaints() if "404" not in line] == []


def until(window, part, seconds=120):
    """Waits for a page whose address holds `part`, also behind a run that ended at once, and asks axe about it."""

    def arrived(driver):
        if "/runs/" in driver.current_url:
            for link in driver.find_elements(By.LINK_TEXT, "查看结果"):
                link.click()
        return part in driver.current_url

    waiting = WebDriverWait(
        window.driver, seconds, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException])
    waiting.until(arrived)
    assert window.violations() == [], (window.driver.current_url, window.violations())


def send(window, button):
    window.driver.find_element(By.XPATH, f"//main//form//button[contains(.,'{button}')]").click()


def choose(window, name, value):
    window.driver.find_element(By.CSS_SELECTOR, f"main input[name='{name}'][value='{value}']").click()


def imports(window, base):
    """A clerk looks at a file with one bad row, imports the good one, and gets a receipt."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "单位.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("信用代码,单位名称,单位类别,规模,区县,规上工业\n")
            file.write("91379903XKGUDJW0MX,演示导入有限公司,企业,小型,市外,否\n")
            file.write("91379903XKGUDJW0M1,代码有误有限公司,企业,小型,市外,否\n")
        window.open(base + "/operator/import")
        window.driver.find_element(By.NAME, "file").send_keys(path)
        account = window.driver.find_elements(By.CSS_SELECTOR, "main input[name='account']")
        account[0].click()
        send(window, "预检")
        until(window, "/operator/import/")
    text = window.driver.find_element(By.TAG_NAME, "main").text
    assert "91379903XKGUDJW0M1" in text and "退回的行" in text, text
    window.driver.find_element(By.LINK_TEXT, "下一步：核对并导入").click()
    until(window, "/confirm")
    send(window, "确认导入")
    waiting = WebDriverWait(
        window.driver, 60, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException])
    waiting.until(lambda driver: "请核对后勾选同意" in driver.find_element(By.TAG_NAME, "main").text)
    choose(window, "agreed", "1")
    send(window, "确认导入")
    until(window, "/receipt")
    text = window.driver.find_element(By.TAG_NAME, "main").text
    assert "退回的 1 行未记入" in text and "act-" in text, text


def settles(window, base):
    """A clerk settles a year, opens the reasons of a line, and compares the settlement with a trial."""
    for account in ("settler", "-"):
        window.open(base + "/operator/settlements")
        window.driver.find_element(By.NAME, "year").send_keys("2024")
        choose(window, "account", account)
        send(window, "开始测算")
        until(window, "/operator/settlements/" + ("run-" if account == "settler" else "trial-"))
    window.open(base + "/operator/settlements")
    window.driver.find_element(By.CSS_SELECTOR, "#runs tbody a").click()
    until(window, "/run-")
    window.driver.find_element(By.CSS_SELECTOR, "#lines tbody a").click()
    until(window, "/units/")
    text = window.driver.find_element(By.TAG_NAME, "main").text
    assert "测算步骤" in text and "依据条款" in text, text
    assert not window.driver.find_elements(By.CSS_SELECTOR, "main .notice.bad"), text
    window.open(base + "/operator/settlements/compare")
    for name, prefix in (("before", "run-"), ("after", "trial-")):
        select = Select(window.driver.find_element(By.NAME, name))
        values = [option.get_attribute("value") for option in select.options]
        select.select_by_value(next(value for value in values if value.startswith(prefix)))
    send(window, "查询")
    until(window, "before=run-")
    assert "依据完全相同" in window.driver.find_element(By.TAG_NAME, "main").text


def simulates(window, base):
    """A division head moves a slider by keyboard, and what was left as it is stays out of the address."""
    window.open(base + "/operator/simulation")
    slider = window.driver.find_element(By.CSS_SELECTOR, "main input[type='range']")
    name = slider.get_attribute("name")
    slider.send_keys(Keys.ARROW_RIGHT)
    output = window.driver.find_element(By.CSS_SELECTOR, f"main output[for='{slider.get_attribute('id')}']")
    assert output.text == slider.get_attribute("aria-valuetext"), output.text
    send(window, "测算")
    until(window, f"{name}=")
    address = window.driver.current_url
    assert address.count("at.") == 1 and "set." not in address, address
    text = window.driver.find_element(By.TAG_NAME, "main").text
    assert "拟改为" in text and "补助总额" in text, text
    box = window.driver.find_element(By.NAME, name.replace("at.", "set.", 1))
    box.send_keys("甲")
    send(window, "测算")
    until(window, "set.")
    text = window.driver.find_element(By.TAG_NAME, "main").text
    assert "不是数" in text, text
    assert window.violations() == [], window.violations()


JOURNEYS = [(journey.__doc__.strip(), journey) for journey in (
    looks, contrast, english, skip, missing, imports, settles, simulates)]
