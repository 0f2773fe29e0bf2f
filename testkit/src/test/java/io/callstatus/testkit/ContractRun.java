package io.callstatus.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A contract test that JUnit runs inside a test, and what came of its methods. */
final class ContractRun implements TestExecutionListener {
    private final Map<Status, Set<String>> methods = new TreeMap<>();
    private final StringBuilder messages = new StringBuilder();

    private ContractRun() {}

    static ContractRun of(Class<?> type) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        ContractRun run = new ContractRun();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("");
        if (test.isTest() || result.getStatus() == Status.FAILED) {
            methods.computeIfAbsent(result.getStatus(), status -> new TreeSet<>())
                    .add(method);
        }
        result.getThrowable()
                .ifPresent(failure -> messages.append(failure.getMessage()).append('\n'));
    }

    /** The methods with at least one test that ended so. */
    Set<String> methods(Status status) {
        return methods.getOrDefault(status, Set.of());
    }

    /** What the tests that did not succeed say. */
    String messages() {
        return messages.toString();
    }
}
