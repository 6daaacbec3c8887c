// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.util.List;

/** What is sealed of a meeting. Its simple name is part of what it was sealed for: never rename it. */
record SaidThere(List<String> staff, List<String> topics, List<String> opinions) {}
