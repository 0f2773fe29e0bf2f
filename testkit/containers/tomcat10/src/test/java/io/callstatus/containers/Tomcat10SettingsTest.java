package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import io.callstatus.containers.jakarta.Application;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tomcat that decodes queries as ISO-8859-1, and forms in the encoding that the application has configured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Tomcat10SettingsTest implements VerificationCases {
    private final TomcatContainer tomcat = new TomcatContainer(Application.class);
    private Session session;

    @BeforeAll
    void start() throws Exception {
        tomcat.decodeQueries("ISO-8859-1");
        tomcat.decodeForms("UTF-8");
        session = new Session(tomcat.start());
    }

    @AfterAll
    void stop() throws Exception {
        session.close();
        tomcat.stop();
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public String column() {
        return "Tomcat 10.1";
    }

    @Override
    public String detect() {
        return Paths.DETECT;
    }

    @Override
    public String plain() {
        return Paths.PLAIN;
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    void rows_thatAreNotAscii_areReadWithAndWithoutTheFilter(Transfer transfer) {
        List<Case> rows = Cases.all(Paths.DETECT).stream()
                .filter(row -> row.name().contains("not ASCII") || row.name().contains("looks like"))
                .toList();
        assertThat(rows).hasSize(3);
        for (Case row : rows) {
            for (String path : List.of(Paths.DETECT, Paths.FILTERED)) {
                Answer answer = session.visit(path, row.sent(), transfer).answer();
                assertThat(answer.word(Answer.of(() -> Parsers.detect(row.sent().direct()))))
                        .as(path + " " + row.name())
                        .isIn("exact", "rebuilt");
            }
        }
    }
}
