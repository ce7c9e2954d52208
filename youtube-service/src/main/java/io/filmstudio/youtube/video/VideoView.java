package io.filmstudio.youtube.video;

import java.time.Instant;

record VideoView(String id, String title, long views, Instant uploadedAt) {}
