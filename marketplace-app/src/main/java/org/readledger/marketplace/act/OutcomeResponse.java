package org.readledger.marketplace.act;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Outcomes as REST answers: 200, or a problem (RFC 9457) with its sentence and stable code. */
public final class OutcomeResponse {

  private OutcomeResponse() {}

  /**
   * An act that stands.
   *
   * @param tx the engine's hash
   * @param height the block
   * @param time RFC 3339
   * @param sentence what is now so
   */
  public record Accepted(String tx, long height, String time, String sentence) {}

  /** The answer to an act. */
  public static ResponseEntity<Object> of(ActOutcome outcome) {
    return switch (outcome) {
      case ActOutcome.Done done ->
          ResponseEntity.ok(
              new Accepted(done.txHash(), done.height(), done.at().toString(), done.sentence()));
      case ActOutcome.Refused refused ->
          refused.code() == RejectionCode.OK
              ? TransactionAnswer.refused(refused.sentence())
              : rejected(refused.code(), refused.sentence(), Map.of());
      case ActOutcome.NotMoving paused -> notMoving(paused.sentence());
      case ActOutcome.Unknown unknown -> unknown(unknown.transactionId(), unknown.sentence());
    };
  }

  /** 409 with the ledger's code. */
  public static ResponseEntity<Object> rejected(
      RejectionCode code, String sentence, Map<String, ?> details) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
    problem.setType(
        URI.create(
            "urn:readledger:rejection:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setTitle("Refused by the ledger");
    problem.setProperty("code", code.name());
    details.forEach(problem::setProperty);
    return body(problem);
  }

  /** 503: nothing was sent. */
  public static ResponseEntity<Object> notMoving(String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence);
    problem.setType(URI.create("urn:readledger:ledger-not-moving"));
    problem.setTitle("The ledger is not moving");
    return body(problem);
  }

  /** 503: sent, and nobody knows yet. */
  public static ResponseEntity<Object> unknown(String transactionId, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence);
    problem.setTitle("Not known yet");
    problem.setProperty("transactionId", transactionId);
    return body(problem);
  }

  /** 422 with one sentence per field. */
  public static ResponseEntity<Object> invalid(List<FieldProblem> problems) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            String.join(" ", problems.stream().map(FieldProblem::sentence).toList()));
    problem.setTitle("The form has to be changed first");
    problem.setProperty("fields", problems);
    return body(problem);
  }

  private static ResponseEntity<Object> body(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
