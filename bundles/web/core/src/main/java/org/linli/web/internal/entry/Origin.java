// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * Where a request really comes from and which host it is for: what a trusted proxy says, else what the connection says.
 *
 * @param address the client's address
 * @param host the host and port that the client asked for
 * @param secure whether the client's connection is encrypted
 */
record Origin(String address, String host, boolean secure) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static Origin of(HttpServletRequest request, Set<String> trustedProxy) {
        String peer = request.getRemoteAddr();
        String host = request.getHeader("Host");
        if (!trustedProxy.contains(peer)) {
            return new Origin(peer, host, request.isSecure());
        }
        return new Origin(
                last(request.getHeader("X-Forwarded-For"), peer),
                last(request.getHeader("X-Forwarded-Host"), host),
                request.isSecure() || "https".equalsIgnoreCase(last(request.getHeader("X-Forwarded-Proto"), "")));
    }

    /** What one household or office counts as: an IPv4 address, or an IPv6 network of 64 bits. */
    String source() {
        if (!LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** The last of a list: the one that the nearest proxy added itself. */
    private static String last(String list, String otherwise) {
        if (list == null || list.isBlank()) {
            return otherwise;
        }
        return list.substring(list.lastIndexOf(',') + 1).trim();
    }
}
