package io.callstatus.containers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What holds of reported hosts where a server or framework has read the proxies' headers before us. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReportedHostMatrix implements ReportedHostCases {
    private final String column;
    private final Container container;
    private Session session;

    /** For the container of this column of {@code core/guides/CONTAINERS.md}, in another setting. */
    protected ReportedHostMatrix(String column, Container container) {
        this.column = column;
        this.container = container;
    }

    @BeforeAll
    void start() throws Exception {
        session = new Session(container.start());
    }

    @AfterAll
    void stop() throws Exception {
        session.close();
        container.stop();
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
