package io.github.reckoner.examples.benchmark;

import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Collator;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Unit;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Shows how the time to collate articles grows with their number, and fits the exponent.
 *
 * <p>The articles are made: happenings with names, places and tolls of their own, each told by
 * about four articles, every tenth of which is a copy. No model file is needed. Run it with {@code
 * java -Xmx4g -cp ... ScaleReconcile 1000 3000 10000 30000 100000}.
 */
public final class ScaleReconcile {

  private static final long SEED = 42;
  private static final int[] DEFAULT_SIZES = {1_000, 3_000, 10_000, 30_000, 100_000};
  private static final int ARTICLES_PER_HAPPENING = 4;
  private static final int HAPPENINGS_A_DAY = 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final List<String> KINDS =
      List.of("bomb", "flood", "fire", "ferry", "bus crash", "landslide", "gun attack", "storm");
  private static final List<String> OUTLETS =
      List.of("Herald", "Courier", "Gazette", "Tribune", "Observer", "Morning Post");
  private static final String SYLLABLES =
      "ba be di do fa ga ka la lo ma mi na no ra ri sa so ta ve";

  private ScaleReconcile() {}

  /**
   * Collates sets of the sizes given, or of the default sizes; prints times, and the exponent of
   * the processor's.
   */
  public static void main(String[] args) {
    int[] sizes = DEFAULT_SIZES;
    if (args.length > 0) {
      sizes = new int[args.length];
      for (int i = 0; i < args.length; i++) {
        sizes[i] = Integer.parseInt(args[i]);
      }
    }
    PrintStream out = System.out;
    collate(sizes[0]);
    collate(sizes[0]);
    double[] logSizes = new double[sizes.length];
    double[] logSeconds = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      double seconds = collate(sizes[i], out);
      logSizes[i] = Math.log(sizes[i]);
      logSeconds[i] = Math.log(seconds);
    }
    if (sizes.length > 1) {
      out.printf("exponent %.3f%n", slope(logSizes, logSeconds));
    }
  }

  private static double collate(int articles, PrintStream out) {
    List<Reading> readings = readings(articles);
    long start = System.nanoTime();
    long startOfWork = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Collation collation = Collator.withDefaults().collate(readings);
    double seconds = (System.nanoTime() - start) / 1e9;
    double work =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOfWork) / 1e9;
    Runtime machine = Runtime.getRuntime();
    out.printf(
        "%d articles, %d claims: %.2f s (%.2f s of the processor), %d matters, %d incidents, heap %d MB%n",
        articles,
        readings.stream().mapToInt(reading -> reading.claims().size()).sum(),
        seconds,
        work,
        collation.matters().size(),
        collation.incidents().size(),
        (machine.totalMemory() - machine.freeMemory()) >> 20);
    return work;
  }

  private static void collate(int articles) {
    Collator.withDefaults().collate(readings(articles));
  }

  /** Returns the slope of the least-squares line. */
  private static double slope(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / y.length;
    }
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return products / squares;
  }

  /** Returns so many made articles with their claims; the same ones for the same number. */
  private static List<Reading> readings(int articles) {
    Random random = new Random(SEED);
    List<Reading> readings = new ArrayList<>();
    for (int happening = 0; readings.size() < articles; happening++) {
      String place = name(random);
      String victim = name(random) + " " + name(random);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      int killed = 2 + random.nextInt(80);
      LocalDate day = FIRST_DAY.plusDays(happening / HAPPENINGS_A_DAY);
      for (int i = 0; i < ARTICLES_PER_HAPPENING && readings.size() < articles; i++) {
        int toll = killed + (random.nextInt(3) == 0 ? random.nextInt(5) : 0);
        int hurt = killed * 2 + random.nextInt(4);
        String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
        String text =
            "%d people were killed and %d were injured when a %s hit %s, officials said. %s was among the dead. About %d homes were destroyed."
                .formatted(toll, hurt, kind, place, victim, killed * 3);
        boolean copy = !readings.isEmpty() && random.nextInt(10) == 0;
        String words = copy ? readings.get(readings.size() - 1).article().text() : text;
        String id = "a" + readings.size();
        Article article =
            Article.of(id, words)
                .withTitle("%s: %d killed by %s".formatted(place, toll, kind))
                .withPublisher(outlet)
                .withPublished(day.plusDays(i / 2));
        readings.add(
            Reading.of(article, copy ? List.of() : claims(article, toll, hurt, killed * 3)));
      }
    }
    return readings;
  }

  private static List<Claim> claims(Article article, int toll, int hurt, int homes) {
    return List.of(
        claim(article, 0, toll, Quantifier.EXACT, Measure.of(Category.KILLED, "person"), "person"),
        claim(article, 1, hurt, Quantifier.EXACT, Measure.of(Category.INJURED, "person"), "person"),
        claim(article, 2, homes, Quantifier.ABOUT, Measure.of("home").withText("homes"), "home"));
  }

  private static Claim claim(
      Article article, int number, int value, Quantifier quantifier, Measure measure, String noun) {
    String digits = Integer.toString(value);
    int start = article.text().indexOf(digits);
    Passage passage = article.passage(Part.TEXT, start, start + digits.length());
    Figure figure =
        Figure.of(passage, passage, quantifier, BigDecimal.valueOf(value), Unit.count(noun));
    return Claim.of(article.id() + "#" + number, figure, measure)
        .withOutlet(article.publisher().orElseThrow(), article.published().orElseThrow())
        .withHeadline(number < 2);
  }

  private static String name(Random random) {
    String[] syllables = SYLLABLES.split(" ", -1);
    StringBuilder name = new StringBuilder();
    int length = 3 + random.nextInt(2);
    for (int i = 0; i < length; i++) {
      name.append(syllables[random.nextInt(syllables.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
