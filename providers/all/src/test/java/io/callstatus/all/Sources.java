package io.callstatus.all;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The main sources of all modules, measured with javac's own parser against the budgets. */
final class Sources {
    private static final int FILE = 350;
    /** The one expression in a parser that names every field of theirs beside ours; it reads as a table. */
    private static final int MAPPING = 40;

    private static final int METHOD = 25;
    private static final int SHORT_METHOD = 12;
    private static final double SHORT_METHODS = 0.9;
    /** The form loop and the JSON walk. */
    private static final Set<String> EXCEPTIONS = Set.of("FormScanner.java", "JsonScanner.java");

    /** What users' code throws, errors too, must not reach the container: it would show the caller what was sent. */
    private static final String CALLS_USER_CODE = "UserCode.java";

    private final List<String> complaints = new ArrayList<>();
    private final List<Long> methods = new ArrayList<>();
    private int files;

    private Sources() {}

    static Sources ofTheReactor() {
        Sources sources = below(Path.of("").toAbsolutePath().getParent().getParent());
        if (sources.files < 50) {
            sources.complaints.add("only " + sources.files + " sources found");
        }
        return sources;
    }

    static Sources below(Path root) {
        Sources sources = new Sources();
        sources.measure(root);
        return sources;
    }

    /** One line for each budget that is not kept. */
    List<String> complaints() {
        return complaints;
    }

    private void measure(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(root);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(Sources::isMainSource).toList();
            this.files = sources.size();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            task.parse().forEach(unit -> measure(unit, positions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireBriefMethods();
    }

    private void requireBriefMethods() {
        long brief = methods.stream().filter(lines -> lines <= SHORT_METHOD).count();
        if (brief < SHORT_METHODS * methods.size()) {
            complaints.add(
                    "only " + brief + " of " + methods.size() + " methods have at most " + SHORT_METHOD + " lines");
        }
    }

    private static boolean isMainSource(Path path) {
        String name = path.toString().replace('\\', '/');
        return name.contains("/src/main/java/") && name.endsWith(".java");
    }

    private void measure(CompilationUnitTree unit, SourcePositions positions) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        if (EXCEPTIONS.contains(file)) {
            return;
        }
        LineMap lines = unit.getLineMap();
        long total = lines.getLineNumber(positions.getEndPosition(unit, unit));
        if (total > FILE) {
            complaints.add(file + " has " + total + " lines");
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long mapping = mappingLines(unit, method, positions);
                long length = length(unit, method, positions) - mapping;
                methods.add(length);
                if (mapping > MAPPING) {
                    complaints.add(file + ": the mapping in " + method.getName() + " has " + mapping + " lines");
                }
                if (length > METHOD) {
                    complaints.add(file + ": " + method.getName() + " has " + length + " lines");
                }
                return super.visitMethod(method, nothing);
            }

            /** Whoever catches everything hides faults of his own. */
            @Override
            public Void visitCatch(CatchTree clause, Void nothing) {
                String caught = clause.getParameter().getType().toString();
                if ((caught.equals("Exception") || caught.equals("Throwable")) && !file.equals(CALLS_USER_CODE)) {
                    complaints.add(file + " catches " + caught);
                }
                return super.visitCatch(clause, nothing);
            }
        }.scan(unit, null);
    }

    /** The lines of what a method builds from {@code CallStatus.builder()}; such a method is measured without them. */
    private static long mappingLines(CompilationUnitTree unit, MethodTree method, SourcePositions positions) {
        List<Long> chains = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (isMapping(call)) {
                    chains.add(length(unit, call, positions));
                    return null;
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(method, null);
        return chains.stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isMapping(MethodInvocationTree call) {
        return call.toString().startsWith("CallStatus.builder()");
    }

    private static long length(CompilationUnitTree unit, Tree tree, SourcePositions positions) {
        LineMap lines = unit.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(unit, tree))
                - lines.getLineNumber(positions.getStartPosition(unit, tree))
                + 1;
    }
}
