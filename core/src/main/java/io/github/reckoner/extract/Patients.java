package io.github.reckoner.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts those whom a mishap brought to hospital as hurt where an article counts the hurt no other
 * way: "one person is dead and two others are in hospital after a shooting".
 *
 * <p>Patients of a disease are sick, not hurt. One patient beside one dead counts only where the
 * article says that they are two.
 */
final class Patients {

  private static final ImmutableSet<String> MISHAPS = group("mishaps");
  private static final ImmutableSet<String> SICKNESS = group("sickness");
  private static final ImmutableSet<String> FURTHER = group("further");
  private static final ImmutableSet<String> DEFINITE = group("definite");
  private static final int FEW = 3;
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf(",.;:!?()\"'“”’")))
          .omitEmptyStrings();

  private final Article article;
  private final List<Claim> claims;

  private Patients(Article article, List<Claim> claims) {
    this.article = article;
    this.claims = claims;
  }

  /** Returns the claims with those of patients also as claims of the hurt. */
  static List<Claim> hurt(Article article, List<Claim> claims) {
    return new Patients(article, claims).hurt();
  }

  private List<Claim> hurt() {
    List<Claim> patients = claims.stream().filter(this::isHurt).toList();
    if (patients.isEmpty() || isCounted() || !isMishap()) {
      return claims;
    }
    List<Claim> all = new ArrayList<>(claims);
    patients.stream()
        .map(claim -> claim.withMeasure(claim.measure().withCategory(Category.INJURED)))
        .forEach(all::add);
    return all;
  }

  // A written number of the hurt, or one who is hurt where no number of patients is written.
  private boolean isCounted() {
    boolean written =
        claims.stream().anyMatch(claim -> isPatient(claim) && !Tolls.isImplied(claim));
    return claims.stream()
        .filter(
            claim ->
                Tolls.isNews(claim, Category.INJURED) || Tolls.isNews(claim, Category.CASUALTIES))
        .anyMatch(claim -> !written || !Tolls.isImplied(claim) || isMore(claim));
  }

  private static boolean isMore(Claim claim) {
    return claim.figure().value().filter(value -> value.compareTo(BigDecimal.ONE) > 0).isPresent();
  }

  private boolean isMishap() {
    return claims.stream()
            .flatMap(claim -> words(claim.evidence().quote()).stream())
            .noneMatch(SICKNESS::contains)
        && (words(article.title().orElse("")).stream().anyMatch(MISHAPS::contains)
            || words(article.text()).stream().anyMatch(MISHAPS::contains));
  }

  private boolean isHurt(Claim claim) {
    if (!isPatient(claim) || claim.figure().unit().kind() != Unit.Kind.COUNT) {
      return false;
    }
    List<Claim> dead =
        claims.stream().filter(other -> Tolls.isNews(other, Category.KILLED)).toList();
    return claim.figure().value().isEmpty()
        || dead.isEmpty()
        || isFurther(claim)
        || dead.stream().anyMatch(other -> isBeside(claim, other))
        || (isMore(claim) && !isKnown(claim));
  }

  private static boolean isFurther(Claim claim) {
    List<String> words = words(claim.figure().text().quote() + after(claim));
    return words.stream().limit(FEW).anyMatch(FURTHER::contains);
  }

  // "The three victims", "two of the children": those who then died may be among them.
  private static boolean isKnown(Claim claim) {
    int at = claim.figure().text().start() - claim.evidence().start();
    List<String> before = words(claim.evidence().quote().substring(0, Math.max(0, at)));
    return after(claim).startsWith(" of th")
        || (!before.isEmpty() && DEFINITE.contains(before.get(before.size() - 1)));
  }

  private static String after(Claim claim) {
    int end = claim.figure().text().end() - claim.evidence().start();
    String sentence = claim.evidence().quote();
    return end < 0 || end > sentence.length() ? "" : sentence.substring(end);
  }

  // "A man is dead and a woman is in hospital."
  private static boolean isBeside(Claim claim, Claim dead) {
    return claim.evidence().equals(dead.evidence())
        && !words(claim.figure().text().quote()).equals(words(dead.figure().text().quote()))
        && !claim.figure().text().quote().startsWith("the ")
        && !dead.figure().unit().name().equals("victim");
  }

  private static boolean isPatient(Claim claim) {
    return Tolls.isNews(claim, Category.HOSPITALISED);
  }

  private static List<String> words(String text) {
    return WORDS.splitToList(text.toLowerCase(Locale.ROOT));
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Patients.class, "tolls.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
