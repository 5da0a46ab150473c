import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Parses programs with the compiler's own parser and writes their string literals as JSON, a line for each program. */
class Literals {
    public static void main(String[] files) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        for (String file : files) {
            var manager = compiler.getStandardFileManager(problems, null, null);
            var task = (JavacTask) compiler.getTask(
                    null, manager, problems, null, null, manager.getJavaFileObjects(Path.of(file)));
            List<String> literals = new ArrayList<>();
            for (var unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getValue() instanceof String text) {
                            StringBuilder json = new StringBuilder("\"");
                            text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
                            literals.add(json.append('"').toString());
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
            System.out.println("[" + String.join(",", literals) + "]");
        }
        for (Diagnostic<?> problem : problems.getDiagnostics()) {
            System.err.println(problem);
        }
        if (!problems.getDiagnostics().isEmpty()) {
            System.exit(1);
        }
    }
}
