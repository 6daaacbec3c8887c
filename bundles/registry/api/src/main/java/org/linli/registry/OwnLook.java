// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;

/**
 * A look at a person's record, as that person learns of it.
 *
 * @param at when
 * @param who the officer's name as it was then, 本人 for themselves
 * @param reference the number of the case, visit, review or request; empty for none
 * @param granted false when the look was refused
 * @param words all of it in a sentence
 */
public record OwnLook(Instant at, String who, String reference, boolean granted, String words) {}
