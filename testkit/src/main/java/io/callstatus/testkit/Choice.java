package io.callstatus.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text that may depend on what else a request says: {@code DialWhomNumber if Direction=WEBOBD, DestinationNumber} is the
 * first whose conditions hold. {@code if NAME=VALUE} asks for that value, {@code if NAME} for any that is not blank.
 */
record Choice(List<Option> options) {
    private record Option(String text, List<String> conditions) {
        static Option of(String declared) {
            String[] parts = declared.strip().split(" +if +");
            return new Option(parts[0], Arrays.asList(parts).subList(1, parts.length));
        }

        boolean holds(UnaryOperator<String> values) {
            return conditions.stream().allMatch(condition -> holds(condition, values));
        }

        private static boolean holds(String condition, UnaryOperator<String> values) {
            int equals = condition.indexOf('=');
            return equals < 0
                    ? !values.apply(condition).isBlank()
                    : values.apply(condition.substring(0, equals)).equals(condition.substring(equals + 1));
        }
    }

    static Choice of(String declared) {
        return new Choice(Arrays.stream(declared.split(",")).map(Option::of).toList());
    }

    /** All that hold in a request, in their order. */
    List<String> allIn(UnaryOperator<String> values) {
        return options.stream()
                .filter(option -> option.holds(values))
                .map(Option::text)
                .toList();
    }

    /** The names of the fields that are compared with a value. */
    List<String> compared() {
        return options.stream()
                .flatMap(option -> option.conditions().stream())
                .filter(condition -> condition.indexOf('=') >= 0)
                .map(condition -> condition.substring(0, condition.indexOf('=')))
                .toList();
    }

    /**
     * What it is in a request.
     *
     * @param values the value of a field; empty where there is none
     */
    String in(UnaryOperator<String> values) {
        return options.stream()
                .filter(option -> option.holds(values))
                .findFirst()
                .map(Option::text)
                .orElseThrow(() -> new IllegalStateException("no option holds of " + options));
    }
}
