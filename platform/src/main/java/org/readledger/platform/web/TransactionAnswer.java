package org.readledger.platform.web;

import java.net.URI;
import java.time.Instant;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.platform.signing.TransactionResult;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * How the REST interface tells the end of a transaction: 200 with its place in the chain, 409 with
 * the ledger's reason, or 503 when nobody knows yet (RFC 9457).
 */
public final class TransactionAnswer {

  private TransactionAnswer() {}

  /**
   * An accepted transaction.
   *
   * @param tx the engine's hash
   * @param height the block
   * @param time the block's time
   */
  public record Accepted(String tx, long height, Instant time) {}

  /** The response for a result. */
  public static ResponseEntity<Object> of(TransactionResult result) {
    return switch (result) {
      case TransactionResult.Committed done ->
          ResponseEntity.ok(new Accepted(done.txHash(), done.height(), done.time()));
      case TransactionResult.Rejected no -> refusal(no);
      case TransactionResult.Unknown unknown -> {
        var problem =
            ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, unknown.sentence());
        problem.setTitle("Not known yet");
        problem.setProperty("tx", unknown.txHash());
        yield body(problem);
      }
    };
  }

  /** A refusal by the ledger, with its stable code and the block that holds it. */
  public static ResponseEntity<Object> refusal(TransactionResult.Rejected no) {
    var code = no.rejection().getCode();
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, no.sentence());
    problem.setType(URI.create("urn:readledger:rejection:" + slug(code)));
    problem.setTitle("Refused by the ledger");
    problem.setProperty("code", code.name());
    problem.setProperty("tx", no.txHash());
    problem.setProperty("height", no.height());
    return body(problem);
  }

  /** A refusal by this web tier before anything was sent: 409 with the sentence. */
  public static ResponseEntity<Object> refused(String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
    problem.setTitle("Not possible now");
    return body(problem);
  }

  /** Nothing of that name exists for the caller: 404. */
  public static ResponseEntity<Object> notFound(String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence);
    problem.setTitle("Not found");
    return body(problem);
  }

  /** Something else that is needed does not answer: 503 with the sentence. */
  public static ResponseEntity<Object> unavailable(String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence);
    problem.setTitle("No answer");
    return body(problem);
  }

  private static String slug(RejectionCode code) {
    return code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static ResponseEntity<Object> body(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
