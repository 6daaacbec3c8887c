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
public final class Explanation {
    private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);

    private final Registry registry;

    public Explanation(Registry registry) {
        this.registry = registry;
    }

    /** Who decides what, by module, in the order of each. */
    public List<Answer> questions(AreaCode area) {
        Map<String, List<Answer>> byModule = ask(module -> module.explain(area).stream()
                .map(each -> new Answer(module.module(), each))
                .toList());
        return byModule.values().stream().flatMap(List::stream).toList();
    }

    /** Who decides a question of a module. */
    public record Answer(String module, DecidedBy decided) {}

    /** The packs that may decide something in an area. */
    public List<Pack> packs(AreaCode area) {
        return deployed().stream()
                .filter(pack -> pack.refused().isEmpty())
                .filter(pack -> pack.area().contains(area) || area.contains(pack.area()))
                .toList();
    }

    /** The files and packs that are refused, and the files that nobody reads, of whatever area, with the reasons. */
    public List<String> refused() {
        List<String> refused = new ArrayList<>();
        deployed().forEach(pack -> pack.refused().forEach(why -> refused.add("pack " + pack.id() + ": " + why)));
        ask(Explaining::refused).values().forEach(refused::addAll);
        refused.addAll(new UnreadFiles(registry).told());
        return refused;
    }

    /** All packs that are there, refused ones too. */
    public List<Pack> deployed() {
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
