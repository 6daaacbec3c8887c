// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * What a petitioner gets for filing.
 *
 * @param number the petition's number, to name it by
 * @param secret to be shown with the number to follow and rate; told this once and stored only as a hash
 * @param filedAt when it was filed
 * @param handler the name of the unit or the kind of worker who has it now, in words for the public
 * @param due until when it will be handled; null when that is not decided yet: it will stand in the progress
 * @param provisional whether the date may still move because a year's official calendar is not out
 */
public record Receipt(
        String number, String secret, Instant filedAt, String handler, Instant due, boolean provisional) {}
