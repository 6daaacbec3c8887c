// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of all pages: a new page is one more line in a file of {@code pages/} beside this class, one file for each room or
 * page, so that many can add theirs.
 */
final class EveryPage {
    private static final Pattern OPEN = Pattern.compile("\\{(\\w+)}");

    /** What stands in braces in an address, and where it comes from; asked once, when it is needed. */
    private static final Map<String, Supplier<String>> MADE = Map.of(
            "resident", once(EveryPage::resident),
            "order", once(() -> Site.file("三号楼前的路灯不亮了，晚上看不清台阶").order()),
            "household",
                    once(() -> Site.as("worker")
                            .get("/api/registry/households?area=990101001001001&size=1")
                            .must(200)
                            .text("/items/0/id")));

    /**
     * A page.
     *
     * @param name for its pictures
     * @param who is signed in, null for nobody
     * @param path as in the list
     * @param seen words to be seen when it is there, by language
     */
    record Page(String name, String who, String path, Map<String, String> seen) {
        String address() {
            Matcher open = OPEN.matcher(path);
            return open.replaceAll(found -> MADE.get(found.group(1)).get());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private EveryPage() {}

    static List<Page> all() {
        return List.of(
                page("portal-home", null, "/", "反映诉求", "Report a matter"),
                page("portal-file", null, "/file", "什么事", "What is the matter"),
                page("portal-follow", null, "/follow", "查询码", "Query code"),
                page("portal-call", null, "/call", "给您回电话的号码", "The number to ring you back"),
                page("portal-community", null, "/community", "请选择您住的社区", "Please choose the community"),
                page("portal-mine", null, "/mine", "登记的手机号", "Phone on record"),
                page("field", null, "/field/", "登录", "Sign in"),
                page("residents-find", "community", "/console/residents", "请先写要查的内容", "Say what you are looking for"),
                page("residents-new", "community", "/console/residents/new", "居住情况", "Registered address"),
                page("residents-households", "community", "/console/residents/households", "新建家庭", "Form a household"),
                page(
                        "residents-requests",
                        "community",
                        "/console/residents/requests",
                        "更正资料",
                        "Correction of the record"),
                page("residents-merge", "registrar", "/console/residents/merge", "对比两份档案", "Compare"),
                page("residents-erasures", "supervisor", "/console/residents/erasures", "删除申请", "Erasures"),
                page("residents-exports", "registrar", "/console/residents/exports", "申请导出", "Ask for an export"),
                page("resident", "community", EveryPage::resident, "查看事由", "Looking for"),
                page("care-files", "care", "/console/care-files", "各类人数", "How many"),
                page("care-files-due", "care", "/console/care-files/due?until=2099-01-01", "提前复核", "Review early"),
                page("care-files-rules", "community", "/console/care-files/rules", "独居老人", "独居老人"),
                page("care-files-new", "care", "/console/care-files/new", "给谁建档", "For whom"),
                page("places-buildings", "community", "/console/places", "1号楼", "1号楼"),
                page("places-dwellings", "community", "/console/places/dwellings", "用途", "Use"),
                page("places-facilities", "community", "/console/places/facilities", "消防栓", "Hydrant"),
                page(
                        "places-organizations",
                        "community",
                        "/console/places/local-organizations",
                        "新增单位",
                        "Add an organization"),
                page("imports", "registrar", "/console/imports", "下载模板", "Download the template"),
                page("imports-areas", "admin", "/console/imports/areas", "区域文件", "File of areas"),
                page("overview-district", "supervisor", "/console/overview", "各街道", "Subdistricts"),
                page("overview-list", "supervisor", "/console/overview/990101001?list=OPEN", "在办：清单", "Open: the list"),
                page("overview-community", "community", "/console/overview", "各网格", "Grids"),
                page("overview-grid", "worker", "/console/overview", "这个网格", "This grid"),
                page("grids-district", "supervisor", "/console/grids", "下级区域一览", "The areas below"),
                page("grids-sheet", "community", "/console/grids", "谁在负责", "Who is responsible"),
                page("grids-grid", "worker", "/console/grids", "边界", "Outline"),
                page("grids-team", "community", "/console/grids/990101001001001/staff", "网格团队", "Grid team"),
                page(
                        "grids-engaged",
                        "community",
                        "/console/grids/990101001001/staff?show=engaged",
                        "登记一位",
                        "Enter somebody"),
                page("grids-gaps", "supervisor", "/console/grids/990101/staff", "怎么补上", "What to do"),
                page("grids-proofs", "dispatcher", "/console/grids/990101001/proof", "开始检查", "Check now"),
                page("grids-redraws", "dispatcher", "/console/grids/990101001/redraw", "起草网格调整", "Draft a redraw"),
                page("grids-draft", "community", "/console/grids/draft/990101001001", "画边界", "Draw"),
                page("visits-day", "worker", "/console/visits", "建议路线", "A proposed round"),
                page("visits-due", "community", "/console/visits/due?until=2099-01-01", "开始走访", "Begin the visit"),
                page("visits-list", "community", "/console/visits/list", "走访记录", "Visits"),
                page("visits-meetings", "community", "/console/visits/meetings", "预告院坝会", "Announce"),
                page("visits-questions", "community", "/console/visits/questions", "发起意见征集", "Ask the people"),
                page("visits-pairings", "dispatcher", "/console/visits/pairings", "安排包联", "Pair a community"),
                page("visits-conflicts", "community", "/console/visits/conflicts", "没有待裁定的内容", "Nothing to decide"),
                page("visits-hazards", "community", "/console/visits/hazards", "隐患", "azards"),
                page("visits-rules", "community", "/console/visits/rules", "独居老人走访", "Must see"));
        try (Stream<Path> files = Files.list(folder())) {
            List<Page> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(EveryPage::page)
                        .forEach(all::add);
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Somebody about whom a correction waits, which is the reason to look. */
    private static String resident() {
        var first = Site.as("community")
                .get("/api/registry/change-requests?area=990101001001")
                .must(200);
        return first.text("/items/0/resident") + "?request=" + first.text("/items/0/id");
    }

    private static Path folder() {
        try {
            return Path.of(EveryPage.class.getResource("pages/portal.txt").toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Page page(String line) {
        String[] part = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
        if (part.length != 5) {
            throw new IllegalArgumentException("name | who | address | Chinese | English: " + line);
        }
        return new Page(part[0], part[1].isEmpty() ? null : part[1], part[2], Map.of("zh", part[3], "en", part[4]));
    }

    private static Supplier<String> once(Supplier<String> made) {
        String[] kept = new String[1];
        return () -> {
            kept[0] = kept[0] == null ? made.get() : kept[0];
            return kept[0];
        };
    }
}
