package org.readledger.abci;

import java.util.Optional;
import java.util.function.Supplier;
import org.readledger.abci.proto.Request;
import org.readledger.abci.proto.Response;
import org.readledger.abci.proto.ResponseEcho;
import org.readledger.abci.proto.ResponseFlush;

/**
 * Turns requests into calls of the application: gated, recorded, timed, and held to their contract.
 */
final class Calls {

  private static final Response FLUSHED =
      Response.newBuilder().setFlush(ResponseFlush.getDefaultInstance()).build();

  private final AbciApplication application;
  private final AbciMetrics metrics;
  private final CallRecorder recorder;
  private final CallGate gate = new CallGate();

  Calls(AbciApplication application, AbciMetrics metrics, CallRecorder recorder) {
    this.application = application;
    this.metrics = metrics;
    this.recorder = recorder;
  }

  /**
   * Answers any request but CheckTx.
   *
   * @throws ApplicationFailure when the application threw or answered what the engine forbids
   */
  Response answer(long connection, AbciMethod method, Request request) throws ApplicationFailure {
    if (method == AbciMethod.FLUSH) {
      return FLUSHED;
    }
    if (method == AbciMethod.ECHO) {
      return Response.newBuilder()
          .setEcho(ResponseEcho.newBuilder().setMessage(request.getEcho().getMessage()))
          .build();
    }
    Response response = call(connection, method, () -> dispatch(method, request));
    Optional<String> violation = AnswerContract.violation(request, response);
    if (violation.isPresent()) {
      throw new ApplicationFailure(
          "the application's answer to " + method.specName() + " is invalid: " + violation.get());
    }
    return response;
  }

  /** Runs the part of CheckTx that needs no order; on any thread. */
  CheckTxStep prepare(Request request) {
    return application.prepareCheckTx(request.getCheckTx());
  }

  /**
   * Runs the part of CheckTx that keeps the order.
   *
   * @throws ApplicationFailure when the application threw
   */
  Response check(long connection, CheckTxStep step) throws ApplicationFailure {
    return call(
        connection,
        AbciMethod.CHECK_TX,
        () -> Response.newBuilder().setCheckTx(step.checkInOrder()).build());
  }

  /** Tells the application that a connection ended. */
  void connectionClosed(ConnectionKind kind) {
    gate.exclusively(() -> application.connectionClosed(kind));
  }

  private Response call(long connection, AbciMethod method, Supplier<Response> call)
      throws ApplicationFailure {
    gate.enter(method);
    boolean answered = false;
    long began = 0;
    try {
      recorder.record(connection, method);
      began = System.nanoTime();
      Response response = call.get();
      answered = true;
      return response;
    } catch (RuntimeException | Error e) {
      throw failure(method, e);
    } finally {
      long nanos = System.nanoTime() - began;
      gate.leave(method);
      metrics.called(method, nanos, answered);
    }
  }

  /** Names a failure by its class alone: messages may carry data that does not belong in a log. */
  static ApplicationFailure failure(AbciMethod method, Throwable cause) {
    return new ApplicationFailure(
        "the application failed in " + method.specName() + ": " + cause.getClass().getSimpleName(),
        cause);
  }

  private Response dispatch(AbciMethod method, Request request) {
    Response.Builder response = Response.newBuilder();
    switch (method) {
      case INFO -> response.setInfo(application.info(request.getInfo()));
      case QUERY -> response.setQuery(application.query(request.getQuery()));
      case INSERT_TX -> response.setInsertTx(application.insertTx(request.getInsertTx()));
      case REAP_TXS -> response.setReapTxs(application.reapTxs(request.getReapTxs()));
      case INIT_CHAIN -> response.setInitChain(application.initChain(request.getInitChain()));
      case PREPARE_PROPOSAL ->
          response.setPrepareProposal(application.prepareProposal(request.getPrepareProposal()));
      case PROCESS_PROPOSAL ->
          response.setProcessProposal(application.processProposal(request.getProcessProposal()));
      case EXTEND_VOTE -> response.setExtendVote(application.extendVote(request.getExtendVote()));
      case VERIFY_VOTE_EXTENSION ->
          response.setVerifyVoteExtension(
              application.verifyVoteExtension(request.getVerifyVoteExtension()));
      case FINALIZE_BLOCK ->
          response.setFinalizeBlock(application.finalizeBlock(request.getFinalizeBlock()));
      case COMMIT -> response.setCommit(application.commit(request.getCommit()));
      case LIST_SNAPSHOTS ->
          response.setListSnapshots(application.listSnapshots(request.getListSnapshots()));
      case OFFER_SNAPSHOT ->
          response.setOfferSnapshot(application.offerSnapshot(request.getOfferSnapshot()));
      case LOAD_SNAPSHOT_CHUNK ->
          response.setLoadSnapshotChunk(
              application.loadSnapshotChunk(request.getLoadSnapshotChunk()));
      case APPLY_SNAPSHOT_CHUNK ->
          response.setApplySnapshotChunk(
              application.applySnapshotChunk(request.getApplySnapshotChunk()));
      case ECHO, FLUSH, CHECK_TX ->
          throw new IllegalArgumentException(method.specName() + " is answered elsewhere");
    }
    return response.build();
  }
}
