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
        } else if ("combobox".equals(field.getDomAttribute("role"))) {
            choose(browser, field, words);
        } else {
            type(field, words);
        }
    }

    private static void choose(Browser browser, WebElement field, String words) {
        if (!"true".equals(field.getDomAttribute("aria-expanded"))) {
            browser.script("(arguments[0].closest('.el-select__wrapper') ?? arguments[0]).click()", field);
        }
        if (field.getDomAttribute("readonly") == null) {
            type(field, words);
        }
        browser.click(words);
    }

    private static void type(WebElement field, String words) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(words);
    }
}
