// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** The handler was reminded before the deadline. */
public record HandlerReminded(String order, String area) {}
