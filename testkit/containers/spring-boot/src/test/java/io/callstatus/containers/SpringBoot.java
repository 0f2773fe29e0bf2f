package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;
import io.callstatus.containers.jakarta.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot as it comes: its filters stand before servlets and controllers alike. */
final class SpringBoot implements Container {
    private final Class<?> web;
    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "server.port", "0",
            "server.address", "127.0.0.1",
            "spring.main.banner-mode", "off",
            "spring.jmx.enabled", "false",
            "logging.level.root", "OFF"));
    private ConfigurableApplicationContext context;

    /** With the application of the matrix. */
    SpringBoot() {
        this(Web.class);
    }

    SpringBoot(Class<?> web) {
        this.web = web;
    }

    /** The same with one more setting. */
    SpringBoot with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    @Override
    public int start() {
        SpringApplication application = new SpringApplication(web);
        application.setDefaultProperties(settings);
        context = application.run();
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void stop() {
        context.close();
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Controller.class)
    static class Web {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ServletContextInitializer matrix() {
            return Application::register;
        }
    }

    @RestController
    static class Controller {
        @RequestMapping("/controller/detect/**")
        void detect(HttpServletRequest request) throws IOException {
            Visits.detect(request);
        }

        @RequestMapping("/controller/plain/**")
        void plain(HttpServletRequest request) {
            Visits.plain(request);
        }
    }
}
