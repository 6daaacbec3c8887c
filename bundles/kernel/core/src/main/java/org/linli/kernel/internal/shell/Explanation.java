// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.pack.Packs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What modules and packs say of who decides what. A module that cannot answer now keeps no other from it. */
final class Explanation {
    private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);

    private final Registry registry;

    Explanation(Registry registry) {
        this.registry = registry;
    }

    /** Module, question, source, the source's area, words: by module, in the order of each. */
    List<List<String>> questions(AreaCode area) {
        Map<String, List<List<String>>> byModule = ask(module -> module.explain(area).stream()
                .map(each -> row(module.module(), each))
                .toList());
        return byModule.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> row(String module, DecidedBy each) {
        String area = each.area() == null ? "everywhere" : each.area().value();
        return List.of(module, each.question(), each.source(), area, each.says());
    }

    /** The packs that may decide something in an area. */
    List<List<String>> packs(AreaCode area) {
        return deployed().stream()
                .filter(pack -> pack.refused().isEmpty())
                .filter(pack -> pack.area().contains(area) || area.contains(pack.area()))
                .map(pack -> List.of(pack.id(), pack.name(), pack.area().value(), pack.version()))
                .toList();
    }

    /** The files and packs that are refused, and the files that nobody reads, of whatever area, with the reasons. */
    List<String> refused() {
        List<String> refused = new ArrayList<>();
        deployed().forEach(pack -> pack.refused().forEach(why -> refused.add("pack " + pack.id() + ": " + why)));
        ask(Explaining::refused).values().forEach(refused::addAll);
        refused.addAll(new UnreadFiles(registry).told());
        return refused;
    }

    private List<Pack> deployed() {
        List<Pack> deployed = new ArrayList<>();
        registry.each(Packs.class, packs -> deployed.addAll(packs.deployed()));
        return deployed;
    }

    /** Of two versions of a module the better one answers. */
    private <R> Map<String, List<R>> ask(Function<Explaining, List<R>> question) {
        Map<String, List<R>> answers = new TreeMap<>();
        registry.each(Explaining.class, module -> {
            if (!answers.containsKey(module.module())) {
                answers.put(module.module(), answer(module, question));
            }
        });
        return answers;
    }

    private static <R> List<R> answer(Explaining module, Function<Explaining, List<R>> question) {
        try {
            return question.apply(module);
        } catch (RuntimeException unwell) {
            LOG.warn("{} cannot tell who decides", module.module(), unwell);
            return List.of();
        }
    }
}
