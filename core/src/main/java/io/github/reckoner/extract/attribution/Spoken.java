package io.github.reckoner.extract.attribution;

import io.github.reckoner.model.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who was met as a source so far, the last one last; belongs to one story and thread. */
final class Spoken {

  private final List<Actor> actors = new ArrayList<>();

  /** Remembers one who spoke last, who may have spoken before. */
  void add(Actor actor) {
    actors.remove(actor);
    actors.add(actor);
  }

  /** Returns the last who spoke and fits. */
  Optional<Actor> last(Predicate<Actor> fits) {
    for (int i = actors.size() - 1; i >= 0; i--) {
      if (fits.test(actors.get(i))) {
        return Optional.of(actors.get(i));
      }
    }
    return Optional.empty();
  }
}
