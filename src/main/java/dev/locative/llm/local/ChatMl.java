package dev.locative.llm.local;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;

/// Conversations as Qwen2.5 and its kin read them.
final class ChatMl {
    /// A single token to every model that knows this form.
    static final String START = "<|im_start|>";

    private static final String SYSTEM = "You are a helpful assistant.";

    private ChatMl() {}

    /// The prompt for the next answer. A conversation without a system message gets the usual one.
    static String prompt(List<ChatMessage> messages) {
        StringBuilder prompt = new StringBuilder();
        if (!(messages.getFirst() instanceof SystemMessage)) {
            add(prompt, "system", SYSTEM);
        }
        for (ChatMessage message : messages) {
            if (message instanceof SystemMessage system) {
                add(prompt, "system", system.text());
            } else if (message instanceof UserMessage user && user.hasSingleText()) {
                add(prompt, "user", user.singleText());
            } else if (message instanceof AiMessage ai && ai.text() != null) {
                add(prompt, "assistant", ai.text());
            } else {
                throw new IllegalArgumentException(
                        "only text can be asked, not a message of type " + message.type());
            }
        }
        return prompt.append(START).append("assistant\n").toString();
    }

    /// A text that spells a control token is taken apart, so that it is read as text.
    private static void add(StringBuilder prompt, String role, String text) {
        prompt.append(START).append(role).append('\n');
        prompt.append(text.replace("<|", "< |")).append("<|im_end|>\n");
    }
}
