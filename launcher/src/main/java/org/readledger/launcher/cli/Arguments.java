package org.readledger.launcher.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after the verb: {@code --name value} for the options that take a value, {@code --name}
 * for switches, everything else in order.
 */
public record Arguments(Map<String, String> options, Set<String> switches, List<String> words) {

  private static final Set<String> TAKE_VALUE =
      Set.of("--data", "--port", "--validators", "--seconds");
  private static final Set<String> STAND_ALONE = Set.of("--json", "--no-demo", "--help");

  /** Copies, so that arguments never change. */
  public Arguments {
    options = Map.copyOf(options);
    switches = Set.copyOf(switches);
    words = List.copyOf(words);
  }

  /**
   * Parses what follows the verb.
   *
   * @throws Refusal on an unknown option or a missing value
   */
  public static Arguments parse(List<String> given) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> switches = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String word = given.get(i);
      if (STAND_ALONE.contains(word)) {
        switches.add(word);
      } else if (TAKE_VALUE.contains(word)) {
        if (++i == given.size()) {
          throw Refusal.misused("The option " + word + " needs a value.");
        }
        options.put(word, given.get(i));
      } else if (word.startsWith("--")) {
        throw Refusal.misused("There is no option " + word + "; see ./readledger --help.");
      } else {
        words.add(word);
      }
    }
    return new Arguments(options, Set.copyOf(switches), words);
  }

  /** Whether a switch such as {@code --json} was given. */
  public boolean has(String name) {
    return switches.contains(name);
  }

  /** The text value of an option. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /**
   * The value of an option as a whole number.
   *
   * @throws Refusal when it is not one between {@code least} and {@code most}
   */
  public Optional<Integer> number(String name, int least, int most) {
    return text(name).map(value -> parseNumber(name, value, least, most));
  }

  private static int parseNumber(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw outside(name, least, most);
    }
    throw outside(name, least, most);
  }

  private static Refusal outside(String name, int least, int most) {
    return Refusal.misused(
        "The option " + name + " takes a whole number from " + least + " to " + most + ".");
  }
}
