// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;

/**
 * An import of residents and how it stands.
 *
 * @param id the id
 * @param state how it stands
 * @param mode how it is applied; null before
 * @param uploadedAt when it was uploaded
 * @param expiresAt when it is thrown away unless it was applied
 * @param total how many rows the file has
 * @param checked how many of them have been checked
 * @param good how many can be taken
 * @param duplicates how many may be, or are, somebody who is registered or in the file already
 * @param errors how many have errors
 * @param applied how many have been taken into the registry
 * @param leftOut how many could not be taken after all, for what happened since they were checked
 * @param failure why it did not go on; null when all is well
 */
public record ResidentImport(
        String id,
        State state,
        Mode mode,
        Instant uploadedAt,
        Instant expiresAt,
        int total,
        int checked,
        int good,
        int duplicates,
        int errors,
        int applied,
        int leftOut,
        String failure) {
    /** How an import stands. */
    public enum State {
        /** The file is coming. */
        UPLOADING,
        /** 已上传 */
        UPLOADED,
        /** 校验中 */
        CHECKING,
        /** 已校验: to be applied or thrown away. */
        CHECKED,
        /** 导入中 */
        APPLYING,
        /** 已完成 */
        DONE,
        /** 已丢弃 */
        THROWN_AWAY,
        /** 失败 */
        FAILED
    }

    /** What happens to the rows. */
    public enum Mode {
        /** 全部导入: all rows, or none when one has an error or is registered meanwhile. */
        ALL_OR_NOTHING,
        /** 只导入正确的行: the good rows, and the duplicates that were said to be somebody else. */
        GOOD_ROWS_ONLY
    }
}
