package io.callstatus.testkit;

import java.util.ArrayList;
import java.util.List;

/** A form or a query as it travels. */
record RawForm(String text) implements RawFields {
    private List<String> pairs() {
        return new ArrayList<>(List.of(text.split("&", -1)));
    }

    private static int index(List<String> pairs, String name) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).equals(name) || pairs.get(i).startsWith(name + "=")) {
                return i;
            }
        }
        return -1;
    }

    private static int requireIndex(List<String> pairs, String name) {
        int index = index(pairs, name);
        if (index < 0) {
            throw new IllegalArgumentException("the form has no field " + name);
        }
        return index;
    }

    @Override
    public String set(String name, String value) {
        List<String> pairs = pairs();
        int index = index(pairs, name);
        if (index < 0) {
            return add(name, value);
        }
        pairs.set(index, name + "=" + value);
        return String.join("&", pairs);
    }

    @Override
    public String remove(String name) {
        List<String> pairs = pairs();
        pairs.remove(requireIndex(pairs, name));
        return String.join("&", pairs);
    }

    @Override
    public String rename(String name, String other) {
        List<String> pairs = pairs();
        int index = requireIndex(pairs, name);
        pairs.set(index, other + pairs.get(index).substring(name.length()));
        return String.join("&", pairs);
    }

    @Override
    public String add(String name, String value) {
        return (text.isEmpty() ? "" : text + "&") + name + "=" + value;
    }

    @Override
    public String first(String name, String value) {
        return name + "=" + value + (text.isEmpty() ? "" : "&" + text);
    }
}
