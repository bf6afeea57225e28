package dev.locative.app.cli;

import dev.locative.app.CaptionScore;
import dev.locative.app.ClipScoreSummary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How scores are printed on stdout.
sealed interface ScoreView {
    void show(CaptionScore score);

    void end(ClipScoreSummary summary);

    /// Names come from dumps; a terminal obeys control characters.
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /// A line for each caption as it comes, the means in the last.
    final class Table implements ScoreView {
        private final PrintWriter out;
        private final boolean references;
        private boolean headed;

        Table(PrintWriter out, boolean references) {
            this.out = out;
            this.references = references;
        }

        @Override
        public void show(CaptionScore score) {
            if (!headed) {
                line("cosine", "CLIPScore", "RefCLIPScore", "caption");
                headed = true;
            }
            switch (score) {
                case CaptionScore.Known known ->
                        row(known.cosine(), known.clipScore(), known.refClipScore(), known.id());
                case CaptionScore.Unknown unknown ->
                        row(null, null, null, unknown.id() + ": " + unknown.reason());
            }
        }

        @Override
        public void end(ClipScoreSummary summary) {
            if (summary.scored() > 0) {
                row(
                        summary.cosine(),
                        summary.clipScore(),
                        summary.refClipScore(),
                        "mean of " + summary.scored());
            }
            out.flush();
        }

        private void row(
                @Nullable Double cosine,
                @Nullable Double clipScore,
                @Nullable Double refClipScore,
                String text) {
            line(number(cosine), number(clipScore), number(refClipScore), text);
        }

        private void line(String cosine, String clipScore, String refClipScore, String text) {
            out.printf("%7s  %9s  ", cosine, clipScore);
            if (references) {
                out.printf("%12s  ", refClipScore);
            }
            out.println(clean(text));
        }

        private static String number(@Nullable Double value) {
            return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
        }
    }

    /// One JSON object, when all is known.
    record Json(
            PrintWriter out, List<CaptionScore.Known> captions, List<CaptionScore.Unknown> unscored)
            implements ScoreView {
        private record Whole(
                ClipScoreSummary summary,
                List<CaptionScore.Known> captions,
                List<CaptionScore.Unknown> unscored) {}

        Json(PrintWriter out) {
            this(out, new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public void show(CaptionScore score) {
            switch (score) {
                case CaptionScore.Known known -> captions.add(known);
                case CaptionScore.Unknown unknown -> unscored.add(unknown);
            }
        }

        @Override
        public void end(ClipScoreSummary summary) {
            out.println(JsonOut.of(new Whole(summary, captions, unscored)));
            out.flush();
        }
    }
}
