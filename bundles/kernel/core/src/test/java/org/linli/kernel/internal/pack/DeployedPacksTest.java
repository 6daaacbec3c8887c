// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.pack;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.pack.Pack;
import org.osgi.framework.Bundle;

/** Packs come, change, are refused and go, on a real framework. */
public class DeployedPacksTest {
    private static final String MAIN = "sunny/org.linli.try-main.cfg";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private PackWorld world;

    @Before
    public void start() throws Exception {
        world = new PackWorld(folder.getRoot().toPath());
    }

    @After
    public void stop() throws Exception {
        world.close();
    }

    private Pack deployed() {
        List<Pack> all = world.packs().deployed();
        assertEquals(all.toString(), 1, all.size());
        return all.get(0);
    }

    @Test
    public void aPacksFilesAreInForceWhileItIsStarted() throws Exception {
        world.packs();
        Bundle bundle = world.deploy("sunny", PackWorld.sunny());
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
        assertEquals("${area} is the pack's", Map.of(MAIN, "990801001"), world.inForce("area"));
        assertEquals(Map.of(MAIN, "area = 990801001\nlimit = 3\n"), world.inForce(Pack.TEXT));
        assertEquals(
                new Pack(
                        "sunny", "晴川", AreaCode.of("990801001"), "0.0.0", List.of("org.linli.try-main.cfg"), List.of()),
                deployed());
        bundle.stop();
        assertEquals(Map.of(), world.inForce("limit"));
        assertEquals(List.of(), world.packs().deployed());
        bundle.start();
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
        bundle.uninstall();
        assertEquals(Map.of(), world.inForce("limit"));
    }

    @Test
    public void anUpdateTakesOutWhatItNoLongerSays() throws Exception {
        world.packs();
        Bundle bundle =
                world.deploy("sunny", PackWorld.sunny("org.linli.try-more.cfg", "area = ${area}001\nlimit = 9\n"));
        assertEquals(Map.of(MAIN, "3", "sunny/org.linli.try-more.cfg", "9"), world.inForce("limit"));
        Map<String, String> less = PackWorld.sunny("org.linli.try-main.cfg", "area = ${area}\nlimit = 4\n");
        world.update(bundle, less);
        assertEquals(Map.of(MAIN, "4"), world.inForce("limit"));
    }

    @Test
    public void allThatIsWrongIsSaidAndNothingOfItHolds() throws Exception {
        world.packs();
        world.deploy(
                "sunny",
                PackWorld.sunny(
                        "pack.properties", "area = 990801001\n",
                        "org.linli.try-main.cfg", "area = 990802\n",
                        "org.linli.everywhere-main.cfg", "limit = 1\n",
                        "org.other-main.cfg", "area = ${area}\n",
                        "org.linli.single.cfg", "area = ${area}\n"));
        assertEquals(Map.of(), world.inForce("limit"));
        List<String> refused = deployed().refused().stream().sorted().toList();
        assertEquals(
                List.of(
                        "org.linli.everywhere-main.cfg: area: '' is not in the pack's area 990801001; expected: area ="
                                + " ${area}",
                        "org.linli.single.cfg: no such file can be in a pack; expected: a name like"
                                + " org.linli.petition.types-main.cfg",
                        "org.linli.try-main.cfg: line 1, area: '990802' is not in the pack's area 990801001; expected: area ="
                                + " ${area}",
                        "org.other-main.cfg: no such file can be in a pack; expected: a name like"
                                + " org.linli.petition.types-main.cfg",
                        "pack.properties: name: is missing; expected: what people call the district"),
                refused);
    }

    @Test
    public void aPackWithoutItsPropertiesIsRefused() throws Exception {
        world.packs();
        world.deploy("sunny", PackWorld.sunny("pack.properties", ""));
        assertEquals(
                List.of(
                        "pack.properties: area: '' is no area code; expected: 6, 9, 12 or 15 digits",
                        "pack.properties: name: is missing; expected: what people call the district"),
                deployed().refused());
        world.deploy("Not_a_pack", PackWorld.sunny());
        assertTrue(world.packs().deployed().stream().anyMatch(pack -> pack.refused()
                .equals(List.of(
                        "the pack's id 'Not_a_pack': expected 2 to 31 lower-case letters, digits and" + " hyphens"))));
    }

