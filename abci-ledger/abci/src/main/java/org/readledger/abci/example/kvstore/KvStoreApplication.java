package org.readledger.abci.example.kvstore;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.abci.AbciApplication;
import org.readledger.abci.ConnectionKind;
import org.readledger.abci.proto.ExecTxResult;
import org.readledger.abci.proto.Misbehavior;
import org.readledger.abci.proto.MisbehaviorType;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.RequestInitChain;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseCommit;
import org.readledger.abci.proto.ResponseFinalizeBlock;
import org.readledger.abci.proto.ResponseInfo;
import org.readledger.abci.proto.ResponseInitChain;
import org.readledger.abci.proto.ResponsePrepareProposal;
import org.readledger.abci.proto.ResponseProcessProposal;
import org.readledger.abci.proto.ResponseProcessProposal.ProposalStatus;
import org.readledger.abci.proto.ResponseQuery;
import org.readledger.abci.proto.ValidatorUpdate;

/**
 * The key-value store of CometBFT's {@code abci/example/kvstore}, in memory: the same answers, app
 * hash (the number of transactions) and events. Unlike it, Info speaks of committed state only,
 * validators have Ed25519 keys only, and an invalid transaction in a decided block has a code.
 */
public final class KvStoreApplication implements AbciApplication {

  private static final int INVALID_FORMAT = 2;
  private static final String ABCI_VERSION = "2.0.0";
  private static final ResponseCheckTx ADMITTED =
      ResponseCheckTx.newBuilder().setGasWanted(1).build();
  private static final ResponseCheckTx MALFORMED =
      ResponseCheckTx.newBuilder().setCode(INVALID_FORMAT).build();

  private record Tip(long height, long size) {}

  private record Staged(Tip tip, List<KvTransaction> changes, List<ValidatorUpdate> validators) {}

  private final Map<ByteString, ByteString> pairs = new ConcurrentHashMap<>();
  private final Map<ByteString, ByteString> validators = new ConcurrentHashMap<>();
  private final Map<ByteString, ValidatorUpdate> validatorsByAddress = new HashMap<>();
  private volatile Tip committed = new Tip(0, 0);
  private Optional<Staged> staged = Optional.empty();

  @Override
  public ResponseInfo info(RequestInfo request) {
    Tip tip = committed;
    return ResponseInfo.newBuilder()
        .setData("{\"size\":" + tip.size() + "}")
        .setVersion(ABCI_VERSION)
        .setAppVersion(1)
        .setLastBlockHeight(tip.height())
        .setLastBlockAppHash(appHash(tip.size()))
        .build();
  }

  @Override
  public ResponseInitChain initChain(RequestInitChain request) {
    request.getValidatorsList().forEach(this::updateValidator);
    return ResponseInitChain.newBuilder().setAppHash(appHash(committed.size())).build();
  }

  @Override
  public ResponseCheckTx checkTx(RequestCheckTx request) {
    return KvTransaction.parse(request.getTx()).isPresent() ? ADMITTED : MALFORMED;
  }

  @Override
  public ResponsePrepareProposal prepareProposal(RequestPrepareProposal request) {
    ResponsePrepareProposal.Builder response = ResponsePrepareProposal.newBuilder();
    for (ByteString tx : request.getTxsList()) {
      KvTransaction.parse(tx)
          .ifPresent(parsed -> response.addTxs(KvTransaction.canonical(tx, parsed)));
    }
    return response.build();
  }

  @Override
  public ResponseProcessProposal processProposal(RequestProcessProposal request) {
    boolean valid =
        request.getTxsList().stream().allMatch(tx -> KvTransaction.parse(tx).isPresent());
    return ResponseProcessProposal.newBuilder()
        .setStatus(valid ? ProposalStatus.ACCEPT : ProposalStatus.REJECT)
        .build();
  }

