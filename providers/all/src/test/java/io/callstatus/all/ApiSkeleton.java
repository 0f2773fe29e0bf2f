package io.callstatus.all;

import static net.bytebuddy.jar.asm.Opcodes.ACC_PROTECTED;
import static net.bytebuddy.jar.asm.Opcodes.ACC_PUBLIC;
import static net.bytebuddy.jar.asm.Opcodes.ACC_SYNTHETIC;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** What can be seen of the classes of some modules, without any code: small enough to be kept beside the sources. */
final class ApiSkeleton {
    private final Map<String, byte[]> classes = new TreeMap<>();

    private ApiSkeleton() {}

    /** Of the modules that these classes are in. */
    static ApiSkeleton ofTheModulesOf(List<Class<?>> types) {
        ApiSkeleton skeleton = new ApiSkeleton();
        types.forEach(skeleton::addModule);
        return skeleton;
    }

    /** Of the classes below a folder. */
    static ApiSkeleton below(Path folder) {
        ApiSkeleton skeleton = new ApiSkeleton();
        skeleton.addAll(folder);
        return skeleton;
    }

    private void addModule(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                addAll(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    addAll(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addAll(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".class") && !name.endsWith("-info.class") && !name.contains("/internal/")) {
                    classes.put(name, withoutCode(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withoutCode(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        int options = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
        new ClassReader(bytes).accept(new Visible(writer), options);
        return writer.toByteArray();
    }

    /** The same classes give the same bytes, on one JDK. */
    void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> type : classes.entrySet()) {
                JarEntry entry = new JarEntry(type.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(entry);
                out.write(type.getValue());
            }
        }
    }

    /** Keeps what is public or protected, and no annotation. */
    private static final class Visible extends ClassVisitor {
        Visible(ClassVisitor to) {
            super(Opcodes.ASM9, to);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return isVisible(access) ? super.visitField(access, name, descriptor, signature, value) : null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (isVisible(access)) {
                super.visitMethod(access, name, descriptor, signature, exceptions);
            }
            return null;
        }

        private static boolean isVisible(int access) {
            return (access & (ACC_PUBLIC | ACC_PROTECTED)) != 0 && (access & ACC_SYNTHETIC) == 0;
        }
    }
}
