package io.callstatus.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.callstatus.Secrets;
import io.callstatus.jakarta.CallStatusFilter;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat with servlets that call the library, and servlets that do the same for one provider by hand. */
final class ServletServer {
    /** The key of both providers. */
    static final String KEY = "PSK_0123456789abcdef0123456789abcdef";

    private static final long TOLERANCE = 300;
    private static final byte[] NOTHING = {};

    private ServletServer() {}

    /** What a servlet does with a request. */
    private interface Work {
        Object read(HttpServletRequest request) throws IOException;
    }

    /** Starts it, prints its port, and runs until its input ends. */
    public static void main(String[] args) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createDirectories(Path.of("target", "tomcat")).toString());
        tomcat.setPort(0);
        tomcat.setSilent(true);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        addServlets(tomcat.addContext("", null));
        tomcat.start();
        System.out.println(tomcat.getConnector().getLocalPort());
        while (System.in.read() >= 0) { // until the other side is gone
        }
        tomcat.stop();
    }

    private static void addServlets(Context context) {
        Secrets secrets = Secrets.builder()
                .secret("signalwire", KEY)
                .secret("freeclimb", KEY)
                .build();
        ObjectMapper mapper = new ObjectMapper();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Work ours = request -> Parsers.detect(request).verify(secrets).parse();
        add(context, "ours", ours);
        add(context, "filtered", ours);
        add(context, "form", ServletServer::formByHand);
        add(context, "json", request -> jsonByHand(request, mapper));
        add(context, "cpu", request -> system.getProcessCpuTime());
        addFilter(context);
    }

    private static void add(Context context, String name, Work work) {
        Wrapper servlet = Tomcat.addServlet(context, name, new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                Object read = work.read(request);
                byte[] answer =
                        read instanceof Long nanos ? Long.toString(nanos).getBytes(StandardCharsets.UTF_8) : NOTHING;
                response.setContentLength(answer.length);
                response.getOutputStream().write(answer);
            }
        });
        servlet.addMapping("/" + name);
    }

    private static void addFilter(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("filter");
        filter.setFilter(new CallStatusFilter());
        context.addFilterDef(filter);
        FilterMap map = new FilterMap();
        map.setFilterName("filter");
        map.addURLPattern("/filtered");
        context.addFilterMap(map);
    }

    private static Object formByHand(HttpServletRequest request) {
        Map<String, String> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        StringBuilder signed = new StringBuilder(request.getRequestURL());
        fields.forEach((name, value) -> signed.append(name).append(value));
        byte[] code = Hmac.of("HmacSHA1", KEY, signed.toString().getBytes(StandardCharsets.UTF_8));
        require(MessageDigest.isEqual(
                Base64.getEncoder().encode(code),
                request.getHeader("X-SignalWire-Signature").getBytes(StandardCharsets.UTF_8)));
        return SignalWireRecord.of(fields);
    }

    private static Object jsonByHand(HttpServletRequest request, ObjectMapper mapper) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String[] parts = request.getHeader("FreeClimb-Signature").split(",", 2);
        String time = parts[0].substring("t=".length());
        require(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) <= TOLERANCE);
        byte[] before = (time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[before.length + body.length];
        System.arraycopy(before, 0, signed, 0, before.length);
        System.arraycopy(body, 0, signed, before.length, body.length);
        String code = HexFormat.of().formatHex(Hmac.of("HmacSHA256", KEY, signed));
        require(MessageDigest.isEqual(
                ("v1=" + code).getBytes(StandardCharsets.UTF_8), parts[1].getBytes(StandardCharsets.UTF_8)));
        return mapper.readValue(body, JsonRecords.FreeClimb.class);
    }

    private static void require(boolean isProven) {
        if (!isProven) {
            throw new IllegalArgumentException("not proven");
        }
    }
}
