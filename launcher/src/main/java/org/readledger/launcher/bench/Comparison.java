package org.readledger.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readledger.launcher.place.Json;

/**
 * One measure of both sides over all rounds. The figures are medians, the ratio is that of the
 * medians.
 */
final class Comparison {

  /** As {@code bench --json} prints it; each round is ours, then the peer's. */
  private record Line(
      String measure,
      String unit,
      double ours,
      double peer,
      String peerName,
      double ratio,
      List<List<Double>> rounds) {}

  private final String measure;
  private final String unit;
  private final String peerName;
  private final List<List<Double>> rounds = new ArrayList<>();

  Comparison(String measure, String unit, String peerName) {
    this.measure = measure;
    this.unit = unit;
    this.peerName = peerName;
  }

  /** Takes the two figures of a round. */
  void add(double ours, double peer) {
    rounds.add(List.of(rounded(ours), rounded(peer)));
  }

  /** One JSON object. */
  String json() {
    double ours = median(0);
    double peer = median(1);
    return Json.line(
        new Line(measure, unit, ours, peer, peerName, rounded(ours / peer), List.copyOf(rounds)));
  }

  /** One row of the table. */
  String row() {
    double ours = median(0);
    double peer = median(1);
    return String.format(
        Locale.ROOT,
        "%-24s %10.2f %10.2f %-6s %6.2f  %s",
        measure,
        ours,
        peer,
        unit,
        ours / peer,
        peerName);
  }

  private double median(int side) {
    List<Double> sorted = rounds.stream().map(round -> round.get(side)).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : rounded((sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
