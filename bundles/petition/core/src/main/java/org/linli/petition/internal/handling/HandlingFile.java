// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.petition.DeclineGround;
import org.linli.petition.internal.Naming;

/** Reads a file of ways of handling; what is left out is as in the platform's default. */
public final class HandlingFile {
    static final int CLAIM_HOURS = 4;
    static final int OBJECTION_DAYS = 5;
    static final int ARCHIVE_AFTER_DAYS = 30;
    private static final int LONGEST_WORDS = 200;
    private static final String GROUND = "ground.";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";
    private static final Set<String> KEYS =
            Set.of("area", "claimHours", "objectionDays", "showWorker", "archiveAfterDays");
    private static final Map<String, Naming> NAMINGS = Map.of(
            "岗位", Naming.KIND,
            "姓名", Naming.NAME,
            "姓名和电话", Naming.NAME_AND_PHONE,
            "KIND", Naming.KIND,
            "NAME", Naming.NAME,
            "NAME_AND_PHONE", Naming.NAME_AND_PHONE);

    /** What is shipped; a file with grounds of its own replaces them all. */
    static final List<DeclineGround> GROUNDS = List.of(
            new DeclineGround("legal-way", "应当通过诉讼、仲裁、行政复议等法定途径解决", "有管辖权的人民法院、仲裁机构或行政复议机关"),
            new DeclineGround("discipline", "属于纪检监察机关受理的范围", "12388举报电话"),
            new DeclineGround("private-matter", "属于民事纠纷，不在政府职责范围内", "12348法律服务热线，或向所在社区申请调解"),
            new DeclineGround("elsewhere", "事项不在本区范围内", "事项发生地的12345热线"),
            new DeclineGround("under-way", "同一事项正在办理", "原编号的办理进度"),
            new DeclineGround("answered-before", "同一事项已经答复，没有新的事实和理由", "原答复中告知的复查途径"),
            new DeclineGround("emergency", "属于紧急警情或险情", "110、119或120"),
            new DeclineGround("unclear", "内容不清楚，又联系不上诉求人", "补充时间、地点和情况后重新提交"));

    private final Map<String, String> values;
    private final List<Problem.Violation> wrong = new ArrayList<>();

    private HandlingFile(Map<String, String> values) {
        this.values = values;
    }

    /**
     * What a file says.
     *
     * @param area null for everywhere
     * @param archiveAfterDays null where it is not said
     */
    public record Ways(
            AreaCode area,
            List<DeclineGround> grounds,
            int claimHours,
            int objectionDays,
            Naming naming,
            Integer archiveAfterDays)
            implements AreaFiles.ForArea {
        static final Ways SHIPPED = new Ways(null, GROUNDS, CLAIM_HOURS, OBJECTION_DAYS, Naming.KIND, null);
    }

    /** @throws PlatformException invalid, with every key that is wrong, why, and what would be right */
    static Ways read(Map<String, String> values) {
        return new HandlingFile(values).ways();
    }

    /** For people. */
    static String say(Ways ways) {
        String seen =
                switch (ways.naming()) {
                    case KIND -> "岗位";
                    case NAME -> "姓名";
                    case NAME_AND_PHONE -> "姓名和电话";
                };
        return "认领%d个工作小时；异议%d个工作日；诉求人看到经办人的%s；不予受理的理由%d条"
                .formatted(
                        ways.claimHours(),
                        ways.objectionDays(),
                        seen,
                        ways.grounds().size());
    }

    private Ways ways() {
        values.keySet().stream()
                .filter(key -> !KEYS.contains(key) && !key.startsWith(GROUND))
                .forEach(key -> refuse(
                        key, "there is no such key", "one of " + String.join(", ", KEYS) + " or " + GROUND + "<code>"));
        Ways ways = new Ways(
                area(),
                grounds(),
                number("claimHours", CLAIM_HOURS, 80),
                number("objectionDays", OBJECTION_DAYS, 30),
                naming(),
                values.containsKey("archiveAfterDays") ? number("archiveAfterDays", ARCHIVE_AFTER_DAYS, 3650) : null);
        if (ways.area() != null && ways.archiveAfterDays() != null) {
            refuse("archiveAfterDays", "is not of one area", "to be written in the file without an area");
        }
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
        return ways;
    }

    private AreaCode area() {
        String text = values.getOrDefault("area", "").strip();
        try {
            return text.isEmpty() ? null : AreaCode.of(text);
        } catch (PlatformException refused) {
            refuse("area", "'" + text + "' is no area code", "6, 9, 12 or 15 digits, or nothing");
            return null;
        }
    }

    private int number(String key, int absent, int most) {
        String text = values.getOrDefault(key, String.valueOf(absent)).strip();
        boolean fits = text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= most;
        if (!fits) {
            refuse(key, "was '" + text + "'", "1 to " + most);
        }
        return fits ? Integer.parseInt(text) : absent;
    }

    private Naming naming() {
        String text = values.getOrDefault("showWorker", "岗位").strip();
        Naming naming = NAMINGS.get(text);
        if (naming == null) {
            refuse("showWorker", "was '" + text + "'", "岗位, 姓名 or 姓名和电话");
        }
        return naming;
    }

    private List<DeclineGround> grounds() {
        List<DeclineGround> grounds = new ArrayList<>();
        new TreeMap<>(values).forEach((key, text) -> {
            if (key.startsWith(GROUND)) {
                grounds.add(ground(key, text));
            }
        });
        return grounds.isEmpty() ? GROUNDS : List.copyOf(grounds);
    }

    private DeclineGround ground(String key, String text) {
        String code = key.substring(GROUND.length());
        String[] parts = text.split("[|｜]", 2);
        String words = parts[0].strip();
        String turnTo = parts.length < 2 || parts[1].isBlank() ? null : parts[1].strip();
        if (!code.matches(CODE)) {
            refuse(key, "'" + code + "' is no code", "letters a-z, digits, hyphens");
        }
        if (words.isEmpty() || text.length() > LONGEST_WORDS) {
            refuse(key, "is empty or long", "理由 | 可以找谁, at most " + LONGEST_WORDS + " characters");
        }
        return new DeclineGround(code, words, turnTo);
    }

    private void refuse(String key, String reason, String expected) {
        wrong.add(new Problem.Violation(key, reason, expected));
    }
}
