package io.github.reckoner.examples.batch;

import com.google.common.collect.AbstractIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.reckoner.reconcile.Fusion;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.TableFinding;
import io.github.reckoner.reconcile.TableStatement;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reckon fuse}: a table of reports in, one value for each object and attribute out. */
@Command(
    name = "fuse",
    description = "Reconciles a table of figures that do not come from texts.",
    mixinStandardHelpOptions = true)
final class FuseCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "CLAIMS.csv",
      description = "object,attribute,source,value[,kind,low,high,time,origin,relation,party]")
  private Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT.csv",
      description = "object,attribute,value,low,high; an empty value is no value.")
  private Path out = Path.of("");

  @Option(names = "--policy", description = "The policy, such as POSTERIOR, MEDIAN or UCDP.")
  private String policy = "POSTERIOR";

  @Option(names = "--rejects", description = "Where lines go that are not usable, with the reason.")
  private Optional<Path> rejects = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private long lines;
  private long rejected;

  @Override
  public Integer call() throws IOException {
    Fusion fusion = Fusion.withDefaults().with(Policies.byName(policy));
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in);
        Writer rejectsOut =
            rejects.isPresent() ? Files.newBufferedWriter(rejects.get()) : Writer.nullWriter();
        CsvWriter refused = CsvWriter.builder().build(rejectsOut);
        CsvWriter findings = CsvWriter.builder().build(out)) {
      refused.writeRecord("line", "error");
      findings.writeRecord("object", "attribute", "value", "low", "high");
      fusion.fuse(statements(records.iterator(), refused), finding -> write(findings, finding));
    }
    spec.commandLine().getErr().printf("statements: %d, rejected: %d%n", lines, rejected);
    return rejected == 0 ? CommandLine.ExitCode.OK : Reckon.REJECTED;
  }

  private Iterator<TableStatement> statements(Iterator<NamedCsvRecord> records, CsvWriter rejects) {
    return new AbstractIterator<>() {
      @Override
      protected @Nullable TableStatement computeNext() {
        while (records.hasNext()) {
          NamedCsvRecord row = records.next();
          try {
            TableStatement statement =
                TableStatement.parse(column -> row.findField(column).orElse(""));
            lines++;
            return statement;
          } catch (IllegalArgumentException e) {
            rejected++;
            rejects.writeRecord(
                Long.toString(row.getStartingLineNumber()), String.valueOf(e.getMessage()));
          }
        }
        return endOfData();
      }
    };
  }

  private static void write(CsvWriter findings, TableFinding finding) {
    findings.writeRecord(
        finding.object(),
        finding.attribute(),
        plain(finding.value()),
        plain(finding.low()),
        plain(finding.high()));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
