package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.FieldProblem;
import io.callstatus.internal.scan.JsonScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedFieldsTest {
    private static final String JSON = "{\"way\":\"in\",\"seconds\":5,\"data\":{\"from\":\"x\",\"tags\":[1]}}";

    private static Fields sent() {
        return Fields.of("toy", JsonScanner.scan(JSON.getBytes(StandardCharsets.UTF_8)));
    }

    private static Fields with(String name, String value) {
        return sent().changed((field, text) -> field.equals(name) ? value : text);
    }

    @Test
    void changed_tellsEachNameWithTheObjectsAroundIt() {
        List<String> names = new ArrayList<>();
        Fields in = sent().changed((name, value) -> {
            names.add(name + "=" + value);
            return value;
        });
        in.find("way");
        in.find("missing");
        in.inside("data").find("from");
        assertThat(in.seconds("seconds")).isPresent();
        assertThat(names).contains("way=in", "missing=null", "data.from=x", "seconds=5");
    }

    @Test
    void changed_readsWhatTheChangeGives() {
        assertThat(with("way", "out").find("way")).contains("out");
        assertThat(with("data.from", "y").inside("data").find("from")).contains("y");
        assertThat(with("way", null).find("way")).isEmpty();
        assertThat(with("missing", "out").find("missing")).isEmpty();
    }

    @Test
    void changed_toWhatCannotBeRead_isAProblem() {
        Fields in = with("data.tags", "@");
        assertThat(in.inside("data").array("tags")).isEmpty();
        assertThat(in.problems()).extracting(FieldProblem::field).containsExactly("data.tags");
        assertThat(with("seconds", "@").seconds("seconds")).isEmpty();
    }
}
