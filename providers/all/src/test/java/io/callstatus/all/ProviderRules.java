package io.callstatus.all;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.callstatus.spi.CallStatusParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The walls around one provider, whichever it is. */
final class ProviderRules {
    private ProviderRules() {}

    /** All of them. A provider's jar, or folder of classes, is where its parser lies. */
    static List<ArchRule> of(CallStatusParser parser) {
        String own = "io.callstatus." + parser.provider() + "..";
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.immutables.value..",
                                "io.callstatus",
                                "io.callstatus.spi",
                                own),
                classes().that(lieBeside(parser)).should().resideInAPackage(own),
                noClasses()
                        .that(lieBeside(parser))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.security..", "java.net..", "java.nio", "java.nio.channels..", "java.nio.file.."));
    }

    private static DescribedPredicate<JavaClass> lieBeside(CallStatusParser parser) {
        Path place = Path.of(place(parser.getClass()));
        return DescribedPredicate.describe(
                "lie beside " + parser.getClass().getSimpleName(),
                type -> type.getSource()
                        .filter(source -> file(source.getUri()).startsWith(place))
                        .isPresent());
    }

    private static URI place(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class file, or the jar that it lies in: {@code jar:file:///…!/…}. */
    private static Path file(URI source) {
        return Path.of(URI.create(source.toString().replaceFirst("^jar:", "").replaceFirst("!.*", "")));
    }
}
