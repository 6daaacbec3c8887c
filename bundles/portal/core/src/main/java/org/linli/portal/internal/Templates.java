// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The HTML templates of the pages; everything put into them is escaped. */
public final class Templates {
    private final Configuration configuration;
    private final Clock clock;

    public Templates(Clock clock) {
        this.clock = clock;
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "templates");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.CHINA);
        configuration.setNumberFormat("computer");
        configuration.setWhitespaceStripping(true);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    }

    /** The page of that name with these values, in somebody's language and size. */
    public String render(String page, Look look, Map<String, ?> values) {
        Map<String, Object> model = new HashMap<>(Map.of("errors", Map.of(), "form", Map.of(), "here", "/"));
        model.putAll(values);
        model.put("look", look);
        model.put("times", new Times(clock, look));
        model.put("w", words(Texts.of(look)));
        model.put("asset", (TemplateMethodModelEx) names -> Files.address(string(names.get(0))));
        model.put("zh", markup(look.isEnglish() ? " lang=\"zh-CN\"" : ""));
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(page + ".ftlh").process(model, out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException wrong) {
            throw new IllegalStateException("page " + page, wrong);
        }
        return out.toString();
    }

    private static TemplateMethodModelEx words(Texts texts) {
        return given -> {
            Object[] values = new Object[given.size() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = string(given.get(i + 1));
            }
            return texts.say(string(given.get(0)), values);
        };
    }

    private static String string(Object given) {
        return String.valueOf(given);
    }

    private static Object markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
