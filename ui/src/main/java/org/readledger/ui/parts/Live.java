package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings news from other threads into the page's own turn, as long as the page is open. */
public final class Live {

  private Live() {}

  /**
   * Listens while a component is on the page.
   *
   * @param subscribe starts listening and returns what ends it
   * @param show called in the page's turn
   */
  public static <E> void whileAttached(
      Component component, Function<Consumer<E>, AutoCloseable> subscribe, Consumer<E> show) {
    var subscription = new AtomicReference<@Nullable AutoCloseable>();
    component.addAttachListener(
        attach -> {
          var ui = attach.getUI();
          close(subscription.getAndSet(subscribe.apply(news -> tell(ui, () -> show.accept(news)))));
        });
    component.addDetachListener(detach -> close(subscription.getAndSet(null)));
  }

  /**
   * Shows an act's outcome once it is there. A page that was closed meanwhile is not told; the act
   * itself goes on.
   */
  public static <T> void whenDone(
      UI ui, CompletableFuture<T> act, Consumer<T> show, Consumer<Throwable> failed) {
    var _ =
        act.whenComplete(
            (outcome, failure) ->
                tell(
                    ui,
                    () -> {
                      if (failure == null) {
                        show.accept(outcome);
                      } else {
                        failed.accept(failure);
                      }
                    }));
  }

  private static void tell(UI ui, Runnable news) {
    try {
      var _ = ui.access(news::run);
    } catch (UIDetachedException closed) {
      // The page was closed between the news and its delivery: nobody is left to tell.
      return;
    }
  }

  private static void close(@Nullable AutoCloseable subscription) {
    if (subscription == null) {
      return;
    }
    try {
      subscription.close();
    } catch (Exception failure) {
      throw new IllegalStateException("a subscription could not be ended", failure);
    }
  }
}
