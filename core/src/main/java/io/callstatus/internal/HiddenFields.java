package io.callstatus.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fields without those of some names, such as that of a secret; what is said about the others stays as it is. */
public final class HiddenFields implements FieldSource {
    private final FieldSource all;
    private final int[] kept;

    /** The fields of a source without those of these names. */
    public HiddenFields(FieldSource all, List<String> names) {
        this.all = all;
        this.kept = IntStream.range(0, all.size())
                .filter(i -> !names.contains(all.name(i)))
                .toArray();
    }

    private HiddenFields(FieldSource all, int[] kept) {
        this.all = all;
        this.kept = kept;
    }

    @Override
    public int size() {
        return kept.length;
    }

    @Override
    public int find(String name, int from) {
        for (int i = from; i < kept.length; i++) {
            if (name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String name(int index) {
        return all.name(kept[index]);
    }

    @Override
    public @Nullable String value(int index) {
        return all.value(kept[index]);
    }

    @Override
    public FieldKind kind(int index) {
        return all.kind(kept[index]);
    }

    @Override
    public int offset(int index) {
        return all.offset(kept[index]);
    }

    @Override
    public boolean isDamaged(int index) {
        return all.isDamaged(kept[index]);
    }

    @Override
    public @Nullable SyntaxError error() {
        return all.error();
    }

    @Override
    public FieldSource kept() {
        return new HiddenFields(all.kept(), kept);
    }
}
