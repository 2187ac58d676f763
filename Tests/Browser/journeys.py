"""What visitors come for, step by step, in a real browser."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def heading(window):
    return window.driver.find_element(By.CSS_SELECTOR, "main h1").text


def looks(window, base):
    """Large print is switched on, stays on the next page, and is switched off again."""
    window.open(base + "/")
    window.driver.find_element(By.XPATH, "//nav[contains(@class,'tools')]//button[contains(.,'长者版')]").click()
    assert "elder" in window.driver.find_element(By.TAG_NAME, "html").get_attribute("class")
    assert window.violations() == [], window.violations()
    window.driver.find_element(By.CSS_SELECTOR, "nav.menu a").click()
    assert "elder" in window.driver.find_element(By.TAG_NAME, "html").get_attribute("class")
    window.driver.find_element(By.XPATH, "//nav[contains(@class,'tools')]//button[@aria-pressed='true']").click()
    assert not window.driver.find_element(By.TAG_NAME, "html").get_attribute("class")


def contrast(window, base):
    """High contrast is switched on and off, and axe finds nothing in it."""
    window.open(base + "/")
    window.driver.find_element(By.XPATH, "//nav[contains(@class,'tools')]//button[contains(.,'高对比')]").click()
    assert "contrast" in window.driver.find_element(By.TAG_NAME, "html").get_attribute("class")
    assert window.violations() == [], window.violations()
    window.driver.find_element(By.XPATH, "//nav[contains(@class,'tools')]//button[@aria-pressed='true']").click()


def english(window, base):
    """The pages speak English, and Chinese again."""
    window.open(base + "/")
    window.driver.find_element(By.XPATH, "//nav[contains(@class,'tools')]//button[contains(.,'English')]").click()
    assert window.driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    window.driver.find_element(By.XPATH, "//nav[contains(@class,'tools')]//button[contains(.,'中文')]").click()
    assert window.driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "zh-CN"


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


JOURNEYS = [(journey.__doc__.strip(), journey) for journey in (looks, contrast, english, skip, missing)]
