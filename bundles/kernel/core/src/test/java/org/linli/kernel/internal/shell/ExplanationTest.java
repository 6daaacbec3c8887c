// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import static org.junit.Assert.assertEquals;

import java.util.Hashtable;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.linli.kernel.internal.ledger.Container;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.pack.Packs;
import org.osgi.framework.Constants;

/** What the command tells: all modules, each once, the packs there, and what is refused. */
public class ExplanationTest {
    private static final AreaCode DISTRICT = AreaCode.of("990801");
    private static final AreaCode COMMUNITY = AreaCode.of("990801001001");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Container container;
    private Explanation explanation;

    @Before
    public void start() throws Exception {
        container = new Container(folder.newFolder().toPath());
        explanation = new Explanation(new Registry(container.context()));
    }

    @After
    public void stop() throws Exception {
        container.close();
    }

    private record Module(String module, List<DecidedBy> decided, List<String> refused) implements Explaining {
        @Override
        public List<DecidedBy> explain(AreaCode area) {
            if (decided == null) {
                throw new IllegalStateException("no database");
            }
            return decided;
        }
    }

    private void there(Module module, int ranking) {
        container
                .context()
                .registerService(
                        Explaining.class,
                        module,
                        new Hashtable<>(java.util.Map.of(Constants.SERVICE_RANKING, ranking)));
    }

    @Test
    public void everyModuleTellsEachOnceAndOneThatFailsKeepsNoneFromIt() {
        there(new Module("old", List.of(new DecidedBy("旧", "b", null, "c")), List.of()), 0);
        there(new Module("old", List.of(new DecidedBy("新", "b", DISTRICT, "c")), List.of("b: wrong")), 1);
        there(new Module("away", null, List.of()), 0);
        there(new Module("first", List.of(new DecidedBy("问", "sunny/x.cfg", null, "说")), List.of("x: wrong")), 0);
        assertEquals(
                List.of(
                        new Explanation.Answer("first", new DecidedBy("问", "sunny/x.cfg", null, "说")),
                        new Explanation.Answer("old", new DecidedBy("新", "b", DISTRICT, "c"))),
                explanation.questions(COMMUNITY));
        assertEquals(List.of("x: wrong", "b: wrong"), explanation.refused());
    }

    @Test
    public void thePacksOfAPlaceAreToldAndThoseThatAreRefused() {
        Pack here = new Pack("sunny", "晴川", DISTRICT, "1.0.0", List.of(), List.of());
        Pack there = new Pack("rainy", "雨城", AreaCode.of("990802"), "1.0.0", List.of(), List.of());
        Pack refused = new Pack("wrong", "", null, "1.0.0", List.of(), List.of("no area", "no name"));
        container.context().registerService(Packs.class, () -> List.of(here, there, refused), null);
        assertEquals(List.of(here), explanation.packs(COMMUNITY));
        assertEquals(List.of("pack wrong: no area", "pack wrong: no name"), explanation.refused());
    }
}
