package io.callstatus.timeline;

import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The distinct reports of a call: of each trust the last in order that fit, and beside them those without which
 * something would be lost. A function of the set of all reports that ever came, however they were grouped. Immutable.
 */
final class ReportSet {
    /** Reports of one trust. */
    static final int MOST_OF_A_TRUST = 64;
    /** Reports of all trusts. */
    static final int MOST = 128;

    private static final CallStatus[] NONE = {};

    private final CallStatus[] kept;
    private final CallStatus[] beside;
    private final List<Long> numbers;
    private final Optional<String> account;

    /** Of reports in order. */
    private ReportSet(CallStatus[] kept, CallStatus[] beside, List<Long> numbers, Optional<String> account) {
        this.kept = kept;
        this.beside = beside;
        this.numbers = numbers;
        this.account = account;
    }

    static ReportSet of(CallStatus report) {
        Optional<String> account = Accounts.isVerified(report) ? report.accountId() : Optional.empty();
        return new ReportSet(new CallStatus[] {report}, NONE, List.of(), account);
    }

    /** Those that are shown, in order, unmodifiable. */
    List<CallStatus> kept() {
        return Collections.unmodifiableList(Arrays.asList(kept));
    }

    /** Those that are dropped, and still count, in order. */
    List<CallStatus> beside() {
        return Collections.unmodifiableList(Arrays.asList(beside));
    }

    /** The numbers of dropped reports, in order. */
    List<Long> numbers() {
        return numbers;
    }

    /** The account that the verified reports name. */
    Optional<String> account() {
        return account;
    }

    /** Any report. */
    CallStatus first() {
        return kept[0];
    }

    /** With one report more; as a merge, and cheaper where all fit and it is no other account's. */
    @SuppressWarnings("ReferenceEquality") // the same report, and no other that says the same
    ReportSet plus(CallStatus report) {
        if (!isWhole() || kept.length >= MOST_OF_A_TRUST || Accounts.isVerified(report) && account.isEmpty()) {
            return merge(of(report));
        }
        int place = kept.length;
        int order = 1;
        while (place > 0 && order > 0) {
            order = ReportOrder.compare(kept[place - 1], report);
            place = order > 0 ? place - 1 : place;
        }
        if (order == 0 && place > 0) {
            CallStatus richer = ReportOrder.richer(kept[place - 1], report);
            return richer == kept[place - 1] ? this : merge(of(report));
        }
        CallStatus[] all = Arrays.copyOf(kept, kept.length + 1);
        System.arraycopy(kept, place, all, place + 1, kept.length - place);
        all[place] = report;
        return new ReportSet(all, NONE, List.of(), account);
    }

    /** The reports that count, in order: those of the greatest trust. */
    List<CallStatus> decisive() {
        return top(beside.length == 0 ? kept : union(kept, beside));
    }

    private static List<CallStatus> top(CallStatus[] reports) {
        int level = ReportOrder.level(reports[reports.length - 1]);
        int first = reports.length - 1;
        while (first > 0 && ReportOrder.level(reports[first - 1]) == level) {
            first--;
        }
        return Arrays.asList(reports).subList(first, reports.length);
    }

    ReportSet merge(ReportSet other) {
        if (this == other) {
            return this;
        }
        CallStatus[] all = union(union(kept, beside), union(other.kept, other.beside));
        if (all.length == kept.length
                && Arrays.equals(all, kept, ReportSet::identity)
                && other.isWhole()
                && isWhole()) {
            return this;
        }
        return all.length <= MOST_OF_A_TRUST && isWhole() && other.isWhole()
                ? new ReportSet(all, NONE, List.of(), account.or(other::account))
                : trimmed(all, numbersAt(ReportOrder.level(all[all.length - 1]), other));
    }

    @SuppressWarnings("ReferenceEquality") // the same report, and no other that says the same
    private static int identity(CallStatus one, CallStatus other) {
        return one == other ? 0 : 1;
    }

    private boolean isWhole() {
        return beside.length == 0 && numbers.isEmpty();
    }

    /** With these numbers of dropped reports. */
    ReportSet withNumbers(List<Long> dropped) {
        return dropped.isEmpty() ? this : trimmed(union(kept, beside), dropped);
    }

    private List<Long> numbersAt(int level, ReportSet other) {
        List<Long> all = new ArrayList<>();
        for (ReportSet set : List.of(this, other)) {
            if (ReportOrder.level(set.kept[set.kept.length - 1]) == level) {
                all.addAll(set.numbers);
            }
        }
        return all;
    }

    /** The copy whose payloads are dropped. */
    ReportSet withoutPayload() {
        CallStatus[] all = union(kept, beside);
        return trimmed(Arrays.stream(all).map(CallStatus::withoutPayload).toArray(CallStatus[]::new), numbers);
    }

    private static CallStatus[] union(CallStatus[] one, CallStatus[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        CallStatus[] all = new CallStatus[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = ReportOrder.compare(one[i], other[j]);
            if (order == 0) {
                all[size++] = ReportOrder.richer(one[i++], other[j++]);
            } else {
                all[size++] = order < 0 ? one[i++] : other[j++];
            }
        }
        System.arraycopy(one, i, all, size, one.length - i);
        System.arraycopy(other, j, all, size + one.length - i, other.length - j);
        size += one.length - i + other.length - j;
        return size == all.length ? all : Arrays.copyOf(all, size);
    }

    /** Distinct reports in order, some of which do not fit any more. */
    private static ReportSet trimmed(CallStatus[] all, List<Long> numbers) {
        CallStatus[] fitting = fitting(all);
        List<CallStatus> top = top(all);
        Set<CallStatus> lost = DecidingReports.among(top);
        CallStatus verified = Newest.of(Arrays.asList(all), Accounts::isVerified);
        if (verified != null) {
            lost.add(verified);
        }
        Arrays.asList(fitting).forEach(lost::remove);
        CallStatus[] beside = Arrays.stream(all).filter(lost::contains).toArray(CallStatus[]::new);
        Set<Long> seen = new TreeSet<>(Numbers.seen(top, numbers));
        top(union(fitting, beside)).forEach(report -> report.sequence().ifPresent(seen::remove));
        Optional<String> account = verified == null ? Optional.empty() : verified.accountId();
        return new ReportSet(fitting, beside, List.copyOf(seen), account);
    }

    /** Of the greatest trust first, the last in order. */
    private static CallStatus[] fitting(CallStatus[] all) {
        List<CallStatus> fitting = new ArrayList<>();
        int ofThisTrust = 0;
        for (int i = all.length - 1; i >= 0 && fitting.size() < MOST; i--) {
            boolean isNext = i < all.length - 1 && ReportOrder.level(all[i]) != ReportOrder.level(all[i + 1]);
            ofThisTrust = isNext ? 1 : ofThisTrust + 1;
            if (ofThisTrust <= MOST_OF_A_TRUST) {
                fitting.add(all[i]);
            }
        }
        Collections.reverse(fitting);
        return fitting.toArray(CallStatus[]::new);
    }

    /** Whether both hold the same, to the last bit that is written. */
    boolean isEqual(ReportSet other) {
        return isEqual(kept, other.kept) && isEqual(beside, other.beside) && numbers.equals(other.numbers);
    }

    private static boolean isEqual(CallStatus[] one, CallStatus[] other) {
        return Arrays.equals(one, other, ReportOrder::compare) && Arrays.equals(one, other);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kept);
    }
}
