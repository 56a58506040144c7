package org.readledger.marketplace.act;

/**
 * One thing wrong with a form.
 *
 * @param field the form's field, for example {@code fee}
 * @param sentence what is wrong and what would be right
 */
public record FieldProblem(String field, String sentence) {}
