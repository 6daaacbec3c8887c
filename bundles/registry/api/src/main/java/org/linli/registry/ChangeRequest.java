// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A change that a field worker proposed and the community confirms or declines.
 *
 * @param id the id; {@code change-request <id>} is a purpose for who is to decide
 * @param kind what is changed
 * @param status how it stands
 * @param resident whose record; null for a new resident until confirmed
 * @param name the resident's name; masked where {@code masked}
 * @param household which household, for a membership
 * @param changes the fields, each with its values
 * @param conflict whether a field was changed by somebody else since it was asked
 * @param ground how the worker learnt of it; null where {@code masked} to others than the one who asked
 * @param declinedFor why it was declined
 * @param asked who asked and when
 * @param decided who decided and when; null while open
 * @param area the smallest known area
 * @param recordVersion the version of the record that {@code now} is of; to be named when confirming
 * @param masked whether values are hidden: they are to all but who is to decide
 */
public record ChangeRequest(
        String id,
        Kind kind,
        Status status,
        String resident,
        String name,
        String household,
        List<Change> changes,
        boolean conflict,
        String ground,
        String declinedFor,
        By asked,
        By decided,
        AreaCode area,
        long recordVersion,
        boolean masked) {
    public ChangeRequest {
        changes = List.copyOf(changes);
    }

    /** What is changed. */
    public enum Kind {
        /** 居民信息变更 */
        RESIDENT,
        /** 家庭成员变更 */
        MEMBERSHIP,
        /** 新增居民 */
        NEW_RESIDENT
    }

    /** How a request stands. */
    public enum Status {
        /** 待确认 */
        OPEN,
        /** 已确认 */
        CONFIRMED,
        /** 不予确认 */
        DECLINED
    }

    /**
     * A field and its values.
     *
     * @param field its name
     * @param before when it was asked
     * @param after as proposed
     * @param now in the record as it stands
     * @param conflict whether it was changed by somebody else since it was asked
     */
    public record Change(String field, String before, String after, String now, boolean conflict) {}

    /**
     * Who did something and when.
     *
     * @param officer the id
     * @param at when
     */
    public record By(String officer, Instant at) {}
}
