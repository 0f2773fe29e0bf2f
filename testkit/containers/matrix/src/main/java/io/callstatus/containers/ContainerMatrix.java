package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What holds in every servlet container, over real HTTP. A container's module says how to start it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContainerMatrix
        implements DetectionCases,
                FilterCases,
                AsyncCases,
                DispatchCases,
                VerificationCases,
                ReportedHostCases,
                EndpointCases,
                GuardCases {
    private final String column;
    private final Container container;
    private Session session;

    /** For the container of this column of {@code core/guides/CONTAINERS.md}. */
    protected ContainerMatrix(String column, Container container) {
        this.column = column;
        this.container = container;
    }

    @BeforeAll
    void start() throws Exception {
        Optional<String> refusal = Jdks.refusal(column);
        if (refusal.isPresent()) {
            assertThatThrownBy(container::start).hasMessageContaining(refusal.get());
            Assumptions.abort(column + " does not run on this JDK: " + refusal.get());
        }
        session = new Session(container.start());
    }

    @AfterAll
    void stop() throws Exception {
        if (session != null) {
            session.close();
            container.stop();
        }
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String detect() {
        return Paths.DETECT;
    }

    @Override
    public String plain() {
        return Paths.PLAIN;
    }
}
