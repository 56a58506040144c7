package org.readledger.ui.words;

/** Names as people read them. */
public final class Names {

  private Names() {}

  /** Initials of the first two words: "DR" for "Demo Reader (neuro)". */
  public static String initials(String name) {
    var initials = new StringBuilder();
    for (var word : name.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && initials.length() < 2) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }
}
