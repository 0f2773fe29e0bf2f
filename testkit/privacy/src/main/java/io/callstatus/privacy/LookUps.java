package io.callstatus.privacy;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.DynamicType;

/**
 * Records which classes, members of classes and resources are looked up by name while something runs, by whatever library:
 * what the compiler of a native image cannot see. It watches the whole virtual machine.
 */
public final class LookUps {
    /** Where the watched classes, which are the JDK's own, can find the set: they see no class of ours. */
    private static final String KEY = "callstatus.look-ups";

    /** What runs meanwhile. */
    public interface Run {
        /** Runs. */
        void run() throws Exception;
    }

    private LookUps() {}

    /** Names of classes, such as {@code io.callstatus.Party}, and of resources, with a slash in them. */
    public static SortedSet<String> during(Run run) throws Exception {
        Set<String> names =
                new ConcurrentSkipListSet<>(Set.of("made ready")); // a set that looks a class up at first use
        names.clear();
        ResettableClassFileTransformer watch = watch();
        System.getProperties().put(KEY, names);
        try {
            run.run();
        } finally {
            System.getProperties().remove(KEY);
            watch.reset(ByteBuddyAgent.install(), RedefinitionStrategy.RETRANSFORMATION);
        }
        return new TreeSet<>(names);
    }

    private static ResettableClassFileTransformer watch() {
        return new AgentBuilder.Default()
                .disableClassFormatChanges()
                .ignore(none())
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .type(named("java.lang.Class").or(named("java.lang.ClassLoader")))
                .transform((type, description, loader, module, domain) -> watched(type))
                .installOn(ByteBuddyAgent.install());
    }

    private static DynamicType.Builder<?> watched(DynamicType.Builder<?> type) {
        return type.visit(Advice.to(OfMembers.class)
                        .on(named("getDeclaredMethods")
                                .or(namedOneOf("getDeclaredConstructors", "getDeclaredFields", "getMethods"))
                                .or(namedOneOf("getMethod", "getDeclaredMethod", "getConstructor", "getFields"))
                                .or(namedOneOf("getDeclaredConstructor", "getDeclaredField", "getRecordComponents"))))
                .visit(Advice.to(ByName.class)
                        .on(named("forName")
                                .and(takesArguments(3))
                                .and(takesArgument(0, String.class))
                                .or(namedOneOf("getResource", "getResources", "getResourceAsStream"))));
    }

    /** Copied to the beginning of each method of a class that looks for its members. */
    static final class OfMembers {
        private OfMembers() {}

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void enter(@Advice.This Class<?> type) {
            Object names = System.getProperties().get(KEY);
            if (names instanceof Set) {
                ((Set<String>) names).add(type.getName());
            }
        }
    }

    /** Copied to the beginning of each method that finds something by its name. */
    static final class ByName {
        private ByName() {}

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void enter(@Advice.Argument(0) String name) {
            Object names = System.getProperties().get(KEY);
            if (names instanceof Set) {
                ((Set<String>) names).add(name);
            }
        }
    }
}
