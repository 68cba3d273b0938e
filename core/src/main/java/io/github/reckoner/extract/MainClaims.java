package io.github.reckoner.extract;

import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Quantifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finishes the claims of an article: order, ids, what a headline takes over from the body, and the
 * main claim of each category.
 *
 * <p>A headline drops who said it for want of room; where the body gives the same figure of the
 * same measure with its source, the headline's claim has that source too.
 */
final class MainClaims {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.figure().text())
          .thenComparing(claim -> claim.figure().numeral());

  private MainClaims() {}

  static List<Claim> finish(Article article, List<Claim> found) {
    List<Claim> claims = new ArrayList<>(found);
    claims.sort(ORDER);
    claims = inherit(article, claims);
    claims = number(article, claims);
    return mark(article, claims);
  }

  private static List<Claim> inherit(Article article, List<Claim> claims) {
    List<Claim> result = new ArrayList<>();
    for (Claim claim : claims) {
      boolean bare = claim.chain().isEmpty() && isHeading(article, claim);
      result.add(
          bare
              ? claims.stream()
                  .filter(body -> !body.chain().isEmpty() && sameFigure(claim, body))
                  .findFirst()
                  .map(body -> claim.withChain(body.chain()).withStance(body.stance()))
                  .orElse(claim)
              : claim);
    }
    return result;
  }

  private static boolean sameFigure(Claim heading, Claim body) {
    return heading.figure().interval().equals(body.figure().interval())
        && heading.figure().unit().kind() == body.figure().unit().kind()
        && (heading.measure().category().isPresent()
            ? heading.measure().category().equals(body.measure().category())
            : heading.measure().head().equals(body.measure().head()));
  }

  private static boolean isHeading(Article article, Claim claim) {
    if (claim.figure().text().part() == Part.TITLE) {
      return true;
    }
    int at = claim.figure().text().start();
    return article.blocks().stream()
        .filter(block -> block.start() <= at && at < block.end())
        .anyMatch(
            block -> block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.HEADING);
  }

  private static List<Claim> number(Article article, List<Claim> claims) {
    List<Claim> numbered = new ArrayList<>();
    for (Claim claim : claims) {
      numbered.add(
          new Claim(
              article.id() + "#" + numbered.size(),
              claim.article(),
              claim.outlet(),
              claim.reported(),
              claim.figure(),
              claim.measure(),
              claim.asOf(),
              claim.chain(),
              claim.stance(),
              claim.headline(),
              claim.evidence()));
    }
    return numbered;
  }

  /**
   * Marks, in each category, the claim of the whole before one of the women or children among them,
   * a number before a vague word, what the headline says before the body, and the first of the
   * rest.
   */
  private static List<Claim> mark(Article article, List<Claim> claims) {
    Comparator<Claim> rank =
        Comparator.comparing((Claim claim) -> !claim.measure().population().groups().isEmpty())
            .thenComparing(claim -> claim.measure().accumulation() == Accumulation.INCREMENT)
            .thenComparing(claim -> claim.figure().quantifier() == Quantifier.VAGUE)
            .thenComparing(claim -> !isHeading(article, claim));
    Map<Category, Claim> main = new HashMap<>();
    for (Claim claim : claims) {
      claim
          .measure()
          .category()
          .ifPresent(
              category ->
                  main.merge(
                      category, claim, (old, other) -> rank.compare(other, old) < 0 ? other : old));
    }
    Set<Claim> marked = new HashSet<>(main.values());
    return claims.stream().map(claim -> claim.withHeadline(marked.contains(claim))).toList();
  }
}
