package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.ProviderContract;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each provider keeps the contracts, and its own: beside {@code XParser} lie the tests of X, and they run here. */
class ProviderContractsTest {
    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void provider_hasAContractOfItsOwn(String id) throws Exception {
        Class<?> contract = contract(id);
        assertThat(answer(contract, "provider")).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void provider_hasDetailsAndAPageOfFields(String id) {
        assertThat(ProviderDetailsType.of(id)).isNotNull();
        Path page = Path.of("").toAbsolutePath().resolveSibling(id).resolve("FIELDS.md");
        assertThat(page).as("write it with -Dcallstatus.fields=write").exists();
    }

    private static Class<?> contract(String id) {
        Class<?> contract = ProviderContract.class;
        String name = Providers.parser(id).getClass().getName().replaceFirst("Parser$", "ContractTest");
        try {
            Class<?> type = Class.forName(name);
            assertThat(contract).as(name + " extends it").isAssignableFrom(type);
            return type;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(
                    "add " + name + ", which extends " + contract.getSimpleName() + "; or its module's test-jar to"
                            + " providers/all/pom.xml",
                    e);
        }
    }

    private static Object answer(Class<?> test, String method) throws ReflectiveOperationException {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method answer = test.getDeclaredMethod(method);
        answer.setAccessible(true);
        return answer.invoke(constructor.newInstance());
    }
}
