// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** How the kinds of fields are filled. */
final class Fields {
    private Fields() {}

    static void fill(Browser browser, WebElement field, String words) {
        String kind = String.valueOf(field.getDomProperty("type"));
        if (field.getTagName().equals("select")) {
            new Select(field).selectByVisibleText(words);
        } else if (kind.equals("checkbox") || kind.equals("radio")) {
            if (field.isSelected() != Boolean.parseBoolean(words)) {
                field.click();
            }
        } else if (kind.equals("file")) {
            field.sendKeys(words);
        } else if (kind.matches("date|time|datetime-local|month|color|range")) {
            browser.script(
                    "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                            + " arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                    field,
                    words);
        } else if (is(browser, field, "[role=radiogroup], [role=group]")) {
            browser.tap("choice", field, words);
        } else if (is(browser, field, ".el-cascader input")) {
            descend(browser, field, words.split(" > "));
        } else if (is(browser, field, ".el-date-editor input")) {
            type(field, words);
            field.sendKeys(Keys.ENTER);
        } else if (is(browser, field, ".el-select input")) {
            choose(browser, field, words);
        } else {
            type(field, words);
        }
    }

    private static boolean is(Browser browser, WebElement field, String css) {
        return Boolean.TRUE.equals(browser.script("return arguments[0].matches(arguments[1])", field, css));
    }

    private static void choose(Browser browser, WebElement field, String words) {
        if (!"true".equals(field.getDomAttribute("aria-expanded"))) {
            browser.script("arguments[0].closest('.el-select__wrapper').click()", field);
        }
        if (field.getDomAttribute("readonly") == null) {
            type(field, words);
        }
        browser.tap("option", words);
    }

    /** An area by its way from the top: {@code 甲街道 > 甲一社区}. */
    private static void descend(Browser browser, WebElement field, String... way) {
        browser.script("arguments[0].click()", field);
        for (int step = 0; step < way.length - 1; step++) {
            browser.tap("node", way[step]);
        }
        browser.tap("nodeChoice", way[way.length - 1]);
        browser.press(Keys.ESCAPE);
    }

    private static void type(WebElement field, String words) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(words);
    }
}
