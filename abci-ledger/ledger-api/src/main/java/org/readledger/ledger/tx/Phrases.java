package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import com.google.protobuf.ProtocolMessageEnum;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.Requirement;

/** Small phrases shared by everything the ledger says in English. */
final class Phrases {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Phrases() {}

  static String time(long ms) {
    return TIME.format(Instant.ofEpochMilli(ms));
  }

  static String credits(long amount) {
    return String.format(Locale.ENGLISH, "%,d cr", amount);
  }

  static String duration(long ms) {
    var duration = Duration.ofMillis(ms);
    return duration.toDays() > 0 ? duration.toDays() + " days" : duration.toHours() + " hours";
  }

  static String digest(ByteString digest) {
    return HexFormat.of().formatHex(digest.toByteArray());
  }

  /** An enum's name in lower case, words apart; "unknown" for a number this version lacks. */
  static String word(ProtocolMessageEnum value) {
    var name = ((Enum<?>) value).name();
    return name.equals("UNRECOGNIZED") || name.endsWith("_UNSPECIFIED") ? "unknown" : code(name);
  }

  static String code(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String count(int number, String one) {
    return number == 1 ? "1 " + one : String.format(Locale.ENGLISH, "%,d %ss", number, one);
  }

  /** a; a and b; a, b and c. */
  static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  static String credential(Credential credential, Names names) {
    return switch (credential.getKindCase()) {
      case LICENSE -> "licence, " + credential.getLicense().getJurisdiction();
      case BOARD_CERTIFICATION ->
          "board certification, " + code(credential.getBoardCertification().getSpecialty());
      case MODALITY_QUALIFICATION ->
          "qualification, " + credential.getModalityQualification().getModality();
      case FACILITY_PRIVILEGE ->
          "privilege at " + names.of(credential.getFacilityPrivilege().getCenter());
      case MALPRACTICE_COVER ->
          "malpractice cover of "
              + money(
                  credential.getMalpracticeCover().getAmountMinor(),
                  credential.getMalpracticeCover().getCurrency());
      case EXCLUSION_SCREENING ->
          "exclusion screening of " + time(credential.getExclusionScreening().getScreenedAtMs());
      case KIND_NOT_SET -> "nothing";
    };
  }

  static String requirement(Requirement requirement, Names names) {
    return switch (requirement.getKindCase()) {
      case LICENSE -> "licence, " + requirement.getLicense().getJurisdiction();
      case BOARD_CERTIFICATION ->
          "board certification, " + code(requirement.getBoardCertification().getSpecialty());
      case MODALITY_QUALIFICATION ->
          "qualification, " + requirement.getModalityQualification().getModality();
      case FACILITY_PRIVILEGE -> privilege(requirement, names);
      case MALPRACTICE_COVER ->
          "malpractice cover of at least "
              + money(
                  requirement.getMalpracticeCover().getAmountMinor(),
                  requirement.getMalpracticeCover().getCurrency());
      case EXCLUSION_SCREENING ->
          "exclusion screening no older than "
              + duration(requirement.getExclusionScreening().getMaxAgeMs());
      case KIND_NOT_SET -> "nothing";
    };
  }

  private static String privilege(Requirement requirement, Names names) {
    var center = requirement.getFacilityPrivilege().getCenter();
    return center.isEmpty() ? "privilege at the centre" : "privilege at " + names.of(center);
  }

  /** Minor units shown as whole units of a two-decimal currency. */
  private static String money(long minor, String currency) {
    return String.format(Locale.ENGLISH, "%,d.%02d %s", minor / 100, minor % 100, currency);
  }
}
