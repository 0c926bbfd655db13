package workbench.incremental;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A class file, as far as it matters for what has to be compiled. Its format is fixed by the Java
 * Virtual Machine Specification, chapter 4.
 *
 * @param file where it is
 * @param name with slashes
 * @param supertypes what it extends and implements, with slashes
 * @param header what others can see of the class itself
 * @param members what they can see in it, each as one text
 * @param constants those among the members whose values are copied to where they are used
 * @param texts everything that it names, and all its strings
 */
record ClassFile(
        Path file,
        String name,
        Set<String> supertypes,
        String header,
        Set<String> members,
        Set<String> constants,
        Set<String> texts) {

    private static final int SYNTHETIC = 0x1000;

    /** What says something to others. The rest, code above all, does not. */
    private static final Set<String> SEEN =
            Set.of("ConstantValue", "Exceptions", "PermittedSubclasses", "Signature");

    boolean isEnum() {
        return supertypes.contains("java/lang/Enum");
    }

    /** Nobody else can name a class without a name. */
    boolean isAnonymous() {
        return name.matches(".*\\$\\d+.*");
    }

    /** Whether implementers of this class have to have this member. */
    static boolean isAbstract(String member) {
        return Modifier.isAbstract(Integer.parseInt(member.substring(0, member.indexOf(' '))));
    }

    static ClassFile read(Path file) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new Reader(in).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through a class file from its beginning to its end. */
    private static final class Reader {

        private final DataInputStream in;
        private String[] texts;
        private int[] references;
        private String[] values;

        Reader(DataInputStream in) {
            this.in = in;
        }

        ClassFile read(Path file) throws IOException {
            in.skipBytes(8);
            constantPool(file);
            int flags = in.readUnsignedShort();
            String name = className();
            Set<String> supertypes = new TreeSet<>();
            supertypes.add(className());
            int interfaces = in.readUnsignedShort();
            for (int i = 0; i < interfaces; i++) {
                supertypes.add(className());
            }
            Set<String> constants = new TreeSet<>();
            Set<String> members = new TreeSet<>();
            members(members, constants);
            members(members, constants);
            String header = flags + " " + supertypes + attributes();
            Set<String> all = new HashSet<>(Arrays.asList(texts));
            all.remove(null);
            return new ClassFile(file, name, supertypes, header, members, constants, all);
        }

        private void constantPool(Path file) throws IOException {
            int count = in.readUnsignedShort();
            texts = new String[count];
            references = new int[count];
            values = new String[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 3, 4 -> values[i] = Integer.toString(in.readInt());
                    case 5, 6 -> {
                        values[i] = Long.toString(in.readLong());
                        i++;
                    }
                    case 7, 8 -> references[i] = in.readUnsignedShort();
                    case 16, 19, 20 -> in.skipBytes(2);
                    case 15 -> in.skipBytes(3);
                    case 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                    default -> throw new IOException(file + " holds something unknown: " + tag);
                }
            }
        }

        private String className() throws IOException {
            String name = texts[references[in.readUnsignedShort()]];
            return name == null ? "" : name;
        }

        private void members(Set<String> members, Set<String> constants) throws IOException {
            int count = in.readUnsignedShort();
            for (int i = 0; i < count; i++) {
                int flags = in.readUnsignedShort();
                String name = texts[in.readUnsignedShort()];
                String type = texts[in.readUnsignedShort()];
                String attributes = attributes();
                String member = flags + " " + name + " " + type + attributes;
                if ((flags & (Modifier.PRIVATE | SYNTHETIC)) == 0) {
                    members.add(member);
                    if (attributes.contains("ConstantValue")) {
                        constants.add(member);
                    }
                }
            }
        }

        private String attributes() throws IOException {
            Set<String> seen = new TreeSet<>();
            int count = in.readUnsignedShort();
            for (int i = 0; i < count; i++) {
                String name = texts[in.readUnsignedShort()];
                int length = in.readInt();
                if (!SEEN.contains(name)) {
                    in.skipBytes(length);
                    continue;
                }
                // All of them are references, and the lists have their length before.
                StringBuilder attribute = new StringBuilder(" " + name);
                for (int read = 0; read < length; read += 2) {
                    int reference = in.readUnsignedShort();
                    boolean isLength = read == 0 && length > 2;
                    attribute.append(' ').append(isLength ? "" : meaning(reference));
                }
                seen.add(attribute.toString());
            }
            return seen.stream().collect(Collectors.joining());
        }

        private String meaning(int reference) {
            if (texts[reference] != null) {
                return texts[reference];
            }
            return values[reference] != null
                    ? values[reference]
                    : String.valueOf(texts[references[reference]]);
        }
    }
}
