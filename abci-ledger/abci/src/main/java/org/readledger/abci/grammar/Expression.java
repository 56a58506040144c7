package org.readledger.abci.grammar;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.readledger.abci.AbciMethod;

/**
 * A regular expression over ABCI methods, matched by derivatives (Brzozowski 1964): what may still
 * follow after a call. The factory methods keep equal expressions small and equal.
 */
sealed interface Expression {

  /** Matches nothing at all. */
  record Nothing() implements Expression {}

  /** Matches the empty sequence. */
  record Empty() implements Expression {}

  /** Matches one call. */
  record Call(AbciMethod method) implements Expression {}

  /** Matches one after the other. */
  record Sequence(Expression first, Expression rest) implements Expression {}

  /** Matches any of them. */
  record Choice(Set<Expression> options) implements Expression {}

  /** Matches any number of repetitions. */
  record Repeat(Expression of) implements Expression {}

  /** The expression for one call. */
  static Expression call(AbciMethod method) {
    return new Call(method);
  }

  /** One after the other. */
  static Expression sequence(Expression... parts) {
    Expression all = new Empty();
    for (int i = parts.length - 1; i >= 0; i--) {
      all = then(parts[i], all);
    }
    return all;
  }

  /** Any of them. */
  static Expression choice(Expression... options) {
    Set<Expression> flat = new LinkedHashSet<>();
    for (Expression option : options) {
      switch (option) {
        case Nothing nothing -> {}
        case Choice(Set<Expression> inner) -> flat.addAll(inner);
        default -> flat.add(option);
      }
    }
    return switch (flat.size()) {
      case 0 -> new Nothing();
      case 1 -> flat.iterator().next();
      default -> new Choice(Set.copyOf(flat));
    };
  }

  /** Any number of repetitions, the {@code *} of ABNF. */
  static Expression repeat(Expression of) {
    return of instanceof Nothing || of instanceof Empty ? new Empty() : new Repeat(of);
  }

  /** Once or not at all, the brackets of ABNF. */
  static Expression optional(Expression of) {
    return choice(of, new Empty());
  }

  private static Expression then(Expression first, Expression rest) {
    if (first instanceof Nothing || rest instanceof Nothing) {
      return new Nothing();
    }
    if (first instanceof Empty) {
      return rest;
    }
    return switch (first) {
      case Sequence(Expression head, Expression tail) -> new Sequence(head, then(tail, rest));
      default -> rest instanceof Empty ? first : new Sequence(first, rest);
    };
  }

  /** Whether the empty sequence matches. */
  default boolean matchesEmpty() {
    return switch (this) {
      case Nothing nothing -> false;
      case Empty empty -> true;
      case Call call -> false;
      case Sequence(Expression first, Expression rest) ->
          first.matchesEmpty() && rest.matchesEmpty();
      case Choice(Set<Expression> options) -> options.stream().anyMatch(Expression::matchesEmpty);
      case Repeat repeat -> true;
    };
  }

  /** What may follow after a call. */
  default Expression after(AbciMethod method) {
    return switch (this) {
      case Nothing nothing -> nothing;
      case Empty empty -> new Nothing();
      case Call(AbciMethod expected) -> expected == method ? new Empty() : new Nothing();
      case Sequence(Expression first, Expression rest) -> {
        Expression taken = then(first.after(method), rest);
        yield first.matchesEmpty() ? choice(taken, rest.after(method)) : taken;
      }
      case Choice(Set<Expression> options) ->
          choice(options.stream().map(option -> option.after(method)).toArray(Expression[]::new));
      case Repeat(Expression of) -> then(of.after(method), this);
    };
  }

  /** The calls that may come next. */
  default Set<AbciMethod> next() {
    EnumSet<AbciMethod> allowed = EnumSet.noneOf(AbciMethod.class);
    for (AbciMethod method : AbciMethod.values()) {
      if (!(after(method) instanceof Nothing)) {
        allowed.add(method);
      }
    }
    return allowed;
  }
}
