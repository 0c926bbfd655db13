package workbench.build;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who uses a class, by what stands in the class files: a name in one of them is a use, or may be.
 */
final class Users {

    /** A class file, as far as it matters here; names are with slashes. */
    private record ClassFile(Path file, Set<String> texts, Set<String> supertypes, String name) {}

    private final List<ClassFile> all;

    private Users(List<ClassFile> all) {
        this.all = all;
    }

    /** Reads all class files in these folders. */
    static Users in(List<Path> folders) {
        return new Users(folders.stream().flatMap(Users::classFiles).toList());
    }

    /** The classes themselves, and all that inherit from one of them: as different as those are. */
    Set<String> heirsOf(Set<String> classes) {
        Set<String> heirs = new TreeSet<>();
        classes.forEach(name -> heirs.add(name.replace('.', '/')));
        boolean more = true;
        while (more) {
            more = false;
            for (ClassFile one : all) {
                if (one.supertypes.stream().anyMatch(heirs::contains)) {
                    more |= heirs.add(one.name);
                }
            }
        }
        return heirs;
    }

    /** The class files that name one of these classes, given with slashes. */
    List<Path> usersOf(Set<String> classes) {
        return all.stream()
                .filter(
                        one ->
                                one.texts.stream()
                                        .anyMatch(
                                                text -> classes.stream().anyMatch(text::contains)))
                .map(ClassFile::file)
                .toList();
    }

    private static Stream<ClassFile> classFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(Users::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The format is fixed by the Java Virtual Machine Specification, chapter 4.
    private static ClassFile read(Path file) {
        try (DataInputStream in =
                new DataInputStream(new java.io.ByteArrayInputStream(Files.readAllBytes(file)))) {
            in.skipBytes(8);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] names = new int[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> names[i] = in.readUnsignedShort();
                    case 8, 16, 19, 20 -> in.skipBytes(2);
                    case 15 -> in.skipBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                    case 5, 6 -> {
                        in.skipBytes(8);
                        i++;
                    }
                    default -> throw new IOException(file + " holds something unknown: " + tag);
                }
            }
            in.skipBytes(2);
            String name = texts[names[in.readUnsignedShort()]];
            Set<String> supertypes = new HashSet<>();
            Optional.ofNullable(texts[names[in.readUnsignedShort()]]).ifPresent(supertypes::add);
            int interfaces = in.readUnsignedShort();
            for (int i = 0; i < interfaces; i++) {
                supertypes.add(texts[names[in.readUnsignedShort()]]);
            }
            Set<String> all = new HashSet<>(Arrays.asList(texts));
            all.remove(null);
            return new ClassFile(file, all, supertypes, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
