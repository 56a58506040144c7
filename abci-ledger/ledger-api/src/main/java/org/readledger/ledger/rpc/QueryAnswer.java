package org.readledger.ledger.rpc;

import com.google.protobuf.ByteString;
import tools.jackson.databind.JsonNode;

/**
 * The application's answer to a query.
 *
 * @param code 0 when answered
 * @param value the value; empty when there is none
 * @param log why not
 * @param height the height it speaks of
 * @param proofOps the proof as the engine's JSON, `missing` without one
 */
public record QueryAnswer(int code, ByteString value, String log, long height, JsonNode proofOps) {}
