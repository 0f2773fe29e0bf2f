package io.callstatus.internal.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A code never leaves {@link SharedKey}, so nobody else can compare one, in whatever time. */
@ArchTag("logic")
@Tag("logic")
@AnalyzeClasses(packages = "io.callstatus", importOptions = ImportOption.DoNotIncludeTests.class)
class SharedKeyArchitectureTest {
    @ArchTest
    static final ArchRule codes_areMadeInOnePlace =
            noClasses().that(outside()).should().dependOnClassesThat().resideInAPackage("javax.crypto..");

    @ArchTest
    static final ArchRule codes_neverLeaveThatPlace =
            noClasses().that(outside()).should().callMethod(SharedKey.class, "code", String.class, byte[][].class);

    @ArchTest
    static final ArchRule secrets_areComparedInOnePlace = noClasses()
            .that(outside())
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
            .orShould()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class);

    /** The tests of the codes break the rules, so the rules see what they are for. */
    @Test
    void rules_overTheTests_findViolations() {
        JavaClasses tests = new ClassFileImporter().importClasses(SharedKeyTest.class, Planted.class);
        assertThat(codes_neverLeaveThatPlace.evaluate(tests).hasViolation()).isTrue();
        assertThat(codes_areMadeInOnePlace.evaluate(tests).hasViolation()).isTrue();
        assertThat(secrets_areComparedInOnePlace.evaluate(tests).hasViolation()).isTrue();
    }

    private static final class Planted {
        static boolean same(Mac mac, byte[] sent) {
            return MessageDigest.isEqual(mac.doFinal(), sent);
        }
    }

    private static DescribedPredicate<JavaClass> outside() {
        return DescribedPredicate.describe(
                "outside of SecretKey", type -> !type.getName().matches(SharedKey.class.getName() + "(\\$.*)?"));
    }
}
