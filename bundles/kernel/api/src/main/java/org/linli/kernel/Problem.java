// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, in the form of RFC 9457.
 *
 * @param type a stable name, one of the constants here, for programs
 * @param status the HTTP status
 * @param title the kind of problem in few words
 * @param detail what is wrong in this case and what would be right; never personal data
 * @param violations the fields that are wrong, possibly none
 * @param facts further facts for programs, such as the current state
 */
public record Problem(
        String type, int status, String title, String detail, List<Violation> violations, Map<String, Object> facts) {
    public static final String INVALID = "urn:linli:problem:invalid";
    public static final String MALFORMED = "urn:linli:problem:malformed";
    public static final String UNAUTHENTICATED = "urn:linli:problem:unauthenticated";
    public static final String FORBIDDEN = "urn:linli:problem:forbidden";
    public static final String NOT_FOUND = "urn:linli:problem:not-found";
    public static final String CONFLICT = "urn:linli:problem:conflict";
    public static final String ILLEGAL_STEP = "urn:linli:problem:illegal-step";
    public static final String STALE_VERSION = "urn:linli:problem:stale-version";
    public static final String KEY_REUSED = "urn:linli:problem:idempotency-key-reused";
    public static final String TOO_LARGE = "urn:linli:problem:too-large";
    public static final String TOO_MANY = "urn:linli:problem:too-many-requests";
    public static final String UNAVAILABLE = "urn:linli:problem:unavailable";
    public static final String INTERNAL = "urn:linli:problem:internal";

    /**
     * A field that is wrong.
     *
     * @param field its path in the request, such as {@code place.point}
     * @param reason why it is refused
     * @param expected what would be right
     */
    public record Violation(String field, String reason, String expected) {}

    public Problem {
        violations = List.copyOf(violations);
        facts = Map.copyOf(facts);
    }

    /** A field does not hold what it must: 422. */
    public static Problem invalid(String field, String reason, String expected) {
        return invalid(List.of(new Violation(field, reason, expected)));
    }

    /** Several fields do not hold what they must: 422. */
    public static Problem invalid(List<Violation> violations) {
        Violation first = violations.get(0);
        return new Problem(
                INVALID,
                422,
                "Invalid request",
                first.field() + ": " + first.reason() + "; expected: " + first.expected(),
                violations,
                Map.of());
    }

    /** The request cannot even be read: 400. */
    public static Problem malformed(String detail) {
        return of(MALFORMED, 400, "Malformed request", detail);
    }

    /** Nobody is signed in, or what was shown as proof is not valid (any more): 401. */
    public static Problem unauthenticated(String detail) {
        return of(UNAUTHENTICATED, 401, "Sign in first", detail);
    }

    /** The actor may not do this here: 403. */
    public static Problem forbidden(String detail) {
        return of(FORBIDDEN, 403, "Not allowed", detail);
    }

    /** There is no such thing, or none that the actor may know of: 404. */
    public static Problem notFound(String what, String id) {
        return of(NOT_FOUND, 404, "Not found", "no " + what + " " + id);
    }

    /** What is asked contradicts what is there: 409. */
    public static Problem conflict(String detail) {
        return of(CONFLICT, 409, "Conflict", detail);
    }

    /** The step is not possible in this state: 409, with the state and the steps that are. */
    public static Problem illegalStep(String step, String state, List<String> possible) {
        return new Problem(
                ILLEGAL_STEP,
                409,
                "Step not possible now",
                step + " is not possible in state " + state
                        + (possible.isEmpty() ? "" : "; possible: " + String.join(", ", possible)),
                List.of(),
                Map.of("state", state, "possible", List.copyOf(possible)));
    }

    /** Somebody else changed it meanwhile: 412, with the current version. */
    public static Problem staleVersion(long expected, long current) {
        return new Problem(
                STALE_VERSION,
                412,
                "Changed meanwhile",
                "you saw version " + expected + ", now it is version " + current + "; read it again",
                List.of(),
                Map.of("version", current));
    }

    /** An idempotency key came again with another request: 422. */
    public static Problem keyReused() {
        return of(
                KEY_REUSED,
                422,
                "Idempotency-Key used before",
                "this Idempotency-Key belongs to another request; use a new key for a new request");
    }

    /** More than the limit: 413. */
    public static Problem tooLarge(long limitBytes) {
        return of(TOO_LARGE, 413, "Too large", "at most " + limitBytes + " bytes");
    }

    /** Too many requests from one source: 429. */
    public static Problem tooMany(Duration retryAfter) {
        return retry(TOO_MANY, 429, "Too many requests", "too many requests from this address", retryAfter);
    }

    /** A module is not there: 503. */
    public static Problem unavailable(String module, Duration retryAfter) {
        return retry(UNAVAILABLE, 503, "Not available now", module + " is not available now", retryAfter);
    }

    private static Problem retry(String type, int status, String title, String detail, Duration after) {
        return new Problem(type, status, title, detail, List.of(), Map.of("retryAfterSeconds", after.toSeconds()));
    }

    private static Problem of(String type, int status, String title, String detail) {
        return new Problem(type, status, title, detail, List.of(), Map.of());
    }
}
