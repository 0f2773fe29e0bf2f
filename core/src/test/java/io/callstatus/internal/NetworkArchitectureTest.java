package io.callstatus.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requests hold addresses of certificates, subscriptions and recordings, and whoever sends a request writes them: nothing here
 * opens a connection. What providers use is in the rules for providers.
 */
@Tag("logic")
class NetworkArchitectureTest {
    /** Reads files of the class path, at the places that a class loader gives and nobody else. */
    private static final String INSTALLED = "io.callstatus.internal.detect.InstalledParsers";

    private static final DescribedPredicate<JavaClass> CLIENTS = resideInAPackage("java.net..")
            .or(resideInAPackage("javax.net.."))
            .or(DescribedPredicate.describe(
                    "are channels of the network",
                    type -> type.getName().matches("java\\.nio\\.channels\\.\\w*(Socket|Datagram|Network)\\w*")))
            .as("are clients of the network");

    private static final ArchRule RULE =
            noClasses().that().doNotHaveFullyQualifiedName(INSTALLED).should().dependOnClassesThat(CLIENTS);

    private static final class Fetching {
        byte[] certificate(String url) throws IOException {
            return URI.create(url).toURL().openStream().readAllBytes();
        }
    }

    @Test
    void core_opensNoConnection() {
        var core = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/privacy/")) // a part of the tests
                .importPackages("io.callstatus");
        assertThat(core).hasSizeGreaterThan(200);
        RULE.check(core);
        assertThat(core.get(INSTALLED).getMethodCallsFromSelf())
                .filteredOn(call -> call.getTargetOwner().getName().startsWith("java.net."))
                .extracting(call -> call.getTarget().getName())
                .containsOnly("openConnection", "setUseCaches", "getInputStream");
    }

    @Test
    void core_thatFetchesACertificate_isFound() {
        var fetching = new ClassFileImporter().importClasses(Fetching.class);
        assertThatThrownBy(() -> RULE.check(fetching)).isInstanceOf(AssertionError.class);
    }
}
