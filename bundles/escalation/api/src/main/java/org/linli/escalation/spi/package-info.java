// SPDX-License-Identifier: Apache-2.0
/**
 * What districts decide in their own way: one small policy for each question, published as a service.
 *
 * <p>Rule of choice, for each question by itself: the policy whose property {@link OrderFacts#AREA} names exactly the
 * order's area; then its nearest parent area; then a policy without that property. Among several of these the highest
 * service ranking, then the lowest service id. A policy that throws is logged and passed over for the next in this order;
 * the last is the platform's default, which always answers.
 *
 * <p>Policies are pure: they decide from what they are given, call no service, and answer at once.
 */
@Export
@Version("1.0.0")
package org.linli.escalation.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
