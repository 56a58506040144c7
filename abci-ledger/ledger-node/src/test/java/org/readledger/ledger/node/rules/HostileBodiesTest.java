package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.node.rules.TransactionOutcome.Rejected;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.Operations;

/** Bodies made to hurt: a code for each, and no exception. */
class HostileBodiesTest {

  private static final long[] NUMBERS = {0, 1, -1, 999, Long.MAX_VALUE, Long.MIN_VALUE};
  private static final int[] SIZES = {0, 1, 15, 16, 17, 32, 65, 300};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void operationsWithEveryFieldAtItsExtremesAreAnsweredWithACode(long seed) throws Exception {
    var random = new Random(seed);
    var market = Market.ready();
    var parties = new Party[] {market.operator, market.body, market.center, market.reader};
    for (int i = 0; i < 800; i++) {
      var author = parties[random.nextInt(parties.length)];
      var operation = Operation.parseFrom(extreme(Operation.getDefaultInstance(), random, 0));
      var body = market.body(author, operation).build();
      if (market.send(author, body) instanceof Rejected rejected) {
        assertThat(rejected.rejection().getCode()).isNotEqualTo(RejectionCode.UNRECOGNIZED);
        assertThat(rejected.log()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bodiesWithFlippedBitsAreAnsweredWithACode(long seed) {
    var random = new Random(seed);
    var market = Market.ready();
    for (int i = 0; i < 400; i++) {
      var post =
          Operations.postStudy(
              new PostingId(Party.idOf("p" + i)), market.terms().build(), List.of());
      var bytes = market.body(market.center, post).build().toByteArray();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        market.send(market.center, TransactionBody.parseFrom(bytes));
      } catch (InvalidProtocolBufferException e) {
        // no body at all: the node answers before the rules are asked
        assertThat(e).isNotNull();
      }
    }
  }

  private static ByteString extreme(Message message, Random random, int depth) {
    var type = message.getDescriptorForType();
    var builder = DynamicMessage.newBuilder(type);
    for (var oneof : type.getRealOneofs()) {
      var field = oneof.getField(random.nextInt(oneof.getFieldCount()));
      set(builder, field, random, depth);
    }
    for (var field : type.getFields()) {
      if (field.getContainingOneof() == null && random.nextInt(4) != 0) {
        set(builder, field, random, depth);
      }
    }
    return builder.build().toByteString();
  }

  private static void set(
      DynamicMessage.Builder builder, FieldDescriptor field, Random random, int depth) {
    if (!field.isRepeated()) {
      builder.setField(field, value(field, random, depth));
      return;
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      builder.addRepeatedField(field, value(field, random, depth));
    }
  }

  private static Object value(FieldDescriptor field, Random random, int depth) {
    return switch (field.getJavaType()) {
      case LONG -> NUMBERS[random.nextInt(NUMBERS.length)];
      case INT -> (int) NUMBERS[random.nextInt(NUMBERS.length)];
      case BOOLEAN -> random.nextBoolean();
      case STRING -> "\u0000\u20ac$".repeat(random.nextInt(90));
      case BYTE_STRING -> ByteString.copyFrom(new byte[SIZES[random.nextInt(SIZES.length)]]);
      case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(12) - 1);
      case MESSAGE -> nested(field, random, depth);
      case FLOAT, DOUBLE -> throw new AssertionError("the ledger has no floating point");
    };
  }

  private static DynamicMessage nested(FieldDescriptor field, Random random, int depth) {
    var empty = DynamicMessage.getDefaultInstance(field.getMessageType());
    try {
      return depth > 4
          ? empty
          : DynamicMessage.parseFrom(field.getMessageType(), extreme(empty, random, depth + 1));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
