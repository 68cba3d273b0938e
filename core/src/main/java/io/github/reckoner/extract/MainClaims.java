package io.github.reckoner.extract;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** The lead: as much of the story as tells its news before the background begins. */
  private static final int LEAD_CHARACTERS = 300;

  /** How far behind the lead its number may stand, in a sentence with so many of its words. */
  private static final int BEHIND_LEAD = 1200;

  private static final int TITLE_WORDS = 2;
  private static final int STEM = 5;
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate()).omitEmptyStrings();

  /**
   * What a report of one happening counts once: its first number is the main one wherever it
   * stands. Of anything else, a number deep in the text is no headline.
   */
  private static final Set<Category> TOLLS =
      EnumSet.of(
          Category.KILLED,
          Category.INJURED,
          Category.CASUALTIES,
          Category.MISSING,
          Category.DISPLACED,
          Category.DETAINED,
          Category.CAPTURED,
          Category.ABDUCTED,
          Category.INFECTED,
          Category.HOSPITALISED,
          Category.RESCUED,
          Category.PROTESTERS,
          Category.DESTROYED);

  /** A day begins elsewhere before it begins here. */
  private static final int ZONE_DAYS = 1;

  private final Article article;
  private final int leadEnd;
  private final Set<String> title;

  private MainClaims(Article article) {
    this.article = article;
    this.leadEnd = leadEnd(article);
    this.title = stems(article.title().orElse(""));
  }

  /**
   * Finishes the claims.
   *
   * @param wholes for figures that count a part, the figure that counts the whole
   * @param suicides where an attacker kills himself
   */
  static List<Claim> finish(
      Article article,
      List<Claim> found,
      Map<Passage, Passage> wholes,
      List<AttackerDeath> suicides) {
    List<Claim> called =
        Roll.call(Elsewhere.settle(found.stream().map(MainClaims::atDeath).toList()));
    List<Claim> claims = new ArrayList<>(Roll.hurt(Patients.hurt(article, Tolls.settle(called))));
    claims.replaceAll(MainClaims::inPast);
    claims.replaceAll(MainClaims::asHurt);
    Map<Passage, Passage> parts = new HashMap<>(wholes);
    Attackers.toll(article.text(), called, suicides)
        .ifPresent(
            toll -> {
              Passage all = toll.all().figure().text();
              claims.removeIf(claim -> claim.figure().text().equals(all));
              claims.add(toll.all());
              toll.parts().forEach(part -> parts.put(part.figure().text(), all));
            });
    claims.sort(ORDER);
    MainClaims main = new MainClaims(article);
    return main.mark(main.number(main.inherit(claims), parts));
  }

  // Nobody has died at a time to come: it is that of something else.
  private static Claim inPast(Claim claim) {
    boolean toCome =
        isToll(claim)
            && claim.stance() != Stance.PROJECTED
            && claim.reported().isPresent()
            && claim
                .asOf()
                .from()
                .filter(day -> day.isAfter(claim.reported().get().plusDays(ZONE_DAYS)))
                .isPresent();
    return toCome ? claim.withAsOf(AsOf.published(claim.reported().get())) : claim;
  }

  // "Third man dies after shooting in May": the shooting was in May.
  private static Claim atDeath(Claim claim) {
    boolean later = isToll(claim) && Tolls.isImplied(claim) && Tolls.isLaterDeath(claim);
    return later
        ? claim.reported().map(day -> claim.withAsOf(AsOf.published(day))).orElse(claim)
        : claim;
  }

  // Who is "expected to survive" has been hurt already.
  private static Claim asHurt(Claim claim) {
    boolean hurt =
        claim.measure().category().equals(Optional.of(Category.INJURED))
            && claim.stance() == Stance.PROJECTED
            && claim.measure().predicate().equals("expect");
    return hurt
        ? claim.withStance(claim.chain().isEmpty() ? Stance.ASSERTED : Stance.CLAIMED)
        : claim;
  }

  private static int leadEnd(Article article) {
    int begin =
        article.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.BODY)
            .mapToInt(Block::start)
            .findFirst()
            .orElse(0);
    return begin + LEAD_CHARACTERS;
  }

  private List<Claim> inherit(List<Claim> claims) {
    List<Claim> result = new ArrayList<>();
    for (Claim claim : claims) {
      boolean bare = isHeading(claim) && isShorthand(claim.chain());
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

  // "Police: 3 shot" is short for who of them says so below.
  private static boolean isShorthand(Chain chain) {
    return chain.isEmpty()
        || (chain.hops().size() == 1
            && Character.isLowerCase(chain.hops().get(0).actor().name().charAt(0)));
  }

  private static boolean sameFigure(Claim heading, Claim body) {
    return heading.figure().interval().equals(body.figure().interval())
        && heading.figure().unit().kind() == body.figure().unit().kind()
        && (heading.measure().category().isPresent()
            ? heading.measure().category().equals(body.measure().category())
            : heading.measure().head().equals(body.measure().head()));
  }

  private boolean isHeading(Claim claim) {
    if (claim.figure().text().part() == Part.TITLE) {
      return true;
    }
    int at = claim.figure().text().start();
    return article.blocks().stream()
        .filter(block -> block.start() <= at && at < block.end())
        .anyMatch(
            block -> block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.HEADING);
  }

  // "12 rebels, two soldiers killed" above "12 rebels and two soldiers were killed": a headline's
  // number that the body counts as a part is one.
  private static void partsOfTitle(List<Claim> claims, Map<Passage, Passage> wholes) {
    for (Claim claim : claims) {
      if (claim.figure().text().part() == Part.TITLE && isToll(claim)) {
        List<Claim> same =
            claims.stream().filter(c -> isInText(c) && sameFigure(claim, c)).toList();
        List<Passage> found =
            same.stream()
                .flatMap(c -> Optional.ofNullable(wholes.get(c.figure().text())).stream())
                .distinct()
                .toList();
        boolean all = same.stream().allMatch(c -> wholes.containsKey(c.figure().text()));
        if (all && found.size() == 1) {
          wholes.putIfAbsent(claim.figure().text(), found.get(0));
        }
      }
    }
  }

  private static boolean isInText(Claim claim) {
    return claim.figure().text().part() == Part.TEXT;
  }

  private List<Claim> number(List<Claim> claims, Map<Passage, Passage> wholes) {
    partsOfTitle(claims, wholes);
    Map<Passage, String> ids = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      ids.putIfAbsent(claims.get(i).figure().text(), article.id() + "#" + i);
    }
    List<Claim> numbered = new ArrayList<>();
    for (Claim claim : claims) {
      Measure measure =
          Optional.ofNullable(wholes.get(claim.figure().text()))
              .flatMap(whole -> Optional.ofNullable(ids.get(whole)))
              .map(claim.measure()::withPartOf)
              .orElse(claim.measure());
      numbered.add(claim.withMeasure(measure).withId(article.id() + "#" + numbered.size()));
    }
    return numbered;
  }

  private List<Claim> mark(List<Claim> claims) {
    Map<String, Claim> main = new HashMap<>();
    Map<String, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    Map<String, Integer> ranks = new HashMap<>();
    Lesser lesser =
        new Lesser(claims, claims.stream().filter(this::isCandidate).toList(), this::place);
    claims.forEach(claim -> ranks.put(claim.id(), rank(claim) + lesser.penalty(claim)));
    // A whole that the article tells of in parts stands where the first of them stands.
    claims.stream()
        .filter(claim -> isPartOfItsKind(claim, byId))
        .forEach(
            part -> ranks.merge(part.measure().partOf().orElseThrow(), place(part), Math::min));
    for (Claim claim : claims) {
      if (isCandidate(claim) && !isPartOfItsKind(claim, byId)) {
        main.merge(
            quantity(claim), claim, (old, other) -> isBefore(other, old, ranks) ? other : old);
      }
    }
    dropAside(main);
    Set<Claim> marked = new HashSet<>(main.values());
    main.values().stream()
        .filter(claim -> isHeading(claim) && !isToll(claim))
        .forEach(
            claim ->
                claims.stream().filter(c -> isTwin(claim, c)).findFirst().ifPresent(marked::add));
    return claims.stream().map(claim -> claim.withHeadline(marked.contains(claim))).toList();
  }

  // Of a title and a heading below that give different numbers, the title's is the news.
  private static boolean isBefore(Claim other, Claim old, Map<String, Integer> ranks) {
    int rank = requireNonNull(ranks.get(other.id()));
    int first = requireNonNull(ranks.get(old.id()));
    boolean title =
        other.figure().text().part() == Part.TITLE
            && isInText(old)
            && isToll(other)
            && !Tolls.isImplied(other)
            && !other.figure().interval().equals(old.figure().interval());
    return rank < first || (rank == first && title);
  }

  // A count that no category names is the news only where none that has one stands as near to it.
  private void dropAside(Map<String, Claim> main) {
    Claim open = main.get("");
    boolean aside =
        open != null
            && main.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .anyMatch(entry -> rank(entry.getValue()) <= rank(open));
    if (aside) {
      main.remove("");
    }
  }

  // The lead says what the headline says.
  private boolean isTwin(Claim heading, Claim claim) {
    return !heading.equals(claim) && !isToll(claim) && isLead(claim) && sameFigure(heading, claim);
  }

  // Of all that no category names, the first count is the one a headline would print.
  static String quantity(Claim claim) {
    return claim.measure().category().map(Category::name).orElse("");
  }

  private boolean isCandidate(Claim claim) {
    if (claim.measure().category().filter(Category::isElsewhere).isPresent()) {
      return false;
    }
    boolean toll = isToll(claim);
    Unit.Kind unit = claim.figure().unit().kind();
    boolean news =
        claim.measure().category().isPresent()
            || (unit != Unit.Kind.DURATION && unit != Unit.Kind.AGE && unit != Unit.Kind.LENGTH);
    return toll
        ? !Tolls.isBackground(claim)
        : news
            && (isHeading(claim)
                || isLead(claim)
                || isTally(claim)
                || (claim.measure().category().isPresent() && isOfTitle(claim)));
  }

  // "By a 134-to-63 vote": what a vote came to is its news.
  private boolean isTally(Claim claim) {
    return claim.measure().category().equals(Optional.of(Category.VOTES))
        && claim.figure().unit().kind() == Unit.Kind.COUNT
        && claim.figure().text().start() < leadEnd + BEHIND_LEAD;
  }

  // Where the lead names no number, the first sentence that takes the title's words up gives it.
  private boolean isOfTitle(Claim claim) {
    return claim.figure().text().part() == Part.TEXT
        && claim.figure().text().start() < leadEnd + BEHIND_LEAD
        && stems(claim.evidence().quote()).stream().filter(title::contains).count() >= TITLE_WORDS;
  }

  private static Set<String> stems(String text) {
    return WORDS
        .splitToStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > STEM - 1)
        .map(word -> word.substring(0, Math.min(word.length(), STEM)))
        .collect(ImmutableSet.toImmutableSet());
  }

  // "Five were shot, two fatally": the two are a part, but the whole of the dead.
  private static boolean isPartOfItsKind(Claim claim, Map<String, Claim> byId) {
    return claim
        .measure()
        .partOf()
        .flatMap(whole -> Optional.ofNullable(byId.get(whole)))
        .filter(
            whole ->
                !isToll(claim) || whole.measure().category().equals(claim.measure().category()))
        .isPresent();
  }

  static boolean isToll(Claim claim) {
    return claim.measure().category().filter(TOLLS::contains).isPresent();
  }

  private boolean isLead(Claim claim) {
    return claim.figure().text().part() == Part.TEXT && claim.figure().text().start() < leadEnd;
  }

  private int place(Claim claim) {
    return isHeading(claim) ? 0 : isLead(claim) ? 1 : 2;
  }

  /**
   * The smaller, the nearer to the news of the article; claims of one rank go by their place. A
   * total comes before what is new since the last report, a number before a vague word.
   */
  private int rank(Claim claim) {
    int place = place(claim);
    int background = isToll(claim) && Tolls.isBackground(claim) ? 8 : 0;
    int increment = claim.measure().accumulation() == Accumulation.INCREMENT ? 4 : 0;
    int vague = claim.figure().quantifier() == Quantifier.VAGUE ? 4 : 0;
    return place + background + increment + vague;
  }
}
