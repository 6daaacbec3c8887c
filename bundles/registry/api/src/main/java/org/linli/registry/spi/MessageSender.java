// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Sends a short message to a phone: a district brings its own, by its operator's gateway. The platform's own writes files,
 * for trials.
 *
 * <p>Rule of choice where several are there: the highest service ranking, then the lowest service id; areas do not count.
 * The platform's own has the ranking -1000. Called outside of transactions, on a thread that serves no request; what has
 * not returned after 10 seconds is given up, and the message is not sent again. A sender writes neither the whole phone
 * nor the text into a log.
 */
@ConsumerType
public interface MessageSender {
    /**
     * Sends, or throws when it cannot.
     *
     * @param phone digits only, without the country's code
     * @param text at most 200 characters
     */
    void send(String phone, String text);
}
