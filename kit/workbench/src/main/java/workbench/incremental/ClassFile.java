package workbench.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class file, as far as it matters for what has to be compiled.
 *
 * @param file where it is
 * @param name with slashes
 * @param supertypes what it extends and implements, with slashes
 * @param header what others can see of the class itself
 * @param members what they can see in it, each as one text
 * @param constants those among the members whose values are copied to where they are used
 * @param content all of it, a character for each byte
 */
record ClassFile(
        Path file,
        String name,
        Set<String> supertypes,
        String header,
        Set<String> members,
        Set<String> constants,
        String content) {

    static ClassFile read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Outside outside = new Outside();
            new ClassReader(bytes).accept(outside, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            return new ClassFile(
                    file,
                    outside.name,
                    outside.supertypes,
                    outside.header + " " + outside.heirs,
                    outside.members,
                    outside.constants,
                    text(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEnum() {
        return supertypes.contains("java/lang/Enum");
    }

    /** Other code cannot name a class without a name. */
    boolean isAnonymous() {
        return name.matches(".*\\$\\d+.*");
    }

    /** Whether it names this class anywhere. Class names are plain text in a class file. */
    boolean names(String other) {
        return content.contains(text(other.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether implementers of this class have to have this member. */
    static boolean isAbstract(String member) {
        return Modifier.isAbstract(Integer.parseInt(member.substring(0, member.indexOf(' '))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What says something to others. The rest, code above all, does not. */
    private static final class Outside extends ClassVisitor {

        private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

        private final Set<String> supertypes = new TreeSet<>();
        private final Set<String> heirs = new TreeSet<>();
        private final Set<String> members = new TreeSet<>();
        private final Set<String> constants = new TreeSet<>();
        private String name;
        private String header;

        Outside() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String className,
                String signature,
                String superName,
                String[] interfaces) {
            name = className;
            // a module-info extends nothing
            supertypes.add(String.valueOf(superName));
            supertypes.addAll(Arrays.asList(interfaces));
            header = access + " " + supertypes + " " + signature;
        }

        @Override
        public void visitPermittedSubclass(String heir) {
            heirs.add(heir);
        }

        @Override
        public FieldVisitor visitField(
                int access, String field, String type, String signature, Object constant) {
            if (isVisible(access)) {
                String member = member(access, field, type, signature) + " " + constant;
                members.add(member);
                if (constant != null) {
                    constants.add(member);
                }
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String type, String signature, String[] exceptions) {
            if (isVisible(access)) {
                members.add(
                        member(access, method, type, signature)
                                + " "
                                + Arrays.toString(exceptions));
            }
            return null;
        }

        private static boolean isVisible(int access) {
            return (access & HIDDEN) == 0;
        }

        private static String member(int access, String name, String type, String signature) {
            return access + " " + name + " " + type + " " + signature;
        }
    }
}
