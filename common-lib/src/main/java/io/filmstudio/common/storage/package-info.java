/** Media in S3, handed out by presigned URLs. */
@NullMarked
package io.filmstudio.common.storage;

import org.jspecify.annotations.NullMarked;
