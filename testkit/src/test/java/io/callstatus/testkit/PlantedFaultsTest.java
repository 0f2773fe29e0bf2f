package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/** The contract finds faults, each by the test that is there for it. */
class PlantedFaultsTest {
    static List<Class<?>> faults() {
        return Stream.of(
                        ReadingFaults.class,
                        RecognitionFaults.class,
                        DeclarationFaults.class,
                        DetailsFaults.class,
                        RefusalFaults.class,
                        TrustFaults.class)
                .<Class<?>>flatMap(subject -> Stream.of(subject.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(FoundBy.class))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static String foundBy(Class<?> fault) {
        return fault.getAnnotation(FoundBy.class).value();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void contract_withAFault_fails(Class<?> fault) {
        assertThat(ContractRun.of(fault).methods(Status.FAILED)).contains(foundBy(fault));
    }

    @Test
    void contract_hasAFaultForEachOfItsTests() {
        List<String> tests = Stream.of(ProviderContract.class, DetailsContract.class)
                .flatMap(contract -> Stream.of(contract.getDeclaredMethods()))
                .filter(PlantedFaultsTest::isTest)
                .map(Method::getName)
                .toList();
        assertThat(faults().stream().map(PlantedFaultsTest::foundBy).toList()).containsAll(tests);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    @Test
    void contract_ofAProviderThatLacksSomething_skipsThatWithTheReason() {
        ContractRun run = ContractRun.of(DeclarationFaults.WithoutRecordings.class);
        assertThat(run.methods(Status.FAILED)).isEmpty();
        assertThat(run.methods(Status.ABORTED))
                .containsExactlyInAnyOrder("showsWhatItReports", "hasAServiceFileThatIsUpToDate");
        assertThat(run.messages()).contains("it records nothing");
    }

    @Test
    void contract_thatFails_namesFixtureAndKey() {
        ContractRun run = ContractRun.of(ReadingFaults.WrongZone.class);
        assertThat(run.messages()).contains("toy/done-outgoing").contains("startedAt: expected 2026-11-03T00:05:07Z");
    }
}
