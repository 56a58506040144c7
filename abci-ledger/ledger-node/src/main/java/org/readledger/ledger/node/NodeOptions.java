package org.readledger.ledger.node;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readledger.abci.AbciAddress;

/**
 * What the command line says.
 *
 * @param listen where the engine finds the node: `tcp://host:port` or `unix:///path`
 * @param store directory of the ledger's store
 * @param adminPort loopback port of health and metrics, 0 to 65535; 0 lets the system choose; none:
 *     no admin server
 */
public record NodeOptions(String listen, Path store, OptionalInt adminPort) {

  /** How the program is called. */
  public static final String USAGE =
      "usage: ledger-node --listen tcp://HOST:PORT|unix:///PATH --store DIRECTORY"
          + " [--admin-port PORT]";

  private static final Set<String> NAMES = Set.of("--listen", "--store", "--admin-port");
  private static final int HIGHEST_PORT = 65535;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static NodeOptions parse(List<String> arguments) {
    var values = values(arguments);
    var listen = required(values, "--listen");
    AbciAddress.parse(listen);
    try {
      return new NodeOptions(
          listen, Path.of(required(values, "--store")), port(values.get("--admin-port")));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("--store is not a directory's name.", e);
    }
  }

  private static Map<String, String> values(List<String> arguments) {
    var values = new HashMap<String, String>();
    for (var i = 0; i < arguments.size(); i += 2) {
      var name = arguments.get(i);
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("There is no option " + name + ".");
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(name + " needs a value.");
      }
      if (values.put(name, arguments.get(i + 1)) != null) {
        throw new IllegalArgumentException(name + " is given twice.");
      }
    }
    return values;
  }

  private static String required(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing.");
    }
    return value;
  }

  private static OptionalInt port(@Nullable String text) {
    if (text == null) {
      return OptionalInt.empty();
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new IllegalArgumentException("--admin-port is a number from 0 to 65535, not " + text);
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
