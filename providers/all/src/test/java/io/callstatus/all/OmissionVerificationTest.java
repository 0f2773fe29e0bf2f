package io.callstatus.all;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.callstatus.AcceptedRequest;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.internal.detect.DeclaredParser;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No scheme can be switched off by leaving something out, by the receiver or by the sender. */
@ArchTag("logic")
@Tag("logic")
@AnalyzeClasses(packages = "io.callstatus", importOptions = MainClasses.class)
class OmissionVerificationTest {
    private static final String OTHER = "another-secret-of-the-tests";
    private static final Set<Kind> NOTHING_PROVEN =
            EnumSet.of(Kind.MISSING_SIGNATURE, Kind.MALFORMED_SIGNATURE, Kind.MISMATCH);

    static List<Fixture> fixtures() {
        return Fixtures.all().stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS
                        || fixture.outcome() == Outcome.NOT_A_CALL_STATUS
                        || fixture.outcome() == Outcome.MALFORMED)
                .toList();
    }

    private static Kind kind(Detection detection, Secrets secrets) {
        try {
            detection.verify(secrets);
            return null;
        } catch (VerificationException e) {
            return e.kind();
        }
    }

    private static Scheme scheme(Detection detection) {
        return Providers.scheme(detection.provider());
    }

    /** Whatever is configured, as long as it is nothing for this very provider. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void verify_nothingConfiguredForTheProvider_isRefused(Fixture fixture) {
        Detection detection = Parsers.detect(fixture.request());
        Kind expected = scheme(detection) == Scheme.NONE ? Kind.NOT_OFFERED_BY_PROVIDER : Kind.NO_SECRET_CONFIGURED;
        assertThat(kind(detection, Secrets.builder().build())).isEqualTo(expected);
        Secrets.Builder others = Secrets.builder().tolerance(Duration.ofDays(1));
        Fixtures.providers().stream()
                .filter(other -> !other.equals(detection.provider()))
                .forEach(other -> others.secret(other, Providers.secret(other, OTHER))
                        .secretInPath(other, OTHER)
                        .trustUnverified(other));
        assertThat(kind(detection, others.build())).isEqualTo(expected);
        Kind unresolved = kind(
                detection, others.resolver((provider, account) -> List.of()).build());
        assertThat(unresolved)
                .isIn(
                        scheme(detection) == Scheme.NONE
                                ? List.of(expected)
                                : List.of(Kind.MISSING_SIGNATURE, Kind.MALFORMED_SIGNATURE, Kind.UNKNOWN_ACCOUNT));
    }

    /** The fixtures carry no signature, or one that proves nothing. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void verify_secretConfigured_isNotWaived(Fixture fixture) {
        Detection detection = Parsers.detect(fixture.request());
        Secrets secret = Secrets.builder()
                .secret(detection.provider(), Providers.secret(detection.provider(), OTHER))
                .trustUnverified(detection.provider())
                .build();
        Kind kind = kind(detection, secret);
        if (scheme(detection) == Scheme.NONE) {
            assertThat(kind).isEqualTo(Kind.NOT_OFFERED_BY_PROVIDER);
        } else {
            assertThat(kind).isIn(NOTHING_PROVEN);
        }
        Secrets inUrl = Secrets.builder()
                .secretInPath(detection.provider(), OTHER)
                .secretInQuery(detection.provider(), "nothing", OTHER)
                .trustUnverified(detection.provider())
                .build();
        assertThat(kind(detection, inUrl)).isEqualTo(Kind.MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void verify_trustedByName_saysThatNothingIsProven(Fixture fixture) {
        Detection detection = Parsers.detect(fixture.request());
        Secrets trusting =
                Secrets.builder().trustUnverified(detection.provider()).build();
        assertThat(detection.verify(trusting).trust()).isEqualTo(Trust.UNVERIFIED);
        assertThat(detection.trustUnverified().trust()).isEqualTo(Trust.UNVERIFIED);
    }

    /** Who adds a provider says how it proves itself; there is no default that would say nothing for it. */
    @Test
    void verification_isDeclaredByEveryParser() throws NoSuchMethodException {
        assertThat(CallStatusParser.class.getMethod("verification").isDefault()).isFalse();
        for (String provider : ParserSet.load().providers()) {
            CallStatusParser parser = ParserSet.load().parser(provider).orElseThrow();
            Verification verification = parser.verification();
            boolean stands = !verification.headers().isEmpty()
                    || !verification.secretFields().isEmpty()
                    || verification.covers().contains(Coverage.BODY); // a body that is a token
            assertThat(stands).as(provider).isEqualTo(verification.isOffered());
        }
    }

    @ArchTest
    static final ArchRule accepting_isUpToDetection = noClasses()
            .that()
            .doNotBelongToAnyOf(Detection.class)
            .should()
            .callCodeUnitWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                            "constructor of Accepted",
                            target -> target.getOwner().isEquivalentTo(AcceptedRequest.class)
                                    && target.getName().equals("<init>"))));

    /** What stands around a module's parser hands on, and is called by {@link AcceptedRequest} alone as well. */
    @ArchTest
    static final ArchRule reading_isUpToAccepted = noClasses()
            .that()
            .doNotBelongToAnyOf(AcceptedRequest.class, DeclaredParser.class)
            .and()
            .resideOutsideOfPackage("io.callstatus.testkit..")
            .should()
            .callMethod(CallStatusParser.class, "read", Fields.class)
            .orShould()
            .callMethod(DeclaredParser.class, "read", Fields.class);

    /** Two ways to an {@link AcceptedRequest}, and the one that proves nothing says so. */
    @ArchTest
    static void accepted_comesFromTwoMethods(com.tngtech.archunit.core.domain.JavaClasses all) {
        Set<String> ways = all.stream()
                .map(JavaClass::getCodeUnits)
                .flatMap(Set::stream)
                .filter(unit -> unit.getRawReturnType().isEquivalentTo(AcceptedRequest.class))
                .filter(unit -> unit.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(unit -> unit.getOwner().getPackageName().equals("io.callstatus"))
                .map(JavaCodeUnit::getName)
                .collect(Collectors.toSet());
        assertThat(ways).containsExactlyInAnyOrder("verify", "trustUnverified");
        assertThat(Arrays.stream(AcceptedRequest.class.getConstructors())).isEmpty();
        assertThat(Stream.of(Trust.values())).hasSize(4);
    }
}
