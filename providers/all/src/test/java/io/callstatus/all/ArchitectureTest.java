package io.callstatus.all;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.TokenStreamFactory;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.callstatus.spi.CallStatusParser;
import java.util.List;

/** Which packages may use which. */
@ArchTag("logic")
@AnalyzeClasses(packages = "io.callstatus", importOptions = MainClasses.class)
class ArchitectureTest {
    private static final String[] API = {
        "io.callstatus",
        "io.callstatus.spi",
        "io.callstatus.jakarta",
        "io.callstatus.javax",
        "io.callstatus.timeline",
        "io.callstatus.archive"
    };

    /** What is made of statuses stands above them: core, and every provider, works without it. */
    @ArchTest
    static final ArchRule timelines_areKnownToNobody = noClasses()
            .that(not(resideInAPackage("io.callstatus.timeline.."))
                    .and(not(resideInAPackage("io.callstatus.testkit.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.callstatus.timeline..");

    /** Receivers know that there is one, and no more. */
    @ArchTest
    static final ArchRule archives_areKnownByTheirInterface = noClasses()
            .that(not(resideInAPackage("io.callstatus.archive.."))
                    .and(not(resideInAPackage("io.callstatus.testkit.."))))
            .should()
            .dependOnClassesThat(resideInAPackage("io.callstatus.archive..")
                    .and(DescribedPredicate.describe(
                            "are more than the interface",
                            type -> !type.getName().startsWith("io.callstatus.archive.Archive$")
                                    && !type.getName().equals("io.callstatus.archive.Archive"))));

    @ArchTest
    static void providers_useOnlyTheApiAndTheSpiAndThemselves(JavaClasses all) {
        for (String id : Providers.ids()) {
            ProviderRules.of(Providers.parser(id)).forEach(rule -> rule.check(all));
        }
    }

    @ArchTest
    static final ArchRule cryptography_livesInInternal = noClasses()
            .that()
            .resideInAnyPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "java.security..");

    @ArchTest
    static final ArchRule jacksonsParser_livesInInternal = noClasses()
            .that()
            .resideInAnyPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.core..");

    /** Why some advisories of jackson-core concern nothing here, as SECURITY.md says: the only parser is the one over a text. */
    @ArchTest
    static final ArchRule jacksonsParser_readsTextsAlone = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "make a parser of bytes, of an input, or one that is fed in pieces",
                    call -> call.getTarget().getOwner().isAssignableTo(TokenStreamFactory.class)
                            && call.getTarget().getName().matches("create.*Parser")
                            && !call.getTarget().getRawParameterTypes().stream()
                                    .map(JavaClass::getName)
                                    .toList()
                                    .equals(List.of("java.lang.String"))));

    @ArchTest
    static final ArchRule servletApis_areNeededByTheirTwinOnly = noClasses()
            .that(not(resideInAPackage("io.callstatus.jakarta.."))
                    .and(not(resideInAPackage("io.callstatus.javax..")))
                    .and(not(resideInAPackage("io.callstatus.testkit.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "javax.servlet..");

    @ArchTest
    static final ArchRule packages_areNullMarked = classes().should(PackageRules.beInANullMarkedPackage());

    @ArchTest
    static void core_hasAtMost60PublicTypes(JavaClasses all) {
        List<String> types = all.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> List.of(
                                "io.callstatus", "io.callstatus.spi", "io.callstatus.jakarta", "io.callstatus.javax")
                        .contains(type.getPackageName()))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(types).contains("io.callstatus.CallStatus").hasSizeLessThanOrEqualTo(60);
    }

    @ArchTest
    static final ArchRule parsers_areFinalAndStateless = classes()
            .that()
            .implement(CallStatusParser.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveOnlyFinalFields();
}
