package io.callstatus.internal.verify;

import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The account that a request claims to come from; nothing proves it.
 *
 * @param id its id if it can be looked up: 1 to 128 visible ASCII characters, the same in every copy
 * @param isNamed whether the request says anything about its account, valid or not
 */
public record ClaimedAccount(Optional<String> id, boolean isNamed) {
    /** None is named, or the provider declares no account. */
    public static final ClaimedAccount NONE = new ClaimedAccount(Optional.empty(), false);

    private static final int LONGEST = 128;

    /** What these fields say about the account. */
    public static ClaimedAccount of(Verification verification, Fields fields) {
        return verification.accountPaths().stream()
                .map(path -> at(fields, path.around(), path.name()))
                .filter(ClaimedAccount::isNamed)
                .findFirst()
                .orElse(NONE);
    }

    private static ClaimedAccount at(Fields fields, List<String> path, String name) {
        Fields around = path.isEmpty() ? fields : fields.inside(path.toArray(new String[0]));
        if (!path.isEmpty() && !around.has(name)) {
            String array = path.get(path.size() - 1);
            if (around.outer().has(array)) {
                return ofElements(around.outer(), array, name);
            }
        }
        return new ClaimedAccount(around.find(name).filter(ClaimedAccount::mayBeLookedUp), around.has(name));
    }

    /** The account that all elements name. An array that cannot be read to its end may name several. */
    private static ClaimedAccount ofElements(Fields around, String array, String name) {
        Optional<JsonText> elements = around.array(array);
        String beside = around.find(name).orElse("");
        Set<String> named = new HashSet<>();
        for (Map<String, @Nullable Object> element :
                elements.map(JsonText::objects).orElse(List.of())) {
            Object own = element.get(name);
            named.add(own == null ? beside : own.toString());
        }
        named.remove("");
        Optional<String> only = named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
        return new ClaimedAccount(only.filter(ClaimedAccount::mayBeLookedUp), elements.isEmpty() || !named.isEmpty());
    }

    /** The account that a proof names, or to which its secret is bound. */
    public static ClaimedAccount named(String id) {
        return new ClaimedAccount(Optional.of(id).filter(ClaimedAccount::mayBeLookedUp), true);
    }

    /** Whether an id can be looked up: 1 to 128 visible ASCII characters. */
    public static boolean mayBeLookedUp(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /**
     * The secrets of the account, if there are any, else those of no account. A request that says nothing about an account may
     * belong to any: then the secrets of every account are tried, but the account stays unknown whichever fits.
     */
    public <T> List<T> choose(List<T> all, Function<T, Optional<String>> accountOf) {
        if (!isNamed) {
            return all;
        }
        List<T> own = all.stream()
                .filter(one -> id.isPresent() && accountOf.apply(one).equals(id))
                .toList();
        return own.isEmpty()
                ? all.stream().filter(one -> accountOf.apply(one).isEmpty()).toList()
                : own;
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "ClaimedAccount{" + (id.isPresent() ? "***" : "") + "}";
    }
}
