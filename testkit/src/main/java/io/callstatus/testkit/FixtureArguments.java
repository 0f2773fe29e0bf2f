package io.callstatus.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The fixtures that a {@link CallStatusFixtures} asks for. */
final class FixtureArguments extends AnnotationBasedArgumentsProvider<CallStatusFixtures> {
    FixtureArguments() {}

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, CallStatusFixtures asked) {
        List<String> providers = asked.provider().length == 0 ? Fixtures.providers() : List.of(asked.provider());
        return providers.stream()
                .flatMap(provider -> Fixtures.of(provider).stream())
                .filter(fixture -> isAsked(fixture, asked))
                .map(Arguments::of);
    }

    private static boolean isAsked(Fixture fixture, CallStatusFixtures asked) {
        List<Provenance> provenance = List.of(asked.provenance());
        boolean isEvent = asked.event().isEmpty()
                ? fixture.outcome() == Outcome.CALL_STATUS
                : fixture.event()
                        .filter(event ->
                                asked.event().equals("*") || asked.event().equals(event))
                        .isPresent();
        return isEvent && (provenance.isEmpty() || provenance.contains(fixture.provenance()));
    }
}
