package io.callstatus.frameworks;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the guide shows of WebFlux. */
@Configuration
@EnableAutoConfiguration
@Import({SpringMvcApplication.Statuses.class, SpringMvcApplication.CallStatusConfiguration.class})
class WebFluxApplication {
    @Bean
    RouterFunction<ServerResponse> calls(CallStatusEndpoint endpoint) {
        return RouterFunctions.route()
                .POST("/calls/**", request -> receive(endpoint, request))
                .GET("/calls/**", request -> receive(endpoint, request))
                .build();
    }

    static Mono<ServerResponse> receive(CallStatusEndpoint endpoint, ServerRequest request) {
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .publishOn(Schedulers.boundedElastic()) // a handler may wait
                .map(body -> endpoint.receive(() -> webhook(request, body)))
                .flatMap(WebFluxApplication::answer);
    }

    static WebhookRequest webhook(ServerRequest request, byte[] body) {
        WebhookRequest.Builder webhook = WebhookRequest.builder()
                .method(request.method().name())
                .url(request.uri().toString())
                .body(body);
        request.headers()
                .asHttpHeaders()
                .forEach((name, values) -> values.forEach(value -> webhook.header(name, value)));
        return webhook.build();
    }

    static Mono<ServerResponse> answer(WebhookResponse response) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(response.status());
        response.headers().forEach(header -> answer.header(header.name(), header.value()));
        return response.body().length == 0 ? answer.build() : answer.bodyValue(response.body());
    }

    @Bean
    SecurityWebFilterChain callbacks(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/calls/**"))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
