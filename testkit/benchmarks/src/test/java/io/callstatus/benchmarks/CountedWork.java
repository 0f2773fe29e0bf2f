package io.callstatus.benchmarks;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the library does: bytes read, texts made, codes computed. While one of its classes is loaded, each instruction
 * that does so gets a call of a counter in front of it; the library itself knows nothing of it. For one thread.
 */
public final class CountedWork {
    private static final String COUNTERS = Type.getInternalName(CountedWork.class);

    private static long read;
    private static long rounds;
    private static long texts;
    private static long codes;

    private CountedWork() {}

    /** Counts from now on, in classes that are loaded later. The virtual machine must have Byte Buddy's agent. */
    static void begin() {
        ByteBuddyAgent.getInstrumentation().addTransformer(new Counting());
    }

    /** Bytes of arrays and characters of texts that were looked at, as often as that was done. */
    static long read() {
        return read;
    }

    /** How often a loop of the library went round. */
    static long rounds() {
        return rounds;
    }

    /** Calls that give a text: constructors and methods of {@code String}, and a builder's {@code toString}. */
    static long texts() {
        return texts;
    }

    /** Codes of keys, and digests. */
    static long codes() {
        return codes;
    }

    // Called by the library's changed classes.

    /** One byte or character is read. */
    public static void one() {
        read++;
    }

    /** Four bytes are read at once. */
    public static void four() {
        read += Integer.BYTES;
    }

    /** Eight bytes are read at once. */
    public static void eight() {
        read += Long.BYTES;
    }

    /** A loop goes round. */
    public static void round() {
        rounds++;
    }

    /** A text is made. */
    public static void text() {
        texts++;
    }

    /** A code is computed. */
    public static void code() {
        codes++;
    }

    private static final class Counting implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> loaded,
                @Nullable ProtectionDomain domain,
                byte[] file) {
            return name.startsWith("io/callstatus/") && !name.startsWith("io/callstatus/benchmarks/")
                    ? counting(file)
                    : null;
        }

        private static byte[] counting(byte[] file) {
            ClassReader reader = new ClassReader(file);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
                        }
                    },
                    0);
            return writer.toByteArray();
        }
    }

    private static final class Method extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        Method(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int instruction, Label label) {
            count(passed.contains(label) ? "round" : null);
            super.visitJumpInsn(instruction, label);
        }

        @Override
        public void visitInsn(int instruction) {
            count(instruction == Opcodes.BALOAD ? "one" : null);
            super.visitInsn(instruction);
        }

        @Override
        public void visitMethodInsn(int instruction, String owner, String name, String type, boolean isInterface) {
            count(counter(owner, name, Type.getReturnType(type)));
            super.visitMethodInsn(instruction, owner, name, type, isInterface);
        }

        private void count(@Nullable String counter) {
            if (counter != null) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERS, counter, "()V", false);
            }
        }

        private static @Nullable String counter(String owner, String name, Type result) {
            boolean isText = name.equals("<init>") || result.equals(Type.getType(String.class));
            return switch (owner) {
                case "io/callstatus/internal/text/ByteWords" ->
                    name.equals("at") ? "eight" : name.equals("intAt") ? "four" : null;
                case "java/lang/String" -> name.equals("charAt") ? "one" : isText ? "text" : null;
                case "java/lang/StringBuilder" -> name.equals("toString") ? "text" : null;
                case "javax/crypto/Mac" -> name.equals("doFinal") ? "code" : null;
                case "java/security/MessageDigest" -> name.equals("digest") ? "code" : null;
                default -> null;
            };
        }
    }
}
