package dev.locative.llm.remote;

import dev.locative.llm.Asker;
import dev.locative.llm.AskerContract;
import org.junit.jupiter.api.AfterEach;

class RemoteAskerTest extends AskerContract {
    private final TestServer good =
            new TestServer(Answers.reply("The", " cup", " is", " on", " the", " table."));
    private final TestServer bad = new TestServer(Answers.status(401, "no key, no reply"));

    @AfterEach
    void close() {
        good.close();
        bad.close();
    }

    @Override
    protected Asker answering() {
        return RemoteChat.asker(Chats.options(good), _ -> {});
    }

    @Override
    protected Asker failing() {
        return RemoteChat.asker(Chats.options(bad), _ -> {});
    }
}
