// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.web.internal.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever a resource throws as a problem; what nobody foresaw only with a number that is also in the log. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Response answer = toProblem(thrown);
        if (answer.getEntity() instanceof Map && request != null && Problems.wantsPage(request)) {
            return Response.fromResponse(answer)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                    .entity(Problems.page(answer.getStatus()))
                    .build();
        }
        return answer;
    }

    private static Response toProblem(Throwable thrown) {
        Optional<PlatformException> foreseen = cause(thrown, PlatformException.class);
        Optional<JsonProcessingException> json = cause(thrown, JsonProcessingException.class);
        if (json.isPresent() && isAboutInput(json.get())) {
            return response(JsonProblems.of(json.get()));
        }
        if (foreseen.isPresent()) {
            return response(foreseen.get().problem());
        }
        if (thrown instanceof WebApplicationException refused && isAnswer(refused.getResponse())) {
            return refused.getResponse();
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return response(refused.getResponse());
        }
        return response(unforeseen(thrown));
    }

    /** A problem as an answer. */
    public static Response response(Problem problem) {
        Response.ResponseBuilder builder =
                Response.status(problem.status()).type(Problems.MEDIA_TYPE).entity(Problems.members(problem));
        Object retryAfter = problem.facts().get(Problems.RETRY_AFTER);
        return retryAfter == null
                ? builder.build()
                : builder.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }

    /** A problem that tells nothing but a number by which the log can be searched. */
    public static Problem unforeseen(Throwable thrown) {
        byte[] random = new byte[6];
        RANDOM.nextBytes(random);
        String number = HexFormat.of().formatHex(random);
        if (cause(thrown, EOFException.class).isPresent()) {
            LOG.info("the client went away before it was answered, correlation {}", number);
        } else {
            LOG.error("request failed, correlation {}", number, thrown);
        }
        return new Problem(
                Problem.INTERNAL,
                500,
                "Internal error",
                "something went wrong here; tell those who run the platform this number: " + number,
                List.of(),
                Map.of("correlation", number));
    }

    private static boolean isAnswer(Response response) {
        return response.hasEntity() || response.getStatus() < 400;
    }

    private static boolean isAboutInput(JsonProcessingException json) {
        return json instanceof JsonMappingException mapping
                ? mapping.getProcessor() instanceof com.fasterxml.jackson.core.JsonParser
                : json.getProcessor() instanceof com.fasterxml.jackson.core.JsonParser;
    }

    private static Response response(Response plain) {
        Problem problem =
                switch (plain.getStatus()) {
                    case 404 -> Problem.notFound("resource", "at this path");
                    case 405 -> Problems.methodNotAllowed();
                    case 406 -> Problems.of(
                            Problems.NOT_ACCEPTABLE, 406, "Not acceptable", "the answer cannot be had in this form");
                    case 415 -> Problems.of(
                            Problems.UNSUPPORTED_MEDIA_TYPE,
                            415,
                            "Unsupported media type",
                            "this path does not take this Content-Type; expected usually: application/json");
                    case 401 -> Problem.unauthenticated("this needs a signed-in actor");
                    case 403 -> Problem.forbidden("not allowed here");
                    default -> Problems.of(
                            Problem.MALFORMED,
                            plain.getStatus(),
                            plain.getStatusInfo().getReasonPhrase(),
                            "the request cannot be understood");
                };
        Response.ResponseBuilder answer = Response.fromResponse(response(problem));
        Object allow = plain.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, String.join(", ", plain.getAllowedMethods()))
                        .build();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 12; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
