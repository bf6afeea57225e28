package dev.locative.app.cli;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/// What libraries have to say while a command runs: warnings, on stderr. The service has its own
/// settings (`quarkus.log...`).
final class CommandLog {
    /// Loggers are forgotten unless somebody holds them.
    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger DJL = Logger.getLogger("ai.djl");

    private CommandLog() {}

    static void open() {
        var console =
                new ConsoleHandler(
                        ConsoleHandler.Target.SYSTEM_ERR, new PatternFormatter("%p %c{1}: %m%n"));
        ROOT.setLevel(Level.WARNING);
        DJL.setLevel(Level.SEVERE);
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
}
