// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Asks a page what page.js can tell of it. */
final class Questions {
    private static final String SCRIPT = Texts.of("page.js");
    private static final String ASK =
            "return window.linliPage ? window.linliPage[arguments[0]](...[...arguments].slice(1)) : 'unknown'";

    private final JavascriptExecutor page;

    Questions(JavascriptExecutor page) {
        this.page = page;
    }

    /** The answer; null while one page goes and the next comes. */
    Object ask(String question, Object... arguments) {
        Object[] all = Stream.concat(Stream.of(question), Stream.of(arguments)).toArray();
        try {
            Object answer = page.executeScript(ASK, all);
            if ("unknown".equals(answer)) {
                page.executeScript(SCRIPT);
                answer = page.executeScript(ASK, all);
            }
            return answer;
        } catch (WebDriverException pageIsGoing) {
            return null;
        }
    }

    /** The element that is the answer. */
    WebElement found(String question, Object... arguments) {
        Object element = ask(question, arguments);
        if (element instanceof WebElement there) {
            return there;
        }
        throw new NoSuchElementException("“" + arguments[arguments.length - 1] + "” is not there");
    }
}
