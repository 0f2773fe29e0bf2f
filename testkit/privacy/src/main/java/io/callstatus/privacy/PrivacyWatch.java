package io.callstatus.privacy;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Found by JUnit wherever this module is on the class path of tests. {@code -Dcallstatus.privacy=off} keeps it away: from
 * tools that instrument the same classes.
 */
public final class PrivacyWatch implements LauncherSessionListener {
    /** Kept, since a logger that nobody holds is forgotten with its settings. */
    private static final Logger LOGGED = Logger.getLogger("io.callstatus");

    /** For the service loader. */
    public PrivacyWatch() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"off".equals(System.getProperty("callstatus.privacy"))) {
            watch(ByteBuddyAgent.install());
            LOGGED.setLevel(Level.ALL);
            LOGGED.addHandler(new LogWatch());
        }
    }

    private static void watch(Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .type((type, loader, module, loaded, domain) -> isOfTheLibrary(type.getName(), domain))
                .transform((builder, type, loader, module, domain) -> listening(builder))
                .installOn(instrumentation);
    }

    /** Core and providers; not the tests, which lie beside them in the same packages, and not what tests are made with. */
    private static boolean isOfTheLibrary(String type, @Nullable ProtectionDomain domain) {
        return type.startsWith("io.callstatus.")
                && !type.startsWith("io.callstatus.testkit.")
                && !type.startsWith("io.callstatus.privacy.Leaks")
                && domain != null
                && PrivacyWatch.class.getClassLoader().equals(domain.getClassLoader())
                && !isOfTests(domain.getCodeSource().getLocation().getPath());
    }

    private static boolean isOfTests(String classPath) {
        return classPath.contains("test-classes") || classPath.endsWith("-tests.jar");
    }

    private static DynamicType.Builder<?> listening(DynamicType.Builder<?> type) {
        return type.visit(Advice.to(Said.class)
                        .on(namedOneOf("toString", "explain", "explanation", "hint")
                                .and(takesNoArguments())
                                .and(not(isAbstract()))))
                .visit(Advice.to(Thrown.class).on(isMethod().and(isPublic()).and(not(isAbstract()))));
    }

    /** Copied to the end of each method that says something. */
    static final class Said {
        private Said() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return String text) {
            Leaks.inText(text);
        }
    }

    /** Copied to each way out of each method that can be called. */
    static final class Thrown {
        private Thrown() {}

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit(@Advice.Thrown @Nullable Throwable failure) {
            if (failure != null) {
                Leaks.inFailure(failure);
            }
        }
    }
}
