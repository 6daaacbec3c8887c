// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.linli.kernel.Problem;

/** Problems on the wire: RFC 9457 for programs, a plain page for people whose application could not answer itself. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String METHOD_NOT_ALLOWED = "urn:linli:problem:method-not-allowed";
    public static final String NOT_ACCEPTABLE = "urn:linli:problem:not-acceptable";
    public static final String UNSUPPORTED_MEDIA_TYPE = "urn:linli:problem:unsupported-media-type";
    public static final String TIMEOUT = "urn:linli:problem:timeout";
    /** The fact that says after how many seconds to try again. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private static final ObjectMapper JSON = new JsonMapper();

    private Problems() {}

    /** The problem's members in the order of the RFC, its facts beside them. */
    public static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        if (!problem.violations().isEmpty()) {
            members.put("violations", problem.violations());
        }
        problem.facts().forEach(members::putIfAbsent);
        return members;
    }

    /** A problem that has no constructor in the kernel. */
    public static Problem of(String type, int status, String title, String detail) {
        return new Problem(type, status, title, detail, List.of(), Map.of());
    }

    /** The path does not take the method: 405. */
    public static Problem methodNotAllowed() {
        return of(
                METHOD_NOT_ALLOWED,
                405,
                "Method not allowed",
                "this path does not take this method; see the header Allow");
    }

    /** Answers a request with the problem. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        Object retryAfter = problem.facts().get(RETRY_AFTER);
        if (retryAfter != null) {
            response.setHeader("Retry-After", retryAfter.toString());
        }
        response.setHeader("Cache-Control", "no-store");
        boolean page = wantsPage(request);
        byte[] body = page
                ? page(problem.status()).getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(members(problem));
        response.setContentType(page ? "text/html;charset=UTF-8" : MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether a person with a browser asked, outside the API. */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html")
                && !Paths.isForPrograms(Paths.of(request));
    }

    /** The plain page of a problem, for people whose application has none of its own. */
    public static String page(int status) {
        String text =
                switch (status) {
                    case 401 -> "登录已失效，请重新登录。";
                    case 403 -> "没有权限，或请求不是从本站页面发出的。";
                    case 404 -> "没有找到这个页面。";
                    case 413 -> "提交的内容太大。";
                    case 429 -> "操作太频繁，请稍后再试。";
                    case 503 -> "服务正在更新，请稍后再试。";
                    default -> status >= 500 ? "服务出错了，请稍后再试。" : "请求有误，请检查后重新提交。";
                };
        return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
                + status + "</title><h1>" + text + "</h1><p><a href=\"/\">返回首页</a></p></html>";
    }
}
