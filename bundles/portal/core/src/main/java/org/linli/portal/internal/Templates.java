// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
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
    private final Words words;

    public Templates(Clock clock) {
        words = new Words(clock);
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "templates");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.CHINA);
        configuration.setNumberFormat("computer");
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    }

    /** The page of that name with these values. */
    public String render(String page, Map<String, ?> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("words", words);
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
}
