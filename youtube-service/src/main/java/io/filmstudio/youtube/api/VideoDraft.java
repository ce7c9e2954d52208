package io.filmstudio.youtube.api;

import com.google.api.client.util.DateTime;
import com.google.api.services.youtube.model.Video;
import com.google.api.services.youtube.model.VideoSnippet;
import com.google.api.services.youtube.model.VideoStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a video will say of itself. */
public record VideoDraft(
        String title, String description, List<String> tags, String privacy, @Nullable Instant publishAt) {

    /** "Film and animation" in YouTube's list of categories. */
    private static final String CATEGORY = "1";

    Video toVideo() {
        VideoSnippet snippet = new VideoSnippet()
                .setTitle(title)
                .setDescription(description)
                .setTags(tags)
                .setCategoryId(CATEGORY);
        VideoStatus status = new VideoStatus()
                .setPrivacyStatus(privacy)
                .setSelfDeclaredMadeForKids(false)
                // YouTube asks makers to say so
                .setContainsSyntheticMedia(true);
        Optional.ofNullable(publishAt).ifPresent(at -> status.setPublishAt(new DateTime(at.toString())));
        return new Video().setSnippet(snippet).setStatus(status);
    }
}
