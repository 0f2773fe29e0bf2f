package io.callstatus.frameworks;

import io.callstatus.CallStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** An application of Spring Boot that runs, at a port of its own. */
final class Boot implements AutoCloseable {
    static final String SECRET = "sigsec_0123456789abcdef";

    private final ConfigurableApplicationContext context;

    private Boot(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Boot start(Class<?> application, WebApplicationType type, String... settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "logging.level.root", "OFF",
                "callstatus.secrets.freeclimb", SECRET));
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setDefaultProperties(all);
        return new Boot(spring.run());
    }

    URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    /** What has come since it was last asked. */
    List<CallStatus> statuses() {
        Queue<?> queue = context.getBean("statuses", Queue.class);
        List<CallStatus> statuses = new ArrayList<>();
        while (!queue.isEmpty()) {
            statuses.add((CallStatus) queue.remove());
        }
        return statuses;
    }

    @Override
    public void close() {
        context.close();
    }
}
