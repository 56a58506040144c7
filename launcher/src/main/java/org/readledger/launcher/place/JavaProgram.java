package org.readledger.launcher.place;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readledger.launcher.cli.Refusal;

/**
 * A module as a program: its own jar and the libraries that the build laid beside it.
 *
 * @param name also the name of its class-data archive
 * @param jar the module's jar
 * @param libraries folder of the jars it needs
 */
public record JavaProgram(Checkout checkout, String name, Path jar, Path libraries) {

  /**
   * A built module, for example {@code abci-ledger/ledger-node} whose jar is {@code
   * ledger-node.jar}.
   */
  public static JavaProgram of(Checkout checkout, String module) {
    Path target = checkout.target(module);
    String name = module.substring(module.lastIndexOf('/') + 1);
    JavaProgram program =
        new JavaProgram(checkout, name, target.resolve(name + ".jar"), target.resolve("lib"));
    if (!Files.exists(program.jar()) || !Files.isDirectory(program.libraries())) {
      throw Refusal.failed(
          "The module " + module + " is not built: ./readledger run builds what is missing.");
    }
    return program;
  }

  /**
   * The command that starts a main class. The JVM keeps an archive of loaded classes in the build's
   * folder, made at the first orderly end and checked by the JVM itself, so that later starts are
   * quicker (JEP 350, -XX:+AutoCreateSharedArchive).
   */
  public List<String> command(String mainClass, List<String> javaOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + archive(mainClass),
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Dfile.encoding=UTF-8"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(arguments);
    return command;
  }

  private Path archive(String mainClass) {
    try {
      Files.createDirectories(checkout.cache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checkout
        .cache()
        .resolve(name + "-" + mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".jsa");
  }

  // In one order always: the class-data archive is valid for exactly one class path.
  private String classPath() {
    try (Stream<Path> jars = Files.list(libraries)) {
      return Stream.concat(Stream.of(jar), jars.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
