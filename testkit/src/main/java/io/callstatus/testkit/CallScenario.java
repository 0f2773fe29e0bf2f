package io.callstatus.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A call as the list of all callbacks that it causes at a provider, in the order in which they are sent. They agree in ids,
 * numbers, times, sequence numbers and durations. The same scenario gives the same callbacks each time.
 *
 * <pre>{@code
 * for (TestRequest callback : CallScenario.of("acme").answered(Duration.ofMinutes(2)).recorded().requests()) {
 *     callback.postTo(uri);
 * }
 * }</pre>
 *
 * <p>Unless set otherwise, the call is inbound if the provider reports inbound calls, is answered, lasts a minute and began on
 * 3 November 2026. Immutable and thread-safe.
 */
public final class CallScenario {
    /** What was asked for; each scenario has a copy of its own. */
    private static final class Settings {
        private CallEnd end = CallEnd.ANSWERED;
        private Duration talk = Duration.ofMinutes(1);
        private boolean isInbound;
        private boolean isRecorded;
        private Optional<String> from = Optional.empty();
        private Optional<String> to = Optional.empty();
        private Instant start = Instant.parse("2026-11-03T09:05:07Z");
        private long seed;
        private UnaryOperator<TestRequest> finish = UnaryOperator.identity();
        private OptionalLong order = OptionalLong.empty();
        private int copies = 1;

        Settings(boolean isInbound) {
            this.isInbound = isInbound;
        }

        private Settings copy() {
            Settings copy = new Settings(isInbound);
            copy.end = end;
            copy.talk = talk;
            copy.isRecorded = isRecorded;
            copy.from = from;
            copy.to = to;
            copy.start = start;
            copy.seed = seed;
            copy.finish = finish;
            copy.order = order;
            copy.copies = copies;
            return copy;
        }

        private SimulatedCall call(long number) {
            return new SimulatedCall(
                    end, isInbound, talk, isRecorded, from, to, start.plusSeconds(number), seed + number);
        }
    }

    private final CallbackSequence sequence;
    private final Settings settings;

    private CallScenario(CallbackSequence sequence, Settings settings) {
        this.sequence = sequence;
        this.settings = settings;
    }

    /**
     * A call at a provider.
     *
     * @throws IllegalStateException if the testkit does not know it
     */
    public static CallScenario of(String provider) {
        ProviderTraits.of(provider);
        return of(FixtureFolder.of(provider));
    }

    /**
     * A call at a provider of your own: a {@code sequence.tsv} and a {@code traits.properties} beside its fixtures.
     *
     * @param beside the class in whose package the folder is
     * @param folder its path from there; its last part is the id of the provider
     * @throws IllegalArgumentException if a file is missing
     */
    public static CallScenario in(Class<?> beside, String folder) {
        return of(FixtureFolder.in(beside, folder));
    }

    private static CallScenario of(FixtureFolder folder) {
        CallbackSequence sequence = CallbackSequence.in(folder);
        return new CallScenario(sequence, new Settings(sequence.reports("inbound")));
    }

    private CallScenario with(Consumer<Settings> change) {
        Settings changed = settings.copy();
        change.accept(changed);
        return new CallScenario(sequence, changed);
    }

    /** The call is answered, and the parties talk this long, in whole seconds. */
    public CallScenario answered(Duration talk) {
        return with(s -> {
            s.end = CallEnd.ANSWERED;
            s.talk = talk.truncatedTo(ChronoUnit.SECONDS);
        });
    }

    private CallScenario ends(CallEnd end) {
        return with(s -> s.end = end);
    }

    /** Nobody answers. */
    public CallScenario noAnswer() {
        return ends(CallEnd.NO_ANSWER);
    }

    /** The called party is busy. */
    public CallScenario busy() {
        return ends(CallEnd.BUSY);
    }

    /** The caller leaves before anyone takes the call. */
    public CallScenario abandoned() {
        return ends(CallEnd.ABANDONED);
    }

    /** The call is cancelled before an answer. */
    public CallScenario canceled() {
        return ends(CallEnd.CANCELED);
    }

    /** The call cannot be connected. */
    public CallScenario failed() {
        return ends(CallEnd.FAILED);
    }

    /** The call is recorded. */
    public CallScenario recorded() {
        return with(s -> s.isRecorded = true);
    }

    /** The account is called. */
    public CallScenario inbound() {
        return with(s -> s.isInbound = true);
    }

    /** The account calls. */
    public CallScenario outbound() {
        return with(s -> s.isInbound = false);
    }

    /** This address calls. */
    public CallScenario from(String address) {
        return with(s -> s.from = Optional.of(address));
    }

    /** This address is called. */
    public CallScenario to(String address) {
        return with(s -> s.to = Optional.of(address));
    }

    /** The call begins at this moment, to the second. */
    public CallScenario at(Instant start) {
        return with(s -> s.start = start.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Another call: other ids, numbers and time of ringing. */
    public CallScenario seed(long seed) {
        return with(s -> s.seed = seed);
    }

    /** Each callback is signed as the provider signs it, at the moment that it is about: see {@link #at}. */
    public CallScenario signed(String secret) {
        return each(request -> request.signed(secret));
    }

    /** Each callback is changed by this function, such as {@code request -> request.url(…)}. */
    public CallScenario each(UnaryOperator<TestRequest> change) {
        UnaryOperator<TestRequest> before = settings.finish;
        return with(s -> s.finish = request -> change.apply(before.apply(request)));
    }

    /** The callbacks come out of order, as they do if each takes its own way through the network. */
    public CallScenario shuffled(long seed) {
        return with(s -> s.order = OptionalLong.of(seed));
    }

    /** Each callback comes twice, as it does if the provider believes that the first answer was lost. */
    public CallScenario duplicated() {
        return with(s -> s.copies = 2);
    }

    /**
     * The callbacks.
     *
     * @throws IllegalStateException if calls of the provider do not end like this, or do not have this direction
     */
    public List<TestRequest> requests() {
        return requests(0);
    }

    private List<TestRequest> requests(long number) {
        List<TestRequest> sent = new ArrayList<>();
        for (TestRequest request : sequence.of(settings.call(number))) {
            sent.addAll(Collections.nCopies(settings.copies, settings.finish.apply(request)));
        }
        settings.order.ifPresent(seed -> Collections.shuffle(sent, new Random(seed + number)));
        return Collections.unmodifiableList(sent);
    }

    /**
     * The callbacks of many such calls, one after the other: each call has its own seed, and begins a second after the one
     * before. They are created on demand, so that any number fits into memory.
     */
    public Stream<TestRequest> calls(long count) {
        return LongStream.range(0, count).boxed().flatMap(number -> requests(number).stream());
    }
}
