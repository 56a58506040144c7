package org.readledger.launcher;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.readledger.launcher.cli.Arguments;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.cli.Usage;
import org.readledger.launcher.doctor.DoctorVerb;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.run.RunRequest;
import org.readledger.launcher.run.RunVerb;
import org.readledger.launcher.run.StopVerb;
import org.readledger.launcher.status.StatusVerb;

/** Reads the verb and hands over. */
public final class Main {
  private static final String BENCH = "org.readledger.launcher.bench.";
  private static final String SMOKE = "org.readledger.launcher.smoke.Smoke";

  private Main() {}

  /** Runs one verb; exits 0 only on success. */
  public static void main(String[] words) {
    int exit;
    try {
      exit = dispatch(words.length == 0 ? "--help" : words[0], tail(words));
    } catch (Refusal refusal) {
      System.err.println(refusal.sentence());
      exit = refusal.exitCode();
    }
    System.exit(exit);
  }

  private static List<String> tail(String[] words) {
    return words.length == 0 ? List.of() : Arrays.asList(words).subList(1, words.length);
  }

  private static int dispatch(String verb, List<String> rest) {
    if (verb.equals("--help") || rest.contains("--help")) {
      System.out.print(Usage.of(verb));
      return 0;
    }
    return switch (verb) {
      case "run" -> run(Arguments.parse(rest));
      case "stop" -> StopVerb.run(data(Arguments.parse(rest)), Progress.onStderr(false));
      case "status" -> {
        Arguments arguments = Arguments.parse(rest);
        yield StatusVerb.run(data(arguments), arguments.has("--json"), System.out);
      }
      case "doctor" -> DoctorVerb.run(Checkout.current(), data(Arguments.parse(rest)), System.out);
      case "smoke" -> program(SMOKE, rest);
      case "bench" -> bench(rest);
      default -> throw Refusal.misused("There is no verb " + verb + "; see ./readledger --help.");
    };
  }

  private static int run(Arguments arguments) {
    new RunVerb(Checkout.current(), data(arguments), RunRequest.of(arguments)).run();
    return 0;
  }

  private static int bench(List<String> rest) {
    String subject = rest.isEmpty() ? "" : rest.getFirst();
    return switch (subject) {
      case "ledger" -> program(BENCH + "LedgerBench", rest.subList(1, rest.size()));
      case "imaging" -> program(BENCH + "ImagingBench", rest.subList(1, rest.size()));
      default -> throw Refusal.misused("Say what to measure: ./readledger bench ledger | imaging.");
    };
  }

  private static DataDirectory data(Arguments arguments) {
    return DataDirectory.at(
        arguments.text("--data").map(Path::of).orElseGet(() -> Checkout.current().defaultData()));
  }

  // These verbs are programs of their own, with a main method; by name, so that the launcher's
  // start
  // does not load what it does not use.
  private static int program(String className, List<String> rest) {
    try {
      Class.forName(className)
          .getMethod("main", String[].class)
          .invoke(null, (Object) rest.toArray(String[]::new));
      return 0;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw Refusal.failed(className + " failed: " + e.getCause());
    } catch (ClassNotFoundException e) {
      throw Refusal.failed("This build does not contain that verb yet.");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
