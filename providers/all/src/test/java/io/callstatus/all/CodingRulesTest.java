package io.callstatus.all;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What no class of the library does. */
@AnalyzeClasses(packages = "io.callstatus", importOptions = MainClasses.class)
class CodingRulesTest {
    /** Core and providers: what runs at our users'. */
    private static final DescribedPredicate<JavaClass> THE_LIBRARY =
            not(resideInAnyPackage("io.callstatus.testkit..", "io.callstatus.privacy.."));

    @ArchTest
    static final ArchRule nobody_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** What is not logged cannot leak, and nobody shall fill a log: one class writes, and it counts. */
    @ArchTest
    static final ArchRule nobody_hasALogger = noClasses()
            .that(THE_LIBRARY)
            .and()
            .doNotHaveFullyQualifiedName("io.callstatus.internal.log.LimitedLog")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
                    .or(DescribedPredicate.describe(
                            "are System.Logger", type -> type.getName().startsWith("java.lang.System$Logger"))));

    /** Whoever catches an exception logs it; endpoint and filters catch them for others. Secrets warn of what they trust. */
    @ArchTest
    static final ArchRule nobody_logsButEndpointAndFilters = noClasses()
            .that(THE_LIBRARY)
            .and()
            .haveNameNotMatching(
                    "io\\.callstatus\\.(CallStatusEndpoint|ConfiguredKeys|EndpointSettings|ImmutableEndpointSettings|HandOver"
                            + "|Listeners|internal\\.archive\\.Archiving|(jakarta|javax)\\.CallStatusFilter)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.callstatus.internal.log.LimitedLog");

    @ArchTest
    static final ArchRule nobody_throwsGenericExceptions =
            GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    /** The one exception is the default set of parsers, which is loaded when it is first needed. */
    @ArchTest
    static final ArchRule nothing_staticChanges = fields().that()
            .areStatic()
            .and()
            .doNotHaveFullName("io.callstatus.Parsers.installed")
            .should()
            .beFinal();

    /**
     * A handle of bytes is not reflection: {@code ByteWords} reads eight of them at once. A parser is created by the name of
     * its class, as {@code ServiceLoader} does.
     */
    @ArchTest
    static final ArchRule nobody_reflects = noClasses()
            .that(THE_LIBRARY)
            .and()
            .doNotHaveFullyQualifiedName("io.callstatus.internal.text.ByteWords")
            .and()
            .doNotHaveFullyQualifiedName("io.callstatus.internal.detect.InstalledParsers$ByName")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.."));

    /** A class loader that nobody chose is the wrong one sooner or later. */
    @ArchTest
    static final ArchRule nobody_asksTheThreadForItsClassLoader =
            noClasses().should().callMethod(Thread.class, "getContextClassLoader");

    @ArchTest
    static final ArchRule nobody_startsThreads = noClasses()
            .that(THE_LIBRARY)
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.Executor.class);

    /** What locks a file is among the channels, and reaches nobody. */
    private static final DescribedPredicate<JavaClass> LOCKS = DescribedPredicate.describe(
            "lock files",
            type -> type.getName()
                    .matches("java\\.nio\\.channels\\.(FileChannel|FileLock|OverlappingFileLockException)"));

    /**
     * Requests name URLs (of recordings, certificates, subscriptions): the library follows none. The service files are those
     * that a class loader has, as {@code ServiceLoader} reads them.
     */
    @ArchTest
    static final ArchRule nobody_opensConnections = noClasses()
            .that(THE_LIBRARY)
            .and()
            .doNotHaveFullyQualifiedName("io.callstatus.internal.detect.InstalledParsers")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..")
                    .and(not(LOCKS)));

    @ArchTest
    static final ArchRule exceptions_areOfTheOneFamily = classes()
            .that(THE_LIBRARY)
            .and()
            .doNotHaveFullyQualifiedName("io.callstatus.internal.log.LoggedFailure")
            .and()
            .areAssignableTo(RuntimeException.class)
            .should()
            .beAssignableTo("io.callstatus.CallStatusException");
}