  @Override
  public ResponseFinalizeBlock finalizeBlock(RequestFinalizeBlock request) {
    List<KvTransaction> changes = new ArrayList<>(request.getTxsCount());
    List<ValidatorUpdate> updates = new ArrayList<>(punishments(request.getMisbehaviorList()));
    ResponseFinalizeBlock.Builder response = ResponseFinalizeBlock.newBuilder();
    for (ByteString tx : request.getTxsList()) {
      Optional<KvTransaction> parsed = KvTransaction.parse(tx);
      if (parsed.isEmpty()) {
        response.addTxResults(ExecTxResult.newBuilder().setCode(INVALID_FORMAT));
        continue;
      }
      response.addTxResults(KvEvents.executed(tx, parsed.get()));
      changes.add(parsed.get());
      if (parsed.get() instanceof KvTransaction.SetValidator(ValidatorUpdate update)) {
        updates.add(update);
      }
    }
    long size = Math.addExact(committed.size(), changes.size());
    staged = Optional.of(new Staged(new Tip(request.getHeight(), size), changes, updates));
    return response.addAllValidatorUpdates(updates).setAppHash(appHash(size)).build();
  }

  private List<ValidatorUpdate> punishments(List<Misbehavior> misbehaviors) {
    List<ValidatorUpdate> punished = new ArrayList<>();
    for (Misbehavior found : misbehaviors) {
      ValidatorUpdate known = validatorsByAddress.get(found.getValidator().getAddress());
      if (found.getType() == MisbehaviorType.DUPLICATE_VOTE && known != null) {
        long reduced = Math.max(0, found.getValidator().getPower() - 1);
        punished.add(known.toBuilder().setPower(reduced).build());
      }
    }
    return punished;
  }

  @Override
  public ResponseCommit commit(RequestCommit request) {
    staged.ifPresent(this::persist);
    staged = Optional.empty();
    return ResponseCommit.getDefaultInstance();
  }

  private void persist(Staged block) {
    block.validators().forEach(this::updateValidator);
    for (KvTransaction change : block.changes()) {
      if (change instanceof KvTransaction.SetPair(ByteString key, ByteString value)) {
        pairs.put(key, value);
      }
    }
    committed = block.tip();
  }

  /** Forgets what was finalized but not committed: the next engine finalizes it again. */
  @Override
  public void connectionClosed(ConnectionKind kind) {
    if (kind == ConnectionKind.CONSENSUS) {
      staged = Optional.empty();
    }
  }

  @Override
  public ResponseQuery query(RequestQuery request) {
    ResponseQuery.Builder response = ResponseQuery.newBuilder().setKey(request.getData());
    if (request.getPath().equals("/val")) {
      return response
          .setValue(validators.getOrDefault(request.getData(), ByteString.EMPTY))
          .build();
    }
    ByteString value = pairs.get(request.getData());
    if (request.getProve()) {
      response.setIndex(-1);
    }
    return response
        .setLog(value == null ? "does not exist" : "exists")
        .setValue(value == null ? ByteString.EMPTY : value)
        .setHeight(committed.height())
        .build();
  }

  private void updateValidator(ValidatorUpdate update) {
    ByteString key = update.getPubKey().getEd25519();
    ByteString address = address(key);
    if (update.getPower() == 0) {
      validators.remove(key);
      validatorsByAddress.remove(address);
    } else {
      validators.put(key, delimited(update));
      validatorsByAddress.put(address, update);
    }
  }

  private static ByteString delimited(ValidatorUpdate update) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      update.writeDelimitedTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return ByteString.copyFrom(out.toByteArray());
  }

  /** An Ed25519 validator's address: the first 20 bytes of the SHA-256 of its key. */
  private static ByteString address(ByteString key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.toByteArray());
      return ByteString.copyFrom(hash, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** The number of transactions as a zig-zag varint in 8 bytes, as the Go store writes it. */
  private static ByteString appHash(long size) {
    byte[] hash = new byte[8];
    try {
      CodedOutputStream.newInstance(hash).writeUInt64NoTag(CodedOutputStream.encodeZigZag64(size));
    } catch (IOException e) {
      throw new UncheckedIOException("more transactions than eight bytes can count", e);
    }
    return ByteString.copyFrom(hash);
  }
}
