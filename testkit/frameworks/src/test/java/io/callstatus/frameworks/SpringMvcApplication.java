package io.callstatus.frameworks;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.CallStatusException;
import io.callstatus.Secrets;
import io.callstatus.jakarta.CallStatusFilter;
import io.callstatus.jakarta.CallStatusServlet;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the guide shows of Spring MVC. */
final class SpringMvcApplication {
    private SpringMvcApplication() {}

    @ConfigurationProperties("callstatus")
    record CallStatusProperties(Map<String, String> secrets) {}

    @Configuration
    @EnableConfigurationProperties(CallStatusProperties.class)
    static class CallStatusConfiguration {
        @Bean
        Secrets callStatusSecrets(CallStatusProperties properties) {
            Secrets.Builder secrets = Secrets.builder();
            properties.secrets().forEach((provider, secret) -> secrets.secret(provider, secret));
            return secrets.build().requireKnown(Parsers.installed());
        }

        @Bean
        CallStatusEndpoint callStatusEndpoint(Secrets secrets, Queue<CallStatus> statuses) {
            return CallStatusEndpoint.of(secrets, statuses::add);
        }
    }

    @Configuration
    static class WebConfiguration {
        @Bean
        ServletRegistrationBean<CallStatusServlet> callStatusServlet(CallStatusEndpoint endpoint) {
            return new ServletRegistrationBean<>(new CallStatusServlet(endpoint), "/calls/*");
        }

        @Bean
        FilterRegistrationBean<CallStatusFilter> callStatusFilter() {
            var filter = new FilterRegistrationBean<>(new CallStatusFilter());
            filter.addUrlPatterns("/hooks/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
            return filter;
        }
    }

    @RestController
    static class Hooks {
        private final Secrets secrets;
        private final Queue<CallStatus> statuses;

        Hooks(Secrets secrets, Queue<CallStatus> statuses) {
            this.secrets = secrets;
            this.statuses = statuses;
        }

        @PostMapping("/hooks")
        ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
            statuses.add(Parsers.detect(request).verify(secrets).parse());
            return ResponseEntity.noContent().build();
        }
    }

    @RestControllerAdvice
    static class Refusals {
        @ExceptionHandler
        ResponseEntity<Void> refused(CallStatusException refusal) {
            return ResponseEntity.status(refusal.httpStatus()).build();
        }
    }

    /** Where the examples leave their statuses. */
    @Configuration
    static class Statuses {
        @Bean
        Queue<CallStatus> statuses() {
            return new ConcurrentLinkedQueue<>();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({Statuses.class, CallStatusConfiguration.class, WebConfiguration.class, Hooks.class})
    static class WithoutAdvice {}

    @Configuration
    @Import({WithoutAdvice.class, Refusals.class})
    static class WithoutChain {}

    @Configuration
    @Import({WithoutChain.class, SpringSecurityChain.class})
    static class Whole {}

    @Configuration
    @Import({WithoutAdvice.class, SpringSecurityChain.class})
    static class WithChainAlone {}
}
