package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.WebhookEvent;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that users can name goes by accident. */
class ApiTest {
    /** Something promised: what it offers, and what it asks of those who implement it. */
    public interface Sample<E extends Number> {
        E value(List<? super E> texts) throws IOException;

        default void extra(int... numbers) {}
    }

    /** Nobody outside can make one. */
    public static final class Closed {
        private Closed() {}

        protected static void hidden() {}

        public static void shown() {}
    }

    /** What may be null, what is copied into users' classes, and what only those who extend it can make. */
    public abstract static class Base {
        /** Copied. */
        public static final int LIMIT = 7;

        /** For those who extend it. */
        protected Base() {}

        /** Somewhere in it there may be nothing. */
        public @Nullable Map<String, @Nullable Object> find(@Nullable String name, @Nullable String[] others) {
            return null;
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"core", "testkit"})
    void api_isAsPromised(String module) {
        Class<?> inside = module.equals("core") ? CallStatus.class : Fixtures.class;
        ApiPromise promise =
                new ApiPromise(ProviderFolders.ofTheReactor().root().resolve(module), ApiListing.ofTheModuleOf(inside));
        if (System.getProperty("callstatus.api", "").contains("write")) {
            promise.renew();
        }
        assertThat(promise.complaints())
                .as("renewed by -Dtest=ApiTest -Dcallstatus.api=write")
                .isEmpty();
    }

    @Test
    void listing_ofATypeThatUsersImplement() {
        String name = Sample.class.getName();
        assertThat(ApiListing.of(Sample.class))
                .containsExactly(
                        name + " . abstract E value(List<? super E>) throws java.io.IOException",
                        name + " . default void extra(int[])",
                        name + " : open interface<E extends Number> ");
    }

    @Test
    void listing_ofATypeThatNobodyExtends() {
        String name = Closed.class.getName();
        assertThat(ApiListing.of(Closed.class)).containsExactly(name + " . static void shown()", name + " : class");
    }

    @Test
    void listing_ofATypeWithPermittedOnes_namesThoseThatUsersSee() {
        assertThat(ApiListing.of(WebhookEvent.class))
                .contains(
                        "io.callstatus.WebhookEvent : sealed interface permits io.callstatus.CallStatus, io.callstatus.OtherEvent");
        assertThat(ApiListing.of(Party.class)).contains("io.callstatus.Party : sealed interface");
    }

    @Test
    void listing_ofWhatMayBeNull_ofConstants_andOfAbstractClasses() {
        String name = Base.class.getName();
        assertThat(ApiListing.of(Base.class))
                .containsExactly(
                        name + " . @Nullable Map<String, @Nullable Object> find(@Nullable String, @Nullable String[])",
                        name + " . new()",
                        name + " . static final int LIMIT = 7",
                        name + " : open abstract class");
    }

    @Test
    void listing_ofAModule() {
        assertThat(ApiListing.ofTheModuleOf(CallStatus.class))
                .contains("io.callstatus.core : module exports io.callstatus.spi")
                .contains("io.callstatus.core : module uses io.callstatus.spi.CallStatusParser");
    }

    @Test
    void line_thatIsGone() throws IOException {
        SortedSet<String> less = promisedSample();
        String gone = less.first();
        less.remove(gone);
        ApiPromise promise = new ApiPromise(folder, less);
        promise.renew();
        assertThat(promise.complaints())
                .containsExactly("is promised, and gone; restore it, or say why in api-changes.tsv: " + gone);
        Files.writeString(folder.resolve("api-changes.tsv"), gone + "\tnobody could use it\n");
        assertThat(promise.complaints()).containsExactly("was let go, renew api.txt: " + gone);
        promise.renew();
        assertThat(promise.complaints()).isEmpty();
    }

    @Test
    void line_thatIsNew() throws IOException {
        SortedSet<String> more = promisedSample();
        String added = Sample.class.getName() + " . default void more()";
        more.add(added);
        ApiPromise promise = new ApiPromise(folder, more);
        assertThat(promise.complaints()).containsExactly("is new, renew api.txt: " + added);
        promise.renew();
        assertThat(promise.complaints()).isEmpty();
    }

    @Test
    void method_thatImplementersWouldHaveToWrite() throws IOException {
        SortedSet<String> more = promisedSample();
        String added = Sample.class.getName() + " . abstract void more()";
        more.add(added);
        ApiPromise promise = new ApiPromise(folder, more);
        promise.renew();
        assertThat(promise.complaints())
                .containsExactly("breaks who implements the type; say why in api-changes.tsv: " + added);
        Files.writeString(folder.resolve("api-changes.tsv"), added + "\tall of them are ours\n");
        promise.renew();
        assertThat(promise.complaints()).isEmpty();
    }

    @Test
    void change_withoutAReason() throws IOException {
        Iterator<String> lines = promisedSample().iterator();
        Files.writeString(folder.resolve("api-changes.tsv"), lines.next() + "\t \n");
        ApiPromise promise = new ApiPromise(folder, new TreeSet<>());
        assertThatThrownBy(promise::complaints).hasMessageContaining("a tab, the reason");
    }

    private SortedSet<String> promisedSample() {
        SortedSet<String> lines = ApiListing.of(Sample.class);
        new ApiPromise(folder, lines).renew();
        return new TreeSet<>(lines);
    }
}
