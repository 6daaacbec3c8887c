// SPDX-License-Identifier: Apache-2.0
package org.linli.console.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * A page of the console, which the annotated component's own bundle brings. The component is empty:
 *
 * <pre>
 * &#64;Component(service = Object.class)
 * &#64;ConsolePage(name = "lanterns", zh = "路灯", en = "Street lamps", group = "area", order = 50)
 * public final class LanternsPage {}
 * </pre>
 *
 * <p>The page itself is a folder of ES modules in the bundle, {@code pages/<name>/}, with the entry {@code page.js}, whose
 * default export is a Vue component with the properties {@code path} and {@code query}. It imports only {@code vue},
 * {@code vue-router}, {@code element-plus}, {@code echarts}, {@code leaflet}, {@code @linli/console}, and its own files by
 * relative paths. It appears in the menu of whoever is at work as soon as the bundle is there, and goes with it.
 *
 * <p>Rule of choice where several bundles bring a page of one name: the highest service ranking, then the lowest service
 * id.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ConsolePage {
    /** What the names of the properties begin with. */
    String PREFIX_ = "linli.page.";

    /** The page's name in addresses, {@code /console/<name>}: small letters, digits and hyphens, at most 40. */
    String name();

    /** Its name in the menu, in Chinese. */
    String zh();

    /** Its name in the menu, in English. */
    String en();

    /** Where in the menu: {@code work}, {@code people}, {@code area}, {@code rules} or {@code system}. */
    String group();

    /** Its place within the group, the lowest first. */
    int order() default 100;

    /** The roles of which one is needed to see it in the menu, by their names; none: for everybody who is signed in. */
    String[] roles() default {};
}
