package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A servlet request of either servlet API. It is a proxy, since each release of those APIs has other methods: what a test
 * needs is here by name, and all else says that it is not. Like a real one it is for one thread, and has its body once.
 */
final class ServletRequestDouble implements InvocationHandler {
    private final WebhookRequest request;
    private final ServletBody body;
    private final Map<String, Function<Object[], @Nullable Object>> answers = new HashMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    private ServletRequestDouble(WebhookRequest request, Function<ByteArrayInputStream, Object> streams) {
        this.request = request;
        this.body = new ServletBody(request, streams);
        answerForUrl(URI.create(request.url().split("\\?", 2)[0]));
        answerForHeaders();
        answerForBody();
        answerForParameters();
        answerForAttributes();
        answerForObject();
    }

    /**
     * A double of a request.
     *
     * @param streams makes the servlet API's own kind of stream
     */
    static <R> R of(WebhookRequest request, Class<R> api, Function<ByteArrayInputStream, Object> streams) {
        InvocationHandler handler = new ServletRequestDouble(request, streams);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, handler));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a double equals itself only
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        if (method.getName().equals("equals")) {
            return arguments != null && proxy == arguments[0];
        }
        Function<Object[], @Nullable Object> answer = answers.get(method.getName());
        if (answer == null) {
            throw new UnsupportedOperationException("the request double of callstatus-testkit has no "
                    + method.getName() + "; use a real container, or Spring's MockMvc, for what needs it");
        }
        return answer.apply(Objects.requireNonNullElse(arguments, new Object[0]));
    }

    private void answer(String method, Supplier<@Nullable Object> value) {
        answers.put(method, arguments -> value.get());
    }

    private void answerForUrl(URI place) {
        boolean isSecure = "https".equals(place.getScheme());
        int mark = request.url().indexOf('?');
        answer("getMethod", request::method);
        answer("getProtocol", () -> "HTTP/1.1");
        answer("getScheme", place::getScheme);
        answer("isSecure", () -> isSecure);
        answer("getServerName", place::getHost);
        answer("getServerPort", () -> place.getPort() >= 0 ? place.getPort() : isSecure ? 443 : 80);
        answer("getRequestURL", () -> new StringBuffer(place.toString()));
        answer("getRequestURI", place::getRawPath);
        answer("getContextPath", () -> "");
        answer("getServletPath", place::getPath);
        answer("getPathInfo", () -> null);
        answer("getQueryString", () -> mark < 0 ? null : request.url().substring(mark + 1));
        answer("getRemoteAddr", () -> "127.0.0.1");
    }

    private void answerForHeaders() {
        answers.put("getHeader", name -> request.header(text(name)).orElse(null));
        answers.put("getHeaders", name -> enumeration(request.headers(text(name))));
        answer(
                "getHeaderNames",
                () -> enumeration(request.headers().stream()
                        .map(WebhookRequest.Header::name)
                        .distinct()
                        .toList()));
        answers.put(
                "getIntHeader",
                name -> request.header(text(name)).map(Integer::valueOf).orElse(-1));
        answer("getContentType", () -> request.header("Content-Type").orElse(null));
        answer("getContentLength", () -> request.body().length);
        answer("getContentLengthLong", () -> (long) request.body().length);
    }

    private static String text(Object[] arguments) {
        return (String) arguments[0];
    }

    private static Object enumeration(Collection<String> texts) {
        return Collections.enumeration(texts);
    }

    private void answerForBody() {
        answer("getCharacterEncoding", body::encoding);
        answers.put("setCharacterEncoding", name -> {
            body.encoding(name[0]);
            return null;
        });
        answer("getInputStream", body::stream);
        answer("getReader", body::reader);
    }

    private void answerForParameters() {
        answers.put("getParameter", name -> {
            String[] values = body.parameters().get(text(name));
            return values == null ? null : values[0];
        });
        answers.put("getParameterValues", name -> body.parameters().get(text(name)));
        answer("getParameterNames", () -> enumeration(body.parameters().keySet()));
        answer("getParameterMap", () -> Collections.unmodifiableMap(body.parameters()));
    }

    private void answerForAttributes() {
        answers.put("getAttribute", name -> attributes.get(text(name)));
        answers.put("setAttribute", pair -> attributes.put(text(pair), pair[1]));
        answers.put("removeAttribute", name -> attributes.remove(text(name)));
        answer("getAttributeNames", () -> enumeration(List.copyOf(attributes.keySet())));
    }

    private void answerForObject() {
        answer("hashCode", () -> System.identityHashCode(this));
        answer("toString", () -> "double of " + request);
    }
}
