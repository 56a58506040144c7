package org.readledger.platform.genesis;

import static org.readledger.ledger.proto.KeyScope.AGREE;
import static org.readledger.ledger.proto.KeyScope.ANCHOR;
import static org.readledger.ledger.proto.KeyScope.MANAGE_KEYS;
import static org.readledger.ledger.proto.KeyScope.POST;
import static org.readledger.ledger.proto.KeyScope.REGISTER;
import static org.readledger.ledger.proto.KeyScope.TREASURY;

import java.util.List;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.ParticipantKind;

/** The organisations of the demo. */
final class Houses {

  static final String OPERATOR = "operator";
  static final String BODY = "credentialing";
  static final String NORTHSIDE = "northside";
  static final String LAKESIDE = "lakeside";
  static final String SMOKE_CENTER = "smoke-center";
  static final String AUDITOR = "auditor";

  private static final List<KeyScope> CENTER = List.of(POST, ANCHOR, AGREE, MANAGE_KEYS, TREASURY);
  private static final long CENTER_CREDITS = 20_000;
  private static final long READER_CREDITS = 1_500;

  private Houses() {}

  static List<CastHouse> all() {
    return List.of(
        new CastHouse(
            OPERATOR,
            ParticipantKind.OPERATOR,
            "Market operator (demo)",
            "US-OH",
            List.of(REGISTER, MANAGE_KEYS, TREASURY, ANCHOR),
            true,
            0),
        new CastHouse(
            BODY,
            ParticipantKind.CREDENTIALING_BODY,
            "Tri-State Credentialing (demo)",
            "US-OH",
            List.of(MANAGE_KEYS, ANCHOR),
            true,
            0),
        center(NORTHSIDE, "Northside Imaging (demo)", "US-OH"),
        center(LAKESIDE, "Lakeside Imaging (demo)", "US-MI"),
        center(SMOKE_CENTER, "Smoke test imaging centre (demo)", "US-OH"),
        new CastHouse(
            AUDITOR, ParticipantKind.AUDITOR, "Auditor (demo)", "US-OH", List.of(), false, 0),
        reader("reader-neuro", "Neuroradiologist (demo)"),
        reader("reader-general", "General radiologist (demo)"),
        reader("reader-no-michigan", "Neuroradiologist without Michigan (demo)"),
        reader("reader-cover-ends", "Radiologist whose cover ends soon (demo)"),
        reader("smoke-reader-one", "Smoke test reader one (demo)"),
        reader("smoke-reader-two", "Smoke test reader two (demo)"),
        reader("smoke-reader-unlicensed", "Smoke test reader without licence (demo)"));
  }

  private static CastHouse center(String house, String name, String jurisdiction) {
    return new CastHouse(
        house, ParticipantKind.IMAGING_CENTER, name, jurisdiction, CENTER, false, CENTER_CREDITS);
  }

  private static CastHouse reader(String house, String name) {
    return new CastHouse(
        house, ParticipantKind.READER, name, "US-OH", List.of(), false, READER_CREDITS);
  }
}