    @Test
    public void lettersThatCannotBeReadAreRefusedWithTheirLine() throws Exception {
        world.packs();
        world.deploy("sunny", PackWorld.sunny("org.linli.try-main.cfg", "area = ${area}\nwords = \\u12\nlimit = 3\n"));
        List<String> unreadable =
                List.of("org.linli.try-main.cfg: line 2: letters that cannot be read; expected: letters"
                        + " as they are, saved in UTF-8");
        assertEquals(unreadable, deployed().refused());
        assertEquals(Map.of(), world.inForce("limit"));
    }

    @Test
    public void whatWasSaidBeforeGoesOnWhereAnUpdateIsRefused() throws Exception {
        world.packs();
        Bundle bundle = world.deploy("sunny", PackWorld.sunny());
        world.update(bundle, PackWorld.sunny("pack.properties", "name = 晴川\n# here\narea = 99080\n"));
        assertEquals(
                List.of("pack.properties: line 3, area: '99080' is no area code; expected: 6, 9, 12 or 15 digits"),
                deployed().refused());
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
        world.update(bundle, PackWorld.sunny("org.linli.try-main.cfg", "area = ${area}\nlimit = 4\n"));
        assertEquals(List.of(), deployed().refused());
        assertEquals(Map.of(MAIN, "4"), world.inForce("limit"));
        world.update(bundle, PackWorld.sunny("pack.properties", ""));
        assertEquals(Map.of(MAIN, "4"), world.inForce("limit"));
        bundle.uninstall();
        assertEquals(Map.of(), world.inForce("limit"));
    }

    @Test
    public void whoIsStoppedForNowIsWaitedForAMoment() throws Exception {
        world.packs();
        Bundle bundle = world.deploy("sunny", PackWorld.sunny());
        bundle.stop(Bundle.STOP_TRANSIENT);
        assertEquals("as in an update", Map.of(MAIN, "3"), world.inForce("limit"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.inForce("limit").isEmpty());
        bundle.start();
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
    }

    @Test
    public void ofTwoBundlesWithOnePackTheFirstHoldsUntilItGoes() throws Exception {
        world.packs();
        Bundle first = world.deploy("sunny", PackWorld.sunny());
        Bundle second = world.context()
                .installBundle(
                        "second:",
                        world.jar("a.sunny", PackWorld.sunny("org.linli.try-main.cfg", "area = ${area}\nlimit = 8\n"))
                                .toURI()
                                .toURL()
                                .openStream());
        second.start();
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
        assertEquals(
                List.of(List.of(), List.of("it is there already: " + first.getLocation())),
                world.packs().deployed().stream()
                        .map(Pack::refused)
                        .sorted((one, other) -> one.size() - other.size())
                        .toList());
        first.uninstall();
        assertEquals(Map.of(MAIN, "8"), world.inForce("limit"));
        second.uninstall();
        assertEquals(Map.of(), world.inForce("limit"));
    }

    @Test
    public void whatPacksSaidStaysWhileTheKernelIsReplaced() throws Exception {
        world.packs();
        Bundle stays = world.deploy("sunny", PackWorld.sunny());
        Bundle stops = world.deploy("rainy", PackWorld.sunny());
        world.kernelGoes();
        assertEquals(2, world.inForce("limit").size());
        stops.stop();
        assertEquals("the new kernel learns of it", 1, world.packs().deployed().size());
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
        stays.uninstall();
        assertEquals(Map.of(), world.inForce("limit"));
    }

    @Test
    public void afterARestartThePacksHoldFromTheStartAndWhatWentMeanwhileIsGone() throws Exception {
        world.packs();
        world.deploy("sunny", PackWorld.sunny());
        Bundle gone = world.deploy("rainy", PackWorld.sunny());
        world.close();
        world = new PackWorld(folder.getRoot().toPath());
        assertEquals("before the kernel starts", 2, world.inForce("limit").size());
        world.context().getBundle(gone.getBundleId()).uninstall();
        assertEquals("nobody took it out yet", 2, world.inForce("limit").size());
        assertEquals("sunny", deployed().id());
        assertEquals(Map.of(MAIN, "3"), world.inForce("limit"));
    }
}
