package io.callstatus.internal.fields;

import io.callstatus.internal.text.BodyError;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields without those of some names, such as a secret's. What is said about the others does not change. */
public final class FilteredFields implements FieldSource {
    private final FieldSource all;
    private final String[] names;
    /** The indexes of the remaining fields, in order. */
    private final int[] kept;

    /** The fields of a source without those of these names. */
    public FilteredFields(FieldSource all, List<String> names) {
        this(all, names.toArray(String[]::new), others(all, names));
    }

    private FilteredFields(FieldSource all, String[] names, int[] kept) {
        this.all = all;
        this.names = names;
        this.kept = kept;
    }

    private static int[] others(FieldSource all, List<String> names) {
        BitSet others = new BitSet(all.size());
        others.set(0, all.size());
        for (String name : names) {
            for (int i = all.find(name, 0); i >= 0; i = all.next(i)) {
                others.clear(i);
            }
        }
        return others.stream().toArray();
    }

    private boolean isLeftOut(String name) {
        return Arrays.asList(names).contains(name);
    }

    @Override
    public int size() {
        return kept.length;
    }

    @Override
    public int find(String name, int from) {
        return from >= kept.length || isLeftOut(name) ? -1 : place(all.find(name, kept[from]));
    }

    @Override
    public int find(KnownName name) {
        return isLeftOut(name.text()) ? -1 : place(all.find(name));
    }

    @Override
    public int next(int index) {
        return place(all.next(kept[index]));
    }

    /** The index of a field among the remaining ones. */
    private int place(int index) {
        return index < 0 ? -1 : Arrays.binarySearch(kept, index);
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
    public @Nullable BodyError error() {
        return all.error();
    }

    /** All fields, including those that were left out. */
    public FieldSource all() {
        return all;
    }

    /** The index of a remaining field among all fields. */
    public int placeInAll(int index) {
        return kept[index];
    }

    /** The same remaining fields, of the same source in another form. */
    public FilteredFields over(FieldSource other) {
        return new FilteredFields(other, names, kept);
    }
}
