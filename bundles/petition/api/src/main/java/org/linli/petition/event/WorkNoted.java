// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** The handler noted work on an order. */
public record WorkNoted(String order, String area) {}
