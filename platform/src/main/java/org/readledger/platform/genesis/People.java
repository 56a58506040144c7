package org.readledger.platform.genesis;

import static org.readledger.ledger.proto.KeyScope.AGREE;
import static org.readledger.ledger.proto.KeyScope.ANCHOR;
import static org.readledger.ledger.proto.KeyScope.ATTEST;
import static org.readledger.ledger.proto.KeyScope.CLAIM;
import static org.readledger.ledger.proto.KeyScope.MANAGE_KEYS;
import static org.readledger.ledger.proto.KeyScope.POST;
import static org.readledger.ledger.proto.KeyScope.REGISTER;
import static org.readledger.ledger.proto.KeyScope.REPORT;
import static org.readledger.ledger.proto.KeyScope.SETTLE;
import static org.readledger.ledger.proto.KeyScope.TREASURY;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.platform.identity.Role;

/** The people of the demo. The order is that of the sign-in page. */
final class People {

  private static final List<KeyScope> READ = List.of(CLAIM, REPORT, MANAGE_KEYS, TREASURY);
  private static final List<KeyScope> RUN_CENTER =
      List.of(POST, SETTLE, AGREE, ANCHOR, MANAGE_KEYS, TREASURY);
  private static final List<KeyScope> OPERATE = List.of(REGISTER, MANAGE_KEYS, TREASURY, ANCHOR);
  private static final List<KeyScope> CREDENTIAL = List.of(ATTEST, MANAGE_KEYS);

  private People() {}

  static List<CastMember> all() {
    return List.of(
        center("center-northside", Houses.NORTHSIDE, "Northside Imaging (demo)", true),
        center("center-lakeside", Houses.LAKESIDE, "Lakeside Imaging (demo)", true),
        reader(
            "reader-neuro",
            "Neuroradiologist (demo)",
            "Subspecialist with every licence of the demo.",
            true),
        reader(
            "reader-general",
            "General radiologist (demo)",
            "Generalist; may not read what asks for a subspecialty.",
            true),
        reader(
            "reader-no-michigan",
            "Neuroradiologist without Michigan (demo)",
            "Lacks a licence and sees why some studies are closed.",
            true),
        reader(
            "reader-cover-ends",
            "Radiologist whose cover ends soon (demo)",
            "Malpractice cover ends within weeks.",
            true),
        credentialing("credentialing-one", "Credentialing specialist (demo)", true),
        credentialing("credentialing-two", "Second credentialing specialist (demo)", true),
        committee("credentialing-committee", "Committee member (demo)", true),
        operator("operator", "Market operator (demo)", true),
        auditor(),
        center("smoke-center", Houses.SMOKE_CENTER, "Smoke test centre (demo)", false),
        reader("smoke-reader-one", "Smoke test reader one (demo)", "For smoke tests.", false),
        reader("smoke-reader-two", "Smoke test reader two (demo)", "For smoke tests.", false),
        reader(
            "smoke-reader-unlicensed",
            "Smoke test reader without licence (demo)",
            "For smoke tests.",
            false),
        credentialing("smoke-credentialing", "Smoke test credentialing (demo)", false),
        committee("smoke-committee", "Smoke test committee (demo)", false),
        operator("smoke-operator", "Smoke test operator (demo)", false));
  }

  private static CastMember center(String key, String house, String name, boolean featured) {
    return new CastMember(
        key,
        house,
        name,
        Set.of(Role.CENTER_STAFF, Role.CENTER_ADMIN),
        RUN_CENTER,
        "Posts studies from its PACS and accepts reports.",
        featured);
  }

  private static CastMember reader(String key, String name, String about, boolean featured) {
    return new CastMember(key, key, name, Set.of(Role.READER), READ, about, featured);
  }

  private static CastMember credentialing(String key, String name, boolean featured) {
    return new CastMember(
        key,
        Houses.BODY,
        name,
        Set.of(Role.CREDENTIALING_STAFF),
        CREDENTIAL,
        "Verifies credentials at their source and attests them.",
        featured);
  }

  private static CastMember committee(String key, String name, boolean featured) {
    return new CastMember(
        key,
        Houses.BODY,
        name,
        Set.of(Role.CREDENTIALING_COMMITTEE),
        CREDENTIAL,
        "Decides credential files that somebody else verified.",
        featured);
  }

  private static CastMember operator(String key, String name, boolean featured) {
    return new CastMember(
        key,
        Houses.OPERATOR,
        name,
        Set.of(Role.OPERATOR),
        OPERATE,
        "Registers participants, records payments, watches the market.",
        featured);
  }

  private static CastMember auditor() {
    return new CastMember(
        "auditor",
        Houses.AUDITOR,
        "Auditor (demo)",
        Set.of(Role.AUDITOR),
        List.of(MANAGE_KEYS),
        "Sees the ledger and proves what happened; changes nothing.",
        true);
  }
}
