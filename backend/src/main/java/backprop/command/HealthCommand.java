package backprop.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "health",
        description = "Ask a lab that is served on this machine how it is; the exit code is 0 if it is well, else 1.")
final class HealthCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "${env:PORT:-8080}", description = "its port (default: $PORT, else 8080)")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 1 || port > 65535)
            throw new SentenceException("A port that is served is a number from 1 to 65535, not " + port + ".");
        URI address = URI.create("http://127.0.0.1:" + port + "/health");
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(
                            HttpRequest.newBuilder(address).timeout(TIMEOUT).build(),
                            HttpResponse.BodyHandlers.ofString());
            spec.commandLine().getOut().println(Printable.of(answer.body()));
            return answer.statusCode() == 200 ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("No lab answers on port " + port
                            + " of this machine. --port (or PORT before the command) names another.");
            return ExitCode.SOFTWARE;
        }
    }
}
