package org.readledger.launcher.smoke;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readledger.launcher.smoke.Steps.Outcome;

/** A body verifies, another person decides, the ledger attests. A second run finds it all done. */
final class CredentialsChapter {

  private static final long COVER_MINOR = 100_000_000;
  private static final String FILES = "/api/v1/credentialing/files";

  private final Cast cast;
  private final Steps steps;

  CredentialsChapter(Cast cast, Steps steps) {
    this.cast = cast;
    this.steps = steps;
  }

  void attest(Client reader, String name, List<String> licences) {
    var id = reader.get("/api/v1/me").json().path("organisation").asString("");
    var file = cast.staff().post(FILES, Map.of("reader", id)).json().path("fileId").asString("");
    steps.must("credential-file " + name, () -> verifyAll(file, licences));
    steps.must("attest " + name, () -> decideAndAttest(file));
  }

  private Outcome verifyAll(String file, List<String> licences) {
    int verified = 0;
    for (var element : elements(licences)) {
      var stated = cast.staff().put(FILES + "/" + file + "/elements", element);
      if (!stated.isOk() && !stated.sentence().contains("is attested")) {
        return Outcome.failed(stated.sentence());
      }
      if (stated.isOk()) {
        var answer = cast.staff().post(FILES + "/" + file + "/verifications", source(element));
        if (!answer.isOk()) {
          return Outcome.failed(answer.sentence());
        }
        verified++;
      }
    }
    return Outcome.ok(verified + " elements verified at their source");
  }

  private Outcome decideAndAttest(String file) {
    var status = cast.staff().get(FILES + "/" + file).json().path("row").path("status");
    if (status.asString("").equals("READY_FOR_COMMITTEE")) {
      var decision =
          cast.committee()
              .post(FILES + "/" + file + "/decision", Map.of("decision", "APPROVE", "reason", ""));
      if (!decision.isOk()) {
        return Outcome.failed(decision.sentence());
      }
    }
    var act = cast.staff().post(FILES + "/" + file + "/attestations", Map.of());
    return act.isOk()
        ? Outcome.act(act.json(), "attested")
        : Outcome.check(act.sentence().contains("attested already"), act.sentence());
  }

  private static List<Map<String, Object>> elements(List<String> licences) {
    List<Map<String, Object>> all = new ArrayList<>();
    licences.forEach(code -> all.add(element("LICENSE", code, 0, "")));
    all.add(element("BOARD_CERTIFICATION", "DIAGNOSTIC_RADIOLOGY", 0, ""));
    all.add(element("MALPRACTICE_COVER", "", COVER_MINOR, "USD"));
    all.add(element("EXCLUSION_SCREENING", "", 0, ""));
    return all;
  }

  private static Map<String, Object> element(
      String type, String code, long amount, String currency) {
    Map<String, Object> element = new LinkedHashMap<>();
    var day = Instant.now().truncatedTo(ChronoUnit.DAYS);
    var id = type.equals("EXCLUSION_SCREENING") ? type + "-" + day : type + "-" + code;
    element.put("elementId", id);
    element.put("type", type);
    element.put("code", code);
    element.put("amountMinor", amount);
    element.put("currency", currency);
    element.put("validUntil", day.plus(400, ChronoUnit.DAYS).toString());
    element.put("reference", "SMOKE");
    return element;
  }

  private static Map<String, Object> source(Map<String, Object> element) {
    return Map.of(
        "elementId", element.get("elementId"),
        "source", "Smoke test source (demo)",
        "method", "ONLINE_REGISTRY",
        "result", "CONFIRMED",
        "evidence", "smoke test evidence for " + element.get("elementId"));
  }
}
