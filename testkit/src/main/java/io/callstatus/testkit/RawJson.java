package io.callstatus.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON object as it travels. A path leads where a member has its whole name, else into the object of its
 * first part, or the first object of the array that it is. */
record RawJson(String text) implements RawFields {
    /** An object, or the first element of an array. */
    private static final Pattern OBJECT = Pattern.compile("\\[?\\s*\\{");

    /** Where a member stands in the text: its name, its value. */
    private record Member(String name, int start, int nameEnd, int from, int to) {
        Member moved(int by) {
            return new Member(name, start + by, nameEnd + by, from + by, to + by);
        }
    }

    /** An object in the text, from its brace to behind its last one, and the name of a member in it. */
    private record Place(int from, int to, String name) {}

    private Place place(String path) {
        return place(new Place(0, text.length(), path));
    }

    private Place place(Place around) {
        String path = around.name();
        int dot = path.indexOf('.');
        if (dot < 0 || find(around, path).isPresent()) {
            return around;
        }
        return find(around, path.substring(0, dot))
                .filter(member -> OBJECT.matcher(text.substring(member.from())).lookingAt())
                .map(member -> new Place(text.indexOf('{', member.from()), member.to(), path.substring(dot + 1)))
                .map(this::place)
                .orElse(around);
    }

    private Optional<Member> find(Place place, String name) {
        return members(place).stream()
                .filter(member -> member.name().equals(name))
                .findFirst();
    }

    private Member require(Place place) {
        return find(place, place.name())
                .orElseThrow(() -> new IllegalArgumentException("the object has no member " + place.name()));
    }

    private List<Member> members(Place place) {
        String object = text.substring(place.from(), place.to());
        List<Member> members = new ArrayList<>();
        try (JsonParser in = Json.FACTORY.createParser(object)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                members.add(member(in, object).moved(place.from()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    private static Member member(JsonParser in, String object) throws IOException {
        String name = in.currentName();
        int start = (int) in.currentTokenLocation().getCharOffset();
        int nameEnd = object.indexOf('"', start + 1) + 1;
        in.nextToken();
        int from = (int) in.currentTokenLocation().getCharOffset();
        in.skipChildren();
        in.finishToken();
        return new Member(name, start, nameEnd, from, (int) in.currentLocation().getCharOffset());
    }

    @Override
    public String set(String path, String value) {
        Place place = place(path);
        return find(place, place.name())
                .map(member -> splice(member.from(), member.to(), value))
                .orElseGet(() -> add(path, value));
    }

    /** With null at this path; the same text where nothing stands there. */
    String emptied(String path) {
        Place place = place(path);
        return place.name().indexOf('.') >= 0
                ? text
                : find(place, place.name())
                        .map(member -> splice(member.from(), member.to(), "null"))
                        .orElse(text);
    }

    @Override
    public String remove(String path) {
        Place place = place(path);
        List<Member> members = members(place);
        int index = members.indexOf(require(place));
        if (index + 1 < members.size()) {
            return splice(members.get(index).start(), members.get(index + 1).start(), "");
        }
        Member last = members.get(index);
        return splice(index == 0 ? last.start() : members.get(index - 1).to(), last.to(), "");
    }

    @Override
    public String rename(String path, String other) {
        Member member = require(place(path));
        return splice(member.start(), member.nameEnd(), '"' + other + '"');
    }

    @Override
    public String add(String path, String value) {
        Place place = place(path);
        String member = '"' + place.name() + "\":" + value;
        List<Member> members = members(place);
        if (members.isEmpty()) {
            return splice(place.from() + 1, place.from() + 1, member);
        }
        int end = members.get(members.size() - 1).to();
        return splice(end, end, "," + member);
    }

    @Override
    public String first(String path, String value) {
        Place place = place(path);
        int start = text.indexOf('{', place.from()) + 1;
        boolean isAlone = members(place).isEmpty();
        return splice(start, start, '"' + place.name() + "\":" + value + (isAlone ? "" : ","));
    }
}
