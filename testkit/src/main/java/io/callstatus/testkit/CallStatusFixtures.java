package io.callstatus.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Gives a parameterized test of JUnit 5 the {@link Fixture}s that are call statuses, or those of another event.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @CallStatusFixtures(provider = "acme")
 * void listener_takesEveryStatus(Fixture fixture) {
 *     listener.accept(fixture.status());
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(FixtureArguments.class)
public @interface CallStatusFixtures {
    /** The ids of the providers; all of them unless given. */
    String[] provider() default {};

    /** The provider's name of another event, or {@code *} for any; call statuses unless given. */
    String event() default "";

    /** Where the content comes from; from anywhere unless given. */
    Provenance[] provenance() default {};
}
