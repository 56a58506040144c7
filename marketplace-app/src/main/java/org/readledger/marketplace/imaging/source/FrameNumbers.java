package org.readledger.marketplace.imaging.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A frame list (PS3.18 section 10.4.1.1.6): numbers from 1, each once, at most 1,024 in one
 * request.
 *
 * @param numbers in the order asked for
 */
public record FrameNumbers(List<Integer> numbers) {
  /** The most frames one request may name. */
  public static final int MAX = 1024;

  public FrameNumbers {
    numbers = List.copyOf(numbers);
    if (numbers.isEmpty()
        || numbers.size() > MAX
        || new HashSet<>(numbers).size() != numbers.size()
        || numbers.stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("not a frame list");
    }
  }

  /** Reads {@code 1,2,5}. */
  public static Optional<FrameNumbers> parse(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : text.split(",", MAX + 1)) {
      if (part.isEmpty()
          || part.length() > 9
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Optional.empty();
      }
      numbers.add(Integer.parseInt(part));
    }
    try {
      return Optional.of(new FrameNumbers(numbers));
    } catch (IllegalArgumentException notAList) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
