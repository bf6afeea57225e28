package dev.locative.llm;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.util.Base64;
import java.util.List;

/// Questions as LangChain4j's messages.
final class Messages {
    private Messages() {}

    static UserMessage of(Question question) {
        if (question.plain()) {
            return UserMessage.from(question.text());
        }
        List<Content> contents = question.parts().stream().map(Messages::content).toList();
        return UserMessage.from(contents);
    }

    private static Content content(Part part) {
        return switch (part) {
            case Part.Text(String text) -> TextContent.from(text);
            case Part.Image(byte[] file, String type) ->
                    ImageContent.from(
                            Image.builder().base64Data(base64(file)).mimeType(type).build(),
                            // The library wants a level; this one means the same as none.
                            ImageContent.DetailLevel.AUTO);
        };
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
