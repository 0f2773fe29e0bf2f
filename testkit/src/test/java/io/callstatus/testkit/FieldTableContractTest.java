package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * The contract of the table holds for a sound details type, and finds faults, each by the test that is there for it.
 */
class FieldTableContractTest extends SampleFieldTable {
    @Override
    protected Path page() {
        return Path.of("src/test/resources/io/callstatus/testkit/toy-FIELDS.md");
    }

    @Test
    void page_afterAChangeOfTheTable_isStale() throws IOException {
        FieldTable changed = new FieldTable("toy", "2026-11-21", List.of(), List.of());
        assertThat(FieldsPage.of(changed, SampleDetails.class, path -> "")).isNotEqualTo(Files.readString(page()));
    }

    static List<Class<?>> faults() {
        return Stream.<Class<?>>of(FieldTableFaults.class.getDeclaredClasses())
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
        List<String> tests = Stream.of(FieldTableContract.class.getDeclaredMethods())
                .filter(FieldTableContractTest::isTest)
                .map(Method::getName)
                .toList();
        assertThat(faults().stream().map(FieldTableContractTest::foundBy).toList())
                .containsAll(tests);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
