// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.whistle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.AreaLevel;
import org.linli.organization.UnitKind;

/**
 * Where somebody stands: at a level, in a kind of unit.
 *
 * @param level null for any
 * @param kind null for any
 */
public record Standpoint(AreaLevel level, UnitKind kind) {
    /** Longer words before those they begin with. */
    private static final Map<String, AreaLevel> LEVELS = new LinkedHashMap<>();

    private static final Map<String, UnitKind> KINDS = Map.ofEntries(
            Map.entry("指挥中心", UnitKind.COMMAND_CENTRE),
            Map.entry("派单台", UnitKind.SUBDISTRICT_DESK),
            Map.entry("居委会", UnitKind.COMMITTEE),
            Map.entry("村委会", UnitKind.COMMITTEE),
            Map.entry("部门", UnitKind.DEPARTMENT),
            Map.entry("职能部门", UnitKind.DEPARTMENT),
            Map.entry("科室", UnitKind.OFFICE),
            Map.entry("组团工作室", UnitKind.GROUP_SERVICE_OFFICE),
            Map.entry("服务团队", UnitKind.SERVICE_TEAM),
            Map.entry("党员服务团队", UnitKind.SERVICE_TEAM),
            Map.entry("服务中心", UnitKind.SERVICE_CENTRE),
            Map.entry("服务站", UnitKind.SERVICE_STATION),
            Map.entry("网格员工作站", UnitKind.WORKER_STATION),
            Map.entry("矛盾纠纷调处中心", UnitKind.MEDIATION_CENTRE),
            Map.entry("社会管理指挥中心", UnitKind.MANAGEMENT_CENTRE),
            Map.entry("治安巡逻队", UnitKind.PATROL_TEAM),
            Map.entry("志愿者服务队", UnitKind.VOLUNTEER_TEAM),
            Map.entry("联合工作组", UnitKind.JOINT_GROUP));

    static {
        LEVELS.put("区县", AreaLevel.DISTRICT);
        LEVELS.put("街道", AreaLevel.SUBDISTRICT);
        LEVELS.put("乡镇", AreaLevel.SUBDISTRICT);
        LEVELS.put("社区", AreaLevel.COMMUNITY);
        LEVELS.put("村", AreaLevel.COMMUNITY);
        LEVELS.put("网格", AreaLevel.GRID);
    }

    /** What a clerk writes: a level, a kind of unit, or both such as 街道派单台; empty for anything else. */
    static Optional<Standpoint> of(String words) {
        if (KINDS.containsKey(words)) {
            return Optional.of(new Standpoint(null, KINDS.get(words)));
        }
        return LEVELS.entrySet().stream()
                .filter(level -> words.startsWith(level.getKey()))
                .findFirst()
                .flatMap(level ->
                        at(level.getValue(), words.substring(level.getKey().length())));
    }

    private static Optional<Standpoint> at(AreaLevel level, String kind) {
        if (kind.isEmpty()) {
            return Optional.of(new Standpoint(level, null));
        }
        return Optional.ofNullable(KINDS.get(kind)).map(known -> new Standpoint(level, known));
    }

    /** Whether who stands there stands here. */
    boolean includes(Standpoint other) {
        return (level == null || level == other.level) && (kind == null || kind == other.kind);
    }
}
