// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import org.linli.petition.Attachment;

/** What files are for, in Chinese. */
final class PurposeWords {
    private PurposeWords() {}

    static String of(Attachment.Purpose purpose) {
        return switch (purpose) {
            case FROM_PETITIONER -> "诉求材料";
            case EVIDENCE -> "办理凭证";
            case SPOT -> "现场记录";
            case AGREEMENT -> "调解协议";
        };
    }
}
