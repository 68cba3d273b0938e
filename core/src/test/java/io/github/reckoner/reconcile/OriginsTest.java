package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.DAY;
import static io.github.reckoner.reconcile.Fixtures.by;
import static io.github.reckoner.reconcile.Fixtures.exact;
import static io.github.reckoner.reconcile.Fixtures.hop;
import static io.github.reckoner.reconcile.Fixtures.matter;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final String STORY =
      "At least five people were killed and a dozen hurt when a bus left the road near the northern"
          + " town on Monday morning, in what residents called the worst accident in years. The road"
          + " had been closed twice this spring because of landslides, and repairs were due to begin"
          + " in the summer after long delays.";

  @Test
  void one_actor_in_two_outlets_is_one_origin() {
    Claim first = by(exact("a#0", "5"), "the Interior Ministry").withOutlet("Daily A", DAY);
    Claim second = by(exact("b#0", "5"), "Interior Ministry").withOutlet("Daily B", DAY);

    Origins origins = Origins.of(matter(first, second));

    assertThat(origins.groups()).hasSize(1);
    assertThat(origins.groups().get(0).because()).isEqualTo(OriginGroup.Because.INNERMOST_ACTOR);
    assertThat(origins.groups().get(0).claims()).containsExactly(first, second);
  }

  @Test
  void a_body_is_one_origin_by_whatever_name_and_whoever_speaks_for_it() {
    Actor reed = Actor.of(Actor.Kind.PERSON, "Ann Reed").speakingFor("Delby police");
    Claim spoken = exact("c#0", "5").withChain(Chain.of(hop(reed)));

    Origins origins =
        Origins.of(
            matter(
                by(exact("a#0", "5"), "police"),
                by(exact("b#0", "5"), "Delby Police Department"),
                spoken,
                by(exact("d#0", "5"), "DPD"),
                by(exact("e#0", "6"), "state hospital")));

    assertThat(origins.groups())
        .extracting(OriginGroup::name)
        .containsExactly("Delby police", "state hospital");
  }

  @Test
  void what_a_body_calls_itself_may_stand_for_its_name() {
    Origins origins =
        Origins.of(
            matter(
                by(exact("a#0", "5"), "Observatory"),
                by(exact("b#0", "5"), "Delby Observatory for Human Rights")));

    assertThat(origins.groups()).singleElement().satisfies(o -> assertThat(o.claims()).hasSize(2));
  }

  @Test
  void a_short_name_that_two_bodies_may_bear_is_of_neither() {
    Origins origins =
        Origins.of(
            matter(
                by(exact("a#0", "5"), "police"),
                by(exact("b#0", "5"), "Delby police"),
                by(exact("c#0", "5"), "Kells police")));

    assertThat(origins.groups()).hasSize(3);
  }

  @Test
  void outlets_that_speak_for_themselves_are_apart() {
    Matter matter =
        matter(
            exact("a#0", "5").withOutlet("Daily A", DAY),
            exact("b#0", "5").withOutlet("Daily B", DAY));

    assertThat(Origins.of(matter).groups())
        .extracting(OriginGroup::name)
        .containsExactly("Daily A", "Daily B");
  }

  @Test
  void near_duplicate_articles_are_one_origin() {
    List<Article> articles =
        List.of(
            Article.of("a", STORY).withPublisher("Daily A").withPublished(DAY),
            Article.of("b", "Editor's note: " + STORY)
                .withPublisher("Daily B")
                .withPublished(DAY.plusDays(1)));
    Matter matter =
        matter(
            exact("a#0", "5").withOutlet("Daily A", DAY),
            exact("b#0", "5").withOutlet("Daily B", DAY.plusDays(1)));

    Origins origins = Origins.of(matter, articles);

    assertThat(origins.groups()).hasSize(1);
    assertThat(origins.groups().get(0).name()).isEqualTo("Daily A");
    assertThat(origins.groups().get(0).because())
        .isEqualTo(OriginGroup.Because.NEAR_DUPLICATE_TEXT);
    assertThat(Copies.among(articles).sets()).containsExactly(ImmutableList.of("a", "b"));
  }

  @Test
  void an_agency_in_the_dateline_is_the_origin_of_what_nobody_else_says() {
    List<Article> articles =
        List.of(
            Article.of("a", "ACCRA (AP) — Five people were killed.").withPublisher("Daily A"),
            Article.of("b", "Five died in a crash.").withPublisher("Associated Press"));
    Matter matter =
        matter(
            exact("a#0", "5").withOutlet("Daily A", DAY),
            exact("b#0", "5").withOutlet("Associated Press", DAY));

    Origins origins = Origins.of(matter, articles);

    assertThat(origins.groups()).hasSize(1);
    assertThat(origins.groups().get(0).name()).isEqualTo("AP");
    assertThat(origins.groups().get(0).because()).isEqualTo(OriginGroup.Because.WIRE_CREDIT);
  }

  @Test
  void a_photo_credit_is_no_origin() {
    Article article =
        Article.of("a", "A bus near the town (AFP via Getty Images)\nFive people were killed.")
            .withPublisher("Daily A");

    Origins origins =
        Origins.of(matter(exact("a#0", "5").withOutlet("Daily A", DAY)), List.of(article));

    assertThat(origins.groups().get(0).name()).isEqualTo("Daily A");
  }

  @Test
  void a_shared_carrier_is_reported_and_does_not_join() {
    Claim cable =
        exact("a#0", "5")
            .withChain(
                Chain.of(
                    hop(Actor.Kind.OUTLET, "Reuters"),
                    hop(Actor.Kind.DOCUMENT, "State Department cable")));
    Claim ministry =
        exact("b#0", "7")
            .withChain(
                Chain.of(
                    hop(Actor.Kind.OUTLET, "Reuters"),
                    hop(Actor.Kind.ORGANISATION, "Foreign Ministry")));

    Origins origins = Origins.of(matter(cable, ministry));

    assertThat(origins.groups()).hasSize(2);
    assertThat(origins.carriers()).hasSize(1);
    assertThat(origins.carriers().get(0).name()).isEqualTo("Reuters");
    assertThat(origins.carriers().get(0).origins()).containsExactly("o0", "o1");
  }

  @Test
  void outlets_that_cite_each_other_are_one() {
    Claim first =
        exact("a#0", "5")
            .withOutlet("Daily A", DAY)
            .withChain(Chain.of(hop(Actor.Kind.OUTLET, "Daily B")));
    Claim second =
        exact("b#0", "5")
            .withOutlet("Daily B", DAY)
            .withChain(Chain.of(hop(Actor.Kind.OUTLET, "Daily A")));

    Origins origins = Origins.of(matter(first, second));

    assertThat(origins.groups()).hasSize(1);
    assertThat(origins.circles()).hasSize(1);
    assertThat(origins.circles().get(0).outlets()).containsExactly("Daily A", "Daily B");
    assertThat(origins.circles().get(0).claims()).containsExactly("a#0", "b#0");
  }
}
