/** The worker protocol: claim, heartbeat, finish, fail, release. */
@NullMarked
package io.filmstudio.aijob.lease;

import org.jspecify.annotations.NullMarked;
