package com.example.testbed.spring;

import com.example.testbed.Calls;
import io.callstatus.WebhookResponse;
import io.callstatus.jakarta.CallStatusFilter;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** A controller behind Spring Security, which forbids everything but the two paths. */
@RestController
@SpringBootApplication
public class Application {
    private final Calls calls = new Calls();

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    /** Before all others: some of them read the parameters, and the bytes of a form are gone then. */
    @Bean
    FilterRegistrationBean<CallStatusFilter> exactBytes() {
        FilterRegistrationBean<CallStatusFilter> filter = new FilterRegistrationBean<>(new CallStatusFilter());
        filter.addUrlPatterns("/calls");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Providers have no session of ours, hence no token against forged forms: their proof is the signature. */
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.ignoringRequestMatchers("/calls"))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/calls", "/report")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @RequestMapping(
            path = "/calls",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> receive(HttpServletRequest request) {
        return answer(calls.endpoint().receive(() -> Parsers.read(request)));
    }

    private static ResponseEntity<byte[]> answer(WebhookResponse response) {
        HttpHeaders headers = new HttpHeaders();
        response.headers().forEach(header -> headers.add(header.name(), header.value()));
        byte[] body = response.body();
        return new ResponseEntity<>(body.length == 0 ? null : body, headers, response.status());
    }

    @GetMapping("/report")
    String report() {
        return calls.report();
    }

    @GetMapping("/other")
    String other() {
        return "nobody sees this";
    }
}
