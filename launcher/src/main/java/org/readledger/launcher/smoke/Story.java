package org.readledger.launcher.smoke;

import java.util.List;

/** The one story in order: credits, credentials, posting, race, pixels, report, settlement. */
final class Story {

  private final Instance instance;
  private final Steps steps;

  Story(Instance instance, Steps steps) {
    this.instance = instance;
    this.steps = steps;
  }

  void walk() {
    var cast = Cast.of(instance);
    steps.must("ledger-moves", this::ledgerMoves);
    new CreditsChapter(cast, steps).walk();
    var credentials = new CredentialsChapter(cast, steps);
    credentials.attest(cast.one(), "reader-one", List.of("US-OH"));
    credentials.attest(cast.two(), "reader-two", List.of("US-OH"));
    credentials.attest(cast.unlicensed(), "reader-unlicensed", List.of());
    var posting = new PostingChapter(cast, steps).post();
    var race = new RaceChapter(cast, steps, posting).run();
    new PixelsChapter(cast, steps, posting, race).look();
    new ReportChapter(instance, cast, steps, posting, race).fileAndSettle();
    new ReleaseChapter(cast, steps, race).walk();
    new RefusalsChapter(instance, cast, steps, posting, race).check();
  }

  private Steps.Outcome ledgerMoves() {
    var before = instance.node().status().height();
    for (int tries = 0; tries < 80; tries++) {
      if (instance.node().status().height() > before) {
        return Steps.Outcome.ok("block " + instance.node().status().height());
      }
      Waiting.pause();
    }
    return Steps.Outcome.failed("no new block within 20 s");
  }

  /**
   * Who won.
   *
   * @param winner holds the read
   * @param loser was answered second
   * @param claimTx the winning transaction
   */
  record Race(Client winner, Client loser, String claimTx) {}

  /**
   * What was posted.
   *
   * @param id of posting and read
   * @param number for people
   * @param fee credits
   * @param studyUid in the centre's PACS
   */
  record Posting(String id, String number, long fee, String studyUid) {}
}
