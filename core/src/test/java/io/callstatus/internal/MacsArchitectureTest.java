package io.callstatus.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchPredicates;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;

/** A code never leaves {@link Macs}, so nobody else can compare one, in whatever time. */
@AnalyzeClasses(packages = "io.callstatus", importOptions = ImportOption.DoNotIncludeTests.class)
class MacsArchitectureTest {
    @ArchTest
    static final ArchRule codes_areMadeInOnePlace = noClasses()
            .that(ArchPredicates.are(outside()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.crypto..");

    @ArchTest
    static final ArchRule codes_neverLeaveThatPlace = noClasses()
            .that(ArchPredicates.are(outside()))
            .should()
            .callMethod(Macs.class, "hmac", String.class, byte[].class, byte[][].class);

    @ArchTest
    static final ArchRule secrets_areComparedInOnePlace = noClasses()
            .that(ArchPredicates.are(outside()))
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
            .orShould()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Mac.class);

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> outside() {
        return com.tngtech.archunit.base.DescribedPredicate.not(
                HasName.Predicates.nameStartingWith(Macs.class.getName()).forSubtype());
    }
}
