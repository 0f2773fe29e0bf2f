package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldCatalogTest {
    private static final FieldCatalog CATALOG = FieldCatalog.shown("id, Caller Id,\n started")
            .words("state")
            .known("hung up, busy")
            .personal("from, to");

    @Test
    void names_standBetweenCommas() {
        assertThat(CATALOG.shownNames()).containsExactlyInAnyOrder("id", "Caller Id", "started", "state");
        assertThat(CATALOG.wordNames()).containsExactly("state");
        assertThat(CATALOG.knownWords()).containsExactlyInAnyOrder("hung up", "busy");
        assertThat(CATALOG.personalNames()).containsExactlyInAnyOrder("from", "to");
        assertThat(CATALOG.names()).containsExactly("Caller Id", "from", "id", "started", "state", "to");
    }

    @Test
    void each_call_adds() {
        FieldCatalog more = CATALOG.words("way").known("free").personal("name").personal(" , ");
        assertThat(more.wordNames()).containsExactlyInAnyOrder("state", "way");
        assertThat(more.knownWords()).containsExactlyInAnyOrder("hung up", "busy", "free");
        assertThat(more.personalNames()).containsExactlyInAnyOrder("from", "to", "name");
        assertThat(CATALOG.wordNames()).containsExactly("state");
    }

    @Test
    void inside_writesThePathBeforeNamesAndNotBeforeWords() {
        FieldCatalog inside = CATALOG.inside("data.payload");
        assertThat(inside.personalNames()).containsExactlyInAnyOrder("data.payload.from", "data.payload.to");
        assertThat(inside.shownNames()).contains("data.payload.id", "data.payload.state");
        assertThat(inside.wordNames()).containsExactly("data.payload.state");
        assertThat(inside.knownWords()).isEqualTo(CATALOG.knownWords());
    }

    @Test
    void and_hasWhatEitherHas() {
        FieldCatalog both = CATALOG.and(
                FieldCatalog.shown("attempt").words("kind").known("new").personal("url"));
        assertThat(both.names()).contains("attempt", "kind", "url", "id", "state", "from");
        assertThat(both.wordNames()).containsExactlyInAnyOrder("state", "kind");
        assertThat(both.knownWords()).containsExactlyInAnyOrder("hung up", "busy", "new");
    }

    @Test
    void personalAsWritten_keepsBlanks() {
        assertThat(CATALOG.personalAsWritten("number ", "a, b").personalNames())
                .containsExactlyInAnyOrder("from", "to", "number ", "a, b");
    }

    @Test
    void none_namesNothing() {
        assertThat(FieldCatalog.none().names()).isEmpty();
        assertThat(FieldCatalog.none().knownWords()).isEmpty();
    }
}
