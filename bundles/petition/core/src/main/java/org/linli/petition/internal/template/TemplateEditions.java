// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.Problem;
import org.linli.petition.AnswerTemplate;
import org.linli.petition.Edition;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OrderAccess.Seen;
import org.linli.petition.spi.EditionKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Editions of prepared answers: checks them, and shows on open orders what would be answered. */
@Component(
        service = {EditionKind.class, TemplateEditions.class},
        property = EditionKind.KIND + "=" + TemplateEditions.KIND)
public final class TemplateEditions implements EditionKind {
    /** The kind. */
    public static final String KIND = "template";

    private static final int MOST_LINES = 500;
    private static final String NOTHING = "（没有）";

    private final ConfiguredTemplates templates;
    private final TemplatesInForce inForce;

    @Activate
    public TemplateEditions(@Reference ConfiguredTemplates templates, @Reference TemplatesInForce inForce) {
        this.templates = templates;
        this.inForce = inForce;
    }

    @Override
    public List<Problem.Violation> check(Edition edition) {
        return TemplateText.wrong(edition);
    }

    /** At most 500 lines: a template each that would come, go, or say something else. */
    @Override
    public List<Edition.Line> preview(Edition edition, List<WorkOrder> open) {
        TemplateList draft = TemplateText.read(edition);
        List<TemplateList> now = inForce.now();
        List<TemplateList> then = Stream.concat(
                        now.stream().filter(list -> !NearestList.sameArea(list, draft)), Stream.of(draft))
                .toList();
        List<Edition.Line> lines = new ArrayList<>();
        for (Seen order : templates.open(open.stream().map(WorkOrder::id).toList())) {
            if (lines.size() < MOST_LINES) {
                lines(lines, order, templates.fitting(order, now), templates.fitting(order, then));
            }
        }
        return lines.stream().limit(MOST_LINES).toList();
    }

    private static void lines(
            List<Edition.Line> lines, Seen order, List<AnswerTemplate> before, List<AnswerTemplate> after) {
        Map<String, AnswerTemplate> was = byCode(before);
        Map<String, AnswerTemplate> willBe = byCode(after);
        Stream.concat(was.keySet().stream(), willBe.keySet().stream())
                .distinct()
                .filter(code -> !words(was, code).equals(words(willBe, code)))
                .forEach(code -> lines.add(new Edition.Line(
                        order.order(),
                        order.number(),
                        "答复模板“" + willBe.getOrDefault(code, was.get(code)).name() + "”",
                        words(was, code),
                        words(willBe, code))));
    }

    private static Map<String, AnswerTemplate> byCode(List<AnswerTemplate> templates) {
        return templates.stream()
                .collect(Collectors.toMap(AnswerTemplate::code, each -> each, (one, same) -> one, LinkedHashMap::new));
    }

    private static String words(Map<String, AnswerTemplate> templates, String code) {
        AnswerTemplate template = templates.get(code);
        return template == null ? NOTHING : template.words();
    }

    @Override
    public void changed() {
        inForce.forget();
    }
}
