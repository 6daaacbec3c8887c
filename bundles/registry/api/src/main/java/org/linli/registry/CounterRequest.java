// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;

/**
 * A person stands at the counter and asks for their own data; a purpose for the officer who opened it, for a short time.
 *
 * @param id the id; {@code own-data <id>} is the purpose
 * @param resident who asks
 * @param proof what they showed
 * @param openedAt when
 * @param until how long it is a purpose
 */
public record CounterRequest(String id, String resident, String proof, Instant openedAt, Instant until) {}
